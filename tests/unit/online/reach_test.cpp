// How far asking goes: which addresses, how many at a time, how long.
#include <cstdlib>

#include "harness/catch.hpp"
#include "online/fetch.hpp"
#include "unit/online/asking.hpp"

using asking::always;
using asking::answer;
using asking::ask;
using asking::at;
using asking::by_path;
using asking::check_undecided;
using asking::Connection;
using asking::Limits;
using asking::limits_for;
using asking::milliseconds;
using asking::ok;
using asking::redirect;
using asking::RemoteState;
using asking::seconds;
using asking::Server;

TEST_CASE("nothing connects to an address that is not public, unless it is allowed", "[fetch]") {
  const Server server(by_path({{"/", always(ok)}, {"/in", always(ok)}}));
  const std::string port = std::to_string(server.port());
  Limits limits = limits_for(server);
  limits.allowed.clear();
  // What name servers say, and what they say when they are asked again.
  std::atomic<int> asked = 0;
  limits.look_up = [&](const std::string& host) {
    ++asked;
    const auto addresses = [](std::initializer_list<const char*> texts) {
      online::Lookup out{online::Lookup::Kind::found, {}};
      for (const char* text : texts) out.addresses.push_back(*online::read_address(text));
      return out;
    };
    if (host == "inside.test") return addresses({"127.0.0.1"});
    if (host == "mapped.test") return addresses({"::ffff:127.0.0.1", "::1", "fe80::1"});
    return addresses({"10.0.0.1", "192.168.0.1", "169.254.169.254"});
  };
  online::Wanted wanted;
  for (const char* host :
       {"127.0.0.1", "2130706433", "0x7f.0.0.1", "0", "[::1]", "[::]", "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]", "inside.test", "mapped.test", "private.test", "169.254.169.254",
        "224.0.0.1", "[ff02::1]", "[fd00::1]", "[fe80::1%25lo]"}) {
    wanted["http://" + std::string(host) + ":" + port + "/"] = {};
  }
  for (const auto& [address, answer] : online::fetch(wanted, limits, [](auto, auto) {})) {
    INFO(address << ": " << answer.reason);
    CHECK(answer.state == RemoteState::undecided);
    CHECK(answer.reason.find("is not connected to") != std::string::npos);
  }
  CHECK(server.accepted() == 0);
  CHECK(asked == 3);
}

TEST_CASE("a host is held to the first answer of its name servers", "[fetch]") {
  // The second answer leads to a machine that is not to be reached.
  std::atomic<int> asked = 0;
  const Server server(by_path({{"/a", always(redirect("302 Found", "/b"))}, {"/b", always(ok)}}));
  Limits limits = limits_for(server);
  limits.look_up = [&](const std::string&) {
    const char* text = ++asked == 1 ? "127.0.0.1" : "127.0.0.2";
    return online::Lookup{online::Lookup::Kind::found, {*online::read_address(text)}};
  };
  const std::string base = "http://Rebound.test:" + std::to_string(server.port());
  const auto answers =
      online::fetch({{base + "/a", {}}, {base + "/b", {}}}, limits, [](auto, auto) {});
  CHECK(answers.at(base + "/a").state == RemoteState::alive);
  CHECK(answers.at(base + "/b").state == RemoteState::alive);
  CHECK(asked == 1);

  // Of several addresses only those are tried that may be.
  limits.look_up = [](const std::string&) {
    return online::Lookup{online::Lookup::Kind::found,
                          {*online::read_address("10.0.0.1"), *online::read_address("127.0.0.1")}};
  };
  CHECK(online::fetch({{base + "/b", {}}}, limits, [](auto, auto) {}).at(base + "/b").state ==
        RemoteState::alive);
}

TEST_CASE("a name that leads nowhere is dead only where others lead somewhere", "[fetch]") {
  const Server server(by_path({{"/", always(ok)}}));
  Limits limits = limits_for(server);
  limits.look_up = [](const std::string& host) {
    if (host == "gone.test") return online::Lookup{online::Lookup::Kind::no_such_host, {}};
    return online::Lookup{online::Lookup::Kind::no_answer, {}};
  };
  const std::string port = ":" + std::to_string(server.port()) + "/";
  const std::string gone = "http://gone.test" + port;
  const std::string unsure = "http://unsure.test" + port;
  const auto alone = online::fetch({{gone, {}}, {unsure, {}}}, limits, [](auto, auto) {});
  check_undecided(alone.at(gone), "there is no host gone.test, and no other could be reached");
  check_undecided(alone.at(unsure), "the name servers do not answer for unsure.test");
  const auto both = online::fetch({{gone, {}}, {at(server, "/"), {}}}, limits, [](auto, auto) {});
  CHECK(both.at(gone).state == RemoteState::dead);
  CHECK(both.at(gone).reason == "there is no host gone.test");
}

TEST_CASE("name servers that hang hold nothing up", "[fetch]") {
  const Server server(by_path({{"/", always(ok)}}));
  Limits limits = limits_for(server);
  limits.to_connect = milliseconds(200);
  limits.look_up = [](const std::string&) {
    std::this_thread::sleep_for(seconds(2));
    return online::Lookup{};
  };
  online::Wanted wanted{{at(server, "/"), {}}};
  for (int i = 0; i < 20; ++i)
    wanted["http://h" + std::to_string(i) + ".test:" + std::to_string(server.port()) + "/"] = {};
  const auto start = std::chrono::steady_clock::now();
  const auto answers = online::fetch(wanted, limits, [](auto, auto) {});
  CHECK(std::chrono::steady_clock::now() - start < seconds(2));
  CHECK(answers.at(at(server, "/")).state == RemoteState::alive);
  CHECK(answers.size() == 21);
}

TEST_CASE("requests tell nothing about who asks", "[fetch]") {
  std::string cookie = "Set-Cookie: id=1; Path=/\r\n";
  const Server server(by_path(
      {{"/a", always(answer("302 Found", cookie + "Location: /b\r\n"))}, {"/b", always(ok)}}));
  Limits limits = limits_for(server);
  limits.agent = "docfacts/9 (+https://docs.test)";
  ::setenv("http_proxy", "http://127.0.0.1:1/", 1);
  ::setenv("ALL_PROXY", "http://127.0.0.1:1/", 1);
  CHECK(ask(server, "/a", limits).state == RemoteState::alive);
  ::unsetenv("http_proxy");
  ::unsetenv("ALL_PROXY");
  CHECK(server.request_for("/b") ==
        "HEAD /b HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(server.port()) +
            "\r\nUser-Agent: docfacts/9 (+https://docs.test)\r\n"
            "Accept: */*\r\n\r\n");
}

TEST_CASE("no more is asked at one time than is allowed", "[fetch]") {
  const Server server([](Connection& connection, const std::string&) {
    connection.wait(milliseconds(5));
    connection.send(ok);
  });
  const Server second([](Connection& connection, const std::string&) {
    connection.wait(milliseconds(5));
    connection.send(ok);
  });
  Limits limits = limits_for(server);
  limits.allowed.push_back(*online::read_network("127.0.0.1"));
  limits.to_answer = seconds(10);
  limits.connections_per_host = 3;
  online::Wanted wanted;
  for (int i = 0; i < 60; ++i) wanted[at(server, "/" + std::to_string(i))] = {};
  std::size_t told = 0;
  const auto answers = online::fetch(wanted, limits, [&](std::size_t done, std::size_t all) {
    CHECK(done == ++told);
    CHECK(all == 60);
  });
  CHECK(told == 60);
  for (const auto& [address, answer] : answers) CHECK(answer.state == RemoteState::alive);
  CHECK(server.most_open() <= 3);
  CHECK(server.requests().size() == 60);

  limits.ports.push_back(second.port());
  limits.connections_per_host = 8;
  limits.connections = 2;
  for (int i = 0; i < 20; ++i) wanted[at(second, "/" + std::to_string(i))] = {};
  CHECK(online::fetch(wanted, limits, [](auto, auto) {}).size() == 80);
  CHECK(second.most_open() <= 2);
}

TEST_CASE("a host that does not answer is not asked for ever", "[fetch]") {
  const Server server(
      [](Connection& connection, const std::string&) { connection.wait(seconds(60)); });
  Limits limits = limits_for(server);
  limits.to_answer = milliseconds(50);
  limits.retries = 0;
  limits.connections_per_host = 1;
  online::Wanted wanted;
  for (int i = 0; i < 40; ++i) wanted[at(server, "/" + std::to_string(100 + i))] = {};
  const auto answers = online::fetch(wanted, limits, [](auto, auto) {});
  CHECK(server.accepted() == 3);
  check_undecided(answers.at(at(server, "/139")), "its host did not answer before");

  // Nor is all together.
  limits.to_answer = seconds(60);
  limits.whole = milliseconds(100);
  const auto start = std::chrono::steady_clock::now();
  check_undecided(ask(server, "/x", limits), "not reached within 100 ms");
  CHECK(std::chrono::steady_clock::now() - start < seconds(20));
}
