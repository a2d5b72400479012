// A server that misbehaves in every way that an address can, and what is said of each.
#include "online/fetch.hpp"

#include "harness/catch.hpp"
#include "harness/gzip.hpp"
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
using asking::ok;
using asking::page;
using asking::redirect;
using asking::RemoteAnswer;
using asking::RemoteState;
using asking::seconds;
using asking::Server;

TEST_CASE("what is there, what is not, and what is only refused to HEAD", "[fetch]") {
  const auto only_get = [](const std::string& refusal) {
    return [refusal](Connection& connection, const std::string& request) {
      connection.send(request.starts_with("GET ") ? ok : refusal);
    };
  };
  const Server server(
      by_path({{"/there", always(ok)},
               {"/gone", always(answer("410 Gone"))},
               {"/405", only_get(answer("405 Method Not Allowed"))},
               {"/403", only_get(answer("403 Forbidden"))},
               {"/404", only_get(answer("404 Not Found"))},
               {"/silent-to-head", [](Connection& connection, const std::string& request) {
                  if (request.starts_with("GET ")) connection.send(ok);
                }}}));
  CHECK(ask(server, "/there").state == RemoteState::alive);
  CHECK(ask(server, "/missing").state == RemoteState::dead);
  CHECK(ask(server, "/missing").reason == "the server answers 404");
  CHECK(ask(server, "/gone").state == RemoteState::dead);
  for (const char* path : {"/405", "/403", "/404", "/silent-to-head"}) {
    INFO(path);
    CHECK(ask(server, path).state == RemoteState::alive);
  }
  const std::vector<std::string> requests = server.requests();
  CHECK(requests.at(0) == "HEAD /there HTTP/1.1");
  CHECK(requests.at(1) == "HEAD /missing HTTP/1.1");
  CHECK(requests.at(2) == "GET /missing HTTP/1.1");
}

TEST_CASE("a server in trouble is waited for, for a while", "[fetch]") {
  std::atomic<int> busy = 0;
  std::atomic<int> limited = 0;
  std::chrono::steady_clock::time_point first;
  std::chrono::steady_clock::time_point second;
  const Server server(by_path({{"/busy",
                                [&](Connection& connection, const std::string&) {
                                  connection.send(++busy <= 2 ? answer("503 Busy") : ok);
                                }},
                               {"/limited",
                                [&](Connection& connection, const std::string&) {
                                  const bool is_first = ++limited == 1;
                                  (is_first ? first : second) = std::chrono::steady_clock::now();
                                  connection.send(
                                      is_first ? answer("429 Slower", "Retry-After: 1\r\n") : ok);
                                }},
                               {"/long", always(answer("429 Slower", "Retry-After: 3600\r\n"))},
                               {"/broken", always(answer("500 Oh"))}}));
  CHECK(ask(server, "/busy").state == RemoteState::alive);
  CHECK(busy == 3);
  CHECK(ask(server, "/limited").state == RemoteState::alive);
  CHECK(second - first >= seconds(1));
  check_undecided(ask(server, "/long"), "the server answers 429");
  check_undecided(ask(server, "/broken"), "the server answers 500");
}

TEST_CASE("a slow server holds nothing up", "[fetch]") {
  const Server server(by_path(
      {{"/never", [](Connection& connection, const std::string&) { connection.wait(seconds(60)); }},
       {"/drops",
        [](Connection& connection, const std::string&) {
          for (const char byte : ok) {
            if (!connection.send({&byte, 1}) || !connection.wait(seconds(1))) return;
          }
        }},
       {"/slow-page",
        [](Connection& connection, const std::string&) {
          connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<a href=#x><p id=x>");
          connection.wait(seconds(60));
        }},
       {"/endless", [](Connection& connection, const std::string&) {
          connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<a href=#x><p id=x>");
          while (connection.send(std::string(10'000, 'x'))) {
          }
        }}}));
  const auto start = std::chrono::steady_clock::now();
  check_undecided(ask(server, "/never"), "no answer within 300 ms");
  check_undecided(ask(server, "/drops"), "no answer within 300 ms");
  CHECK(ask(server, "/endless").state == RemoteState::alive);
  // Without its end, a page does not tell what it lacks.
  for (const char* path : {"/slow-page", "/endless"}) {
    const RemoteAnswer answer = ask(server, path, {"y"});
    CHECK(answer.state == RemoteState::alive);
    CHECK(answer.missing.empty());
  }
  CHECK(std::chrono::steady_clock::now() - start < seconds(30));
}

TEST_CASE("answers that are none", "[fetch]") {
  std::string huge = "HTTP/1.1 200 OK\r\n";
  for (int i = 0; i < 3000; ++i) huge += "X-Padding: 0123456789\r\n";
  const Server server(by_path(
      {{"/closed", [](Connection&, const std::string&) {}},
       {"/garbage", always("\x16\x03\x01 what is this\n\n")},
       {"/huge-headers", always(huge + "\r\n")},
       {"/huge-line", always("HTTP/1.1 200 OK\r\nX: " + std::string(300'000, 'x') + "\r\n\r\n")},
       {"/cut", always("HTTP/1.1 200 OK\r\nContent-")}}));
  check_undecided(ask(server, "/closed"), "the connection ended before the answer");
  check_undecided(ask(server, "/garbage"), "what answers does not speak HTTP");
  check_undecided(ask(server, "/huge-headers"), "the headers of the answer are too large");
  check_undecided(ask(server, "/huge-line"), "the headers of the answer are too large");
  check_undecided(ask(server, "/cut"), "the connection ended before the answer");
}

TEST_CASE("a place is missed in a page that was read to its end", "[fetch]") {
  const std::string body = "<a href=#x>x</a><p id=x><p id=other>";
  const std::string html = "Content-Type: text/html\r\n";
  const auto with_length = [&](const char* length) {
    return "HTTP/1.1 200 OK\r\n" + html + "Content-Length: " + length + "\r\n\r\n" + body;
  };
  const Server server(
      by_path({{"/page", always(page(body))},
               {"/text", always(answer("200 OK", "Content-Type: text/plain\r\n", body))},
               {"/short", always(with_length("1000"))},
               {"/long", always(with_length("16"))}}));
  CHECK(ask(server, "/page", {"x", "y", "other", "z"}).missing ==
        std::vector<std::string>{"y", "z"});
  CHECK(ask(server, "/text", {"y"}).missing.empty());
  CHECK(ask(server, "/short", {"y"}).state == RemoteState::alive);
  CHECK(ask(server, "/short", {"y"}).missing.empty());
  CHECK(ask(server, "/long", {"y"}).state == RemoteState::alive);
  CHECK(ask(server, "/long", {"y"}).missing.empty());
}

TEST_CASE("what unpacks to too much is not unpacked", "[fetch]") {
  const std::string packed = harness::gzip_of_run("<a href=#x>x</a><p id=x>", 1'000'000);
  CHECK(packed.size() < 10'000);
  const Server server(by_path(
      {{"/bomb", always(answer("200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                               packed))}}));
  CHECK(ask(server, "/bomb", {"y"}).state == RemoteState::alive);
  CHECK(ask(server, "/bomb", {"y"}).missing.empty());
  // It is a page like any other where there is room for it.
  Limits roomy = limits_for(server);
  roomy.page_size = 2'000'000;
  CHECK(ask(server, "/bomb", roomy, {"y"}).missing == std::vector<std::string>{"y"});
}

TEST_CASE("redirects are followed where they may lead", "[fetch]") {
  const Server other(by_path({{"/here", always(ok)}}));
  const std::string private_address = "http://10.0.0.1:" + std::to_string(other.port()) + "/";
  const Server server(
      by_path({{"/chain", always(redirect("301 Moved", "/chain/1"))},
               {"/chain/1", always(redirect("308 Moved", "2"))},
               {"/chain/2", always(redirect("302 Found", "/there?x#y"))},
               {"/there?x", always(ok)},
               {"/loop", always(redirect("302 Found", "/loop/1"))},
               {"/loop/1", always(redirect("302 Found", "/loop"))},
               {"/itself", always(redirect("301 Moved", "/itself"))},

               {"/private", always(redirect("301 Moved", private_address))},
               {"/file", always(redirect("301 Moved", "file:///etc/passwd"))},
               {"/port", always(redirect("301 Moved", at(other, "/here")))},
               {"/nowhere", always(redirect("301 Moved", ""))},
               {"/user", always(redirect("302 Found", "http://name:word@127.0.0.1/"))}}));
  const RemoteAnswer chain = ask(server, "/chain");
  CHECK(chain.state == RemoteState::alive);
  CHECK(chain.moved_to == at(server, "/chain/2"));
  check_undecided(ask(server, "/loop"), "it leads on to " + at(server, "/loop") +
                                            ", and its redirects go round in a circle");
  check_undecided(ask(server, "/itself"), "it leads on to " + at(server, "/itself") +
                                              ", and its redirects go round in a circle");
  check_undecided(ask(server, "/file"),
                  "it leads on to file:///etc/passwd, and only http and https are asked, not file");
  Limits limits = limits_for(server);
  limits.ports.push_back(other.port());
  check_undecided(ask(server, "/private", limits),
                  "it leads on to " + private_address + ", and 10.0.0.1 is not connected to");
  check_undecided(ask(server, "/port"), "it leads on to " + at(other, "/here") + ", and port " +
                                            std::to_string(other.port()) + " is not connected to");
  check_undecided(ask(server, "/user"),
                  "it leads on to http://name:word@127.0.0.1/, and it holds a user name, which is "
                  "kept");
  CHECK(ask(server, "/nowhere").state == RemoteState::undecided);
  CHECK(other.accepted() == 0);
}
