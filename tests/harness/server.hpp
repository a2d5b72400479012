#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace harness {

/// One connection to a Server, whose handler may do with it what it likes.
class Connection {
 public:
  Connection(int socket, const std::atomic<bool>& is_ending)
      : socket_(socket), is_ending_(&is_ending) {}

  /// False once the other side is gone.
  bool send(std::string_view bytes);
  /// Waits, though not beyond the server's end nor that of the connection; then false.
  bool wait(std::chrono::milliseconds time);
  /// The first lines of a request: `HEAD /path HTTP/1.1` and what follows; empty at the end.
  [[nodiscard]] std::string read_request();

 private:
  int socket_;
  const std::atomic<bool>* is_ending_;
};

/// A web server on 127.0.0.1 that answers as its handler wants: also wrongly, slowly or never. Each
/// connection serves one request.
class Server {
 public:
  using Handler = std::function<void(Connection& connection, const std::string& request)>;

  explicit Server(Handler handler);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] std::size_t accepted() const { return accepted_; }
  /// The most connections that were open at one time.
  [[nodiscard]] std::size_t most_open() const { return most_open_; }
  /// The first line of each request, in the order they came.
  [[nodiscard]] std::vector<std::string> requests() const;
  /// A whole request that asked for this path; empty when none did.
  [[nodiscard]] std::string request_for(std::string_view path) const;

 private:
  void accept_all();
  void serve(int socket);

  Handler handler_;
  int listener_ = -1;
  std::uint16_t port_ = 0;
  std::atomic<bool> is_ending_{false};
  std::atomic<std::size_t> accepted_{0};
  std::atomic<std::size_t> open_{0};
  std::atomic<std::size_t> most_open_{0};
  mutable std::mutex mutex_;
  std::vector<std::string> requests_;
  std::list<std::thread> threads_;
  std::thread acceptor_;
};

/// The path that a request asks for.
[[nodiscard]] std::string path_of(const std::string& request);

}  // namespace harness
