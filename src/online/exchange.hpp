#pragma once

#include <memory>
#include <string>
#include <vector>

#include "online/libcurl.hpp"
#include "online/limits.hpp"
#include "online/visit.hpp"

namespace online {

/// One request to a server and its answer, as libcurl carries it out.
class Exchange {
 public:
  /// The host may be reached at these addresses alone.
  Exchange(Request request, const std::vector<Address>& addresses, const Limits& limits);
  Exchange(const Exchange&) = delete;
  Exchange& operator=(const Exchange&) = delete;

  [[nodiscard]] CURL* handle() const { return handle_.get(); }
  /// What came of it, once libcurl says that it is over.
  [[nodiscard]] Reply reply(CURLcode code);

 private:
  struct Free {
    void operator()(CURL* handle) const { libcurl().easy_cleanup(handle); }
    void operator()(curl_slist* list) const { libcurl().slist_free_all(list); }
  };

  static std::size_t on_header(char* bytes, std::size_t size, std::size_t count, void* self);
  static std::size_t on_body(char* bytes, std::size_t size, std::size_t count, void* self);
  static curl_socket_t on_socket(void* self, curlsocktype purpose, curl_sockaddr* address);

  template <typename Value>
  void set(CURLoption option, Value value) {
    libcurl().easy_setopt(handle_.get(), option, value);
  }
  void pin(const std::vector<Address>& addresses);
  [[nodiscard]] bool is_html() const;
  [[nodiscard]] Failure failure_of(CURLcode code) const;

  Request request_;
  const Limits* limits_;
  std::unique_ptr<CURL, Free> handle_;
  std::unique_ptr<curl_slist, Free> pinned_;
  std::size_t header_size_ = 0;
  bool has_headers_ = false;
  bool is_too_large_ = false;
  bool is_truncated_ = false;
  std::string forbidden_;  // an address that was to be connected to
  std::string body_;
};

}  // namespace online
