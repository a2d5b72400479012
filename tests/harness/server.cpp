#include "harness/server.hpp"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace harness {

namespace {

constexpr int tick = 10;  // milliseconds

void require(bool is_fine) {
  if (!is_fine) std::abort();
}

}  // namespace

bool Connection::send(std::string_view bytes) {
  while (!bytes.empty() && !*is_ending_) {
    pollfd ready{.fd = socket_, .events = POLLOUT, .revents = 0};
    if (::poll(&ready, 1, tick) == 0) continue;
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return !*is_ending_;
}

bool Connection::wait(std::chrono::milliseconds time) {
  const auto end = std::chrono::steady_clock::now() + time;
  while (!*is_ending_ && std::chrono::steady_clock::now() < end) {
    pollfd closed{.fd = socket_, .events = POLLRDHUP, .revents = 0};
    if (::poll(&closed, 1, tick) != 0) return false;
  }
  return !*is_ending_;
}

std::string Connection::read_request() {
  std::string out;
  std::array<char, 4096> part{};
  while (!*is_ending_ && out.find("\r\n\r\n") == std::string::npos) {
    pollfd ready{.fd = socket_, .events = POLLIN, .revents = 0};
    if (::poll(&ready, 1, tick) == 0) continue;
    const ssize_t got = ::recv(socket_, part.data(), part.size(), 0);
    if (got <= 0) return {};
    out.append(part.data(), static_cast<std::size_t>(got));
  }
  return out;
}

Server::Server(Handler handler) : handler_(std::move(handler)) {
  listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  require(::bind(listener_, reinterpret_cast<sockaddr*>(&address), size) == 0);
  require(::listen(listener_, 64) == 0);
  require(::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
  port_ = ntohs(address.sin_port);
  acceptor_ = std::thread([this] { accept_all(); });
}

Server::~Server() {
  is_ending_ = true;
  acceptor_.join();
  for (std::thread& thread : threads_) thread.join();
  ::close(listener_);
}

std::vector<std::string> Server::requests() const {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> out;
  for (const std::string& request : requests_) out.push_back(request.substr(0, request.find('\r')));
  return out;
}

std::string Server::request_for(std::string_view path) const {
  const std::lock_guard lock(mutex_);
  const auto found =
      std::find_if(requests_.begin(), requests_.end(),
                   [&](const std::string& request) { return path_of(request) == path; });
  return found == requests_.end() ? std::string() : *found;
}

void Server::accept_all() {
  while (!is_ending_) {
    pollfd ready{.fd = listener_, .events = POLLIN, .revents = 0};
    if (::poll(&ready, 1, tick) == 0) continue;
    const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (socket < 0) continue;
    ++accepted_;
    most_open_ = std::max<std::size_t>(most_open_, ++open_);
    threads_.emplace_back([this, socket] { serve(socket); });
  }
}

void Server::serve(int socket) {
  Connection connection(socket, is_ending_);
  const std::string request = connection.read_request();
  if (!request.empty()) {
    {
      const std::lock_guard lock(mutex_);
      requests_.push_back(request);
    }
    handler_(connection, request);
  }
  --open_;
  ::shutdown(socket, SHUT_WR);
  ::close(socket);
}

std::string path_of(const std::string& request) {
  const std::size_t begin = request.find(' ') + 1;
  return request.substr(begin, request.find(' ', begin) - begin);
}

}  // namespace harness
