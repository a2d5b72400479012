#include "online/visit.hpp"

#include <algorithm>

#include "base/cat.hpp"
#include "online/anchors.hpp"

namespace online {

namespace {

using base::cat;
using lint::RemoteState;
using std::chrono::milliseconds;

bool is_redirect(long status) {
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

// Trouble of the server's own, which may be over soon.
bool is_passing(long status) {
  return status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
}

std::string spell(milliseconds time) {
  const auto count = time.count();
  return count % 1000 == 0 ? cat(count / 1000, " s") : cat(count, " ms");
}

std::string describe(const Reply& reply, const Url& url, const Limits& limits) {
  switch (reply.failure) {
    case Failure::forbidden_address:
      return url.host == reply.detail
                 ? cat(url.host, " is not connected to")
                 : cat(url.host, " leads to ", reply.detail, ", which is not connected to");
    case Failure::no_such_host:
      return cat("there is no host ", url.host);
    case Failure::no_name_server:
      return cat("the name servers do not answer for ", url.host);
    case Failure::no_connection:
      return cat("no connection to ", url.host);
    case Failure::timed_out:
      return cat("no answer within ", spell(limits.to_answer));
    case Failure::cut_short:
      return "the connection ended before the answer";
    case Failure::no_http:
      return "what answers does not speak HTTP";
    case Failure::no_trust:
      return cat("no secure connection: ", reply.detail);
    case Failure::too_large:
      return "the headers of the answer are too large";
    case Failure::no_time:
      return cat("not reached within ", spell(limits.whole));
    case Failure::none:
    case Failure::other:
      return reply.detail;
  }
  return reply.detail;
}

}  // namespace

Visit::Visit(std::string address, std::vector<std::string> fragments, const Limits& limits)
    : limits_(&limits),
      address_(std::move(address)),
      fragments_(std::move(fragments)),
      is_head_(fragments_.empty()) {
  go_to(address_);
}

void Visit::take(const Reply& reply) {
  failure_ = reply.failure;
  if (reply.failure == Failure::none) {
    take_status(reply);
  } else {
    take_failure(reply);
  }
}

void Visit::go_to(const std::string& address) {
  at_ = address;
  const base::Result<Url> url = read_url(address);
  if (!url) {
    finish(RemoteState::undecided, url.error().message);
    return;
  }
  if (std::find(limits_->ports.begin(), limits_->ports.end(), url->port) == limits_->ports.end()) {
    finish(RemoteState::undecided, cat("port ", url->port, " is not connected to"));
    return;
  }
  if (!seen_.insert(url->whole).second) {
    if (!restart()) finish(RemoteState::undecided, "its redirects go round in a circle");
    return;
  }
  if (seen_.size() > limits_->redirects + 1) {
    if (!restart()) {
      finish(RemoteState::undecided, cat("more than ", limits_->redirects, " redirects"));
    }
    return;
  }
  // Where a redirect names a place of its own, that of the link no longer counts.
  if (seen_.size() > 1 && !url->fragment.empty()) fragments_.clear();
  next_ = Request{.url = *url, .is_head = is_head_, .wants_page = !fragments_.empty()};
  tries_ = 0;
}

void Visit::take_failure(const Reply& reply) {
  const std::string reason = describe(reply, next_->url, *limits_);
  switch (reply.failure) {
    case Failure::no_such_host:
      finish(RemoteState::dead, reason);
      break;
    case Failure::timed_out:
    case Failure::no_connection:
      try_later(reason, milliseconds(0));
      break;
    case Failure::cut_short:
    case Failure::no_http:
    case Failure::too_large:
      if (next_->is_head) {
        ask_again(false, milliseconds(0));
      } else if (reply.failure == Failure::cut_short) {
        try_later(reason, milliseconds(0));
      } else {
        finish(RemoteState::undecided, reason);
      }
      break;
    case Failure::none:
    case Failure::forbidden_address:
    case Failure::no_name_server:
    case Failure::no_trust:
    case Failure::no_time:
    case Failure::other:
      finish(RemoteState::undecided, reason);
      break;
  }
}

void Visit::take_status(const Reply& reply) {
  const std::string reason = cat("the server answers ", reply.status);
  if (reply.status >= 200 && reply.status < 300) {
    arrive(reply);
  } else if (is_redirect(reply.status) && !reply.location.empty()) {
    follow(reply);
  } else if (is_passing(reply.status)) {
    try_later(reason, reply.retry_after);
  } else if (next_->is_head) {
    // Many servers know no HEAD, and say so in many ways.
    ask_again(false, milliseconds(0));
  } else {
    const bool is_gone = reply.status == 404 || reply.status == 410;
    finish(is_gone ? RemoteState::dead : RemoteState::undecided, reason);
  }
}

void Visit::follow(const Reply& reply) {
  has_moved_for_good_ = has_moved_for_good_ && (reply.status == 301 || reply.status == 308);
  if (has_moved_for_good_) moved_to_ = reply.location;
  is_head_ = next_->is_head;
  is_led_on_ = true;
  go_to(reply.location);
}

void Visit::arrive(const Reply& reply) {
  for (const std::string& fragment : fragments_) {
    if (reply.is_page && lacks_anchor(reply.body, fragment)) answer_.missing.push_back(fragment);
  }
  answer_.moved_to = moved_to_;
  finish(RemoteState::alive, {});
}

void Visit::ask_again(bool is_head, milliseconds wait) {
  next_->is_head = is_head;
  next_->wait = wait;
}

void Visit::try_later(const std::string& reason, milliseconds least) {
  const milliseconds wait = std::max(least, limits_->first_wait * (1U << std::min(tries_, 10U)));
  if (tries_ >= limits_->retries || wait > limits_->longest_wait) {
    finish(RemoteState::undecided, reason);
    return;
  }
  ++tries_;
  ask_again(false, wait);
}

bool Visit::restart() {
  if (!is_head_) return false;
  is_head_ = false;
  seen_.clear();
  moved_to_.clear();
  has_moved_for_good_ = true;
  is_led_on_ = false;
  go_to(address_);
  return true;
}

void Visit::finish(RemoteState state, const std::string& reason) {
  answer_.state = state;
  answer_.reason = reason;
  if (is_led_on_ && state != RemoteState::alive) {
    answer_.reason = cat("it leads on to ", at_, ", and ", reason);
  }
  next_.reset();
}

}  // namespace online
