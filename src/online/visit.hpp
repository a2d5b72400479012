#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "lint/remote.hpp"
#include "online/limits.hpp"
#include "online/url.hpp"

namespace online {

/// Why a request brought no answer.
enum class Failure : std::uint8_t {
  none,
  forbidden_address,  // what the host's name leads to may not be connected to
  no_such_host,
  no_name_server,
  no_connection,
  timed_out,
  cut_short,  // the connection ended before the headers did
  no_http,
  no_trust,  // no secure connection could be made
  too_large,
  no_time,  // the time for all addresses together is over
  other
};

/// What came of one request.
struct Reply {
  Failure failure = Failure::none;
  std::string detail;  // of a failure: an address, a message
  long status = 0;
  std::string location;  // absolute
  std::chrono::seconds retry_after{0};
  bool is_page = false;  // `body` is a whole page in HTML
  std::string body;
};

/// The next request of a visit.
struct Request {
  Url url;
  bool is_head = true;
  bool wants_page = false;
  /// How long the host is to be left alone before.
  std::chrono::milliseconds wait{0};
};

/// The way from an address to its answer, one request at a time: HEAD, then GET where that says
/// more, again where the server was in trouble, and along redirects. It does no I/O.
class Visit {
 public:
  Visit(std::string address, std::vector<std::string> fragments, const Limits& limits);

  /// What to ask for next; nothing when the answer is there.
  [[nodiscard]] const std::optional<Request>& next() const { return next_; }
  void take(const Reply& reply);

  [[nodiscard]] const std::string& address() const { return address_; }
  [[nodiscard]] const lint::RemoteAnswer& answer() const { return answer_; }
  /// Why the last request brought no answer.
  [[nodiscard]] Failure failure() const { return failure_; }

 private:
  void go_to(const std::string& address);
  void take_failure(const Reply& reply);
  void take_status(const Reply& reply);
  void follow(const Reply& reply);
  void arrive(const Reply& reply);
  void ask_again(bool is_head, std::chrono::milliseconds wait);
  /// Asks again after a wait, or gives up for the reason.
  void try_later(const std::string& reason, std::chrono::milliseconds least);
  /// Begins anew with GET, unless that has been done.
  [[nodiscard]] bool restart();
  void finish(lint::RemoteState state, const std::string& reason);

  const Limits* limits_;
  std::string address_;
  std::vector<std::string> fragments_;
  std::optional<Request> next_;
  lint::RemoteAnswer answer_;
  Failure failure_ = Failure::none;
  std::set<std::string> seen_;
  std::string at_;  // where the redirects have led to
  std::string moved_to_;
  bool is_led_on_ = false;
  bool has_moved_for_good_ = true;
  bool is_head_ = true;
  unsigned tries_ = 0;
};

}  // namespace online
