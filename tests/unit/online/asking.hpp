#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "harness/catch.hpp"
#include "harness/server.hpp"
#include "online/fetch.hpp"

namespace asking {

using harness::Connection;
using harness::Server;
using lint::RemoteAnswer;
using lint::RemoteState;
using online::Limits;
using std::chrono::milliseconds;
using std::chrono::seconds;

inline std::string answer(const std::string& status, const std::string& headers = {},
                          const std::string& body = {}) {
  return "HTTP/1.1 " + status +
         "\r\nConnection: close\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
         headers + "\r\n" + body;
}

inline std::string page(const std::string& body) {
  return answer("200 OK", "Content-Type: text/html; charset=utf-8\r\n", body);
}

inline std::string redirect(const std::string& status, const std::string& to) {
  return answer(status, "Location: " + to + "\r\n");
}

inline const std::string ok = answer("200 OK");

using Handlers = std::map<std::string, std::function<void(Connection&, const std::string&)>>;

/// What always answers the same.
inline std::function<void(Connection&, const std::string&)> always(const std::string& bytes) {
  return [bytes](Connection& connection, const std::string&) { connection.send(bytes); };
}

inline Server::Handler by_path(Handlers handlers) {
  return [handlers = std::move(handlers)](Connection& connection, const std::string& request) {
    const auto found = handlers.find(harness::path_of(request));
    if (found == handlers.end()) {
      connection.send(answer("404 Not Found"));
    } else {
      found->second(connection, request);
    }
  };
}

inline Limits limits_for(const Server& server) {
  Limits limits;
  limits.allowed = {*online::read_network("127.0.0.1")};
  limits.ports = {server.port()};
  limits.to_answer = milliseconds(300);
  limits.first_wait = milliseconds(10);
  limits.longest_wait = milliseconds(1500);
  limits.retries = 2;
  limits.connections_per_host = 8;
  limits.page_size = 100'000;
  limits.header_size = 20'000;
  return limits;
}

inline std::string at(const Server& server, const std::string& path) {
  return "http://127.0.0.1:" + std::to_string(server.port()) + path;
}

inline RemoteAnswer ask(const Server& server, const std::string& path, const Limits& limits,
                        std::vector<std::string> fragments = {}) {
  const std::string address = at(server, path);
  return online::fetch({{address, std::move(fragments)}}, limits, [](std::size_t, std::size_t) {})
      .at(address);
}

inline RemoteAnswer ask(const Server& server, const std::string& path,
                        std::vector<std::string> fragments = {}) {
  return ask(server, path, limits_for(server), std::move(fragments));
}

inline void check_undecided(const RemoteAnswer& answer, const std::string& reason) {
  CHECK(answer.state == RemoteState::undecided);
  CHECK(answer.reason == reason);
  CHECK(answer.moved_to.empty());
  CHECK(answer.missing.empty());
}

}  // namespace asking
