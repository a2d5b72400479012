#include "online/fetch.hpp"

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>

#include "online/exchange.hpp"
#include "online/libcurl.hpp"
#include "online/lookups.hpp"
#include "online/visit.hpp"

namespace online {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// A host that left so many addresses without an answer is not asked for more.
constexpr unsigned most_silences = 3;

struct Host {
  std::optional<Lookup> found;
  std::optional<Clock::time_point> asked;  // the name servers
  std::deque<std::size_t> waiting;         // visits
  unsigned running = 0;
  Clock::time_point not_before;
  unsigned silences = 0;
};

struct FreeMulti {
  void operator()(CURLM* multi) const { libcurl().multi_cleanup(multi); }
};

struct Running {
  std::unique_ptr<Exchange> exchange;
  std::size_t visit = 0;
  Host* host = nullptr;
};

class Fetcher {
 public:
  Fetcher(const Wanted& wanted, const Limits& limits, const OnProgress& on_progress)
      : limits_(&limits),
        on_progress_(&on_progress),
        multi_(libcurl().multi_init()),
        lookups_(limits.look_up, [multi = multi_.get()] { libcurl().multi_wakeup(multi); }),
        end_(Clock::now() + limits.whole) {
    visits_.reserve(wanted.size());
    for (const auto& [address, fragments] : wanted) {
      visits_.emplace_back(address, fragments, limits);
    }
  }

  ~Fetcher() {
    for (Running& one : running_)
      libcurl().multi_remove_handle(multi_.get(), one.exchange->handle());
  }
  Fetcher(const Fetcher&) = delete;
  Fetcher& operator=(const Fetcher&) = delete;

  lint::RemoteAnswers run() {
    for (std::size_t i = 0; i < visits_.size(); ++i) go_on(i);
    while (done_ < visits_.size()) {
      if (Clock::now() >= end_) {
        give_up();
        break;
      }
      take_lookups();
      start();
      int still_running = 0;
      libcurl().multi_perform(multi_.get(), &still_running);
      const bool has_taken = take_replies();
      if (!has_taken && done_ < visits_.size()) {
        libcurl().multi_poll(multi_.get(), nullptr, 0, static_cast<int>(pause().count()), nullptr);
      }
    }
    return answers();
  }

 private:
  /// Puts a visit into the queue of the host that its next request is for.
  void go_on(std::size_t visit) {
    const std::optional<Request>& next = visits_[visit].next();
    if (!next) {
      ++done_;
      (*on_progress_)(done_, visits_.size());
      return;
    }
    Host& host = hosts_[next->url.host];
    if (next->wait > milliseconds(0)) {
      host.not_before = std::max(host.not_before, Clock::now() + next->wait);
      host.waiting.push_front(visit);
    } else {
      host.waiting.push_back(visit);
    }
    if (!host.found && !host.asked) resolve(next->url.host, host);
  }

  void resolve(const std::string& name, Host& host) {
    if (const std::optional<Address> address = read_address(name)) {
      host.found = Lookup{Lookup::Kind::found, {*address}};
    } else if (!limits_->proxy.empty()) {
      host.found = Lookup{Lookup::Kind::found, {}};
    } else {
      host.asked = Clock::now();
      lookups_.start(name);
    }
  }

  void take_lookups() {
    for (auto& [name, found] : lookups_.take()) {
      Host& host = hosts_[name];
      if (!host.found) host.found = std::move(found);
    }
    for (auto& [name, host] : hosts_) {
      if (host.found || Clock::now() < *host.asked + limits_->to_connect) continue;
      host.found = Lookup{};
    }
  }

  void start() {
    for (auto& [name, host] : hosts_) {
      if (!host.found || Clock::now() < host.not_before) continue;
      while (!host.waiting.empty()) {
        const std::size_t visit = host.waiting.front();
        if (const std::optional<Reply> reply = known_reply(host)) {
          host.waiting.pop_front();
          take(visit, host, *reply);
          continue;
        }
        if (host.running >= limits_->connections_per_host) break;
        if (running_.size() >= limits_->connections) return;
        host.waiting.pop_front();
        start(visit, host);
      }
    }
  }

  /// What can be said without a connection.
  [[nodiscard]] std::optional<Reply> known_reply(const Host& host) const {
    switch (host.found->kind) {
      case Lookup::Kind::no_such_host:
        return Reply{.failure = Failure::no_such_host};
      case Lookup::Kind::no_answer:
        return Reply{.failure = Failure::no_name_server};
      case Lookup::Kind::found:
        break;
    }
    const std::vector<Address>& all = host.found->addresses;
    const bool has_way = all.empty() || !allowed(all).empty();
    if (!has_way) return Reply{.failure = Failure::forbidden_address, .detail = spell(all[0])};
    if (host.silences >= most_silences) {
      return Reply{.failure = Failure::other, .detail = "its host did not answer before"};
    }
    return std::nullopt;
  }

  [[nodiscard]] std::vector<Address> allowed(const std::vector<Address>& all) const {
    std::vector<Address> out;
    std::copy_if(all.begin(), all.end(), std::back_inserter(out),
                 [&](const Address& address) { return may_connect(address, limits_->allowed); });
    return out;
  }

  void start(std::size_t visit, Host& host) {
    auto exchange = std::make_unique<Exchange>(*visits_[visit].next(),
                                               allowed(host.found->addresses), *limits_);
    libcurl().multi_add_handle(multi_.get(), exchange->handle());
    running_.push_back({std::move(exchange), visit, &host});
    ++host.running;
  }

  bool take_replies() {
    bool has_taken = false;
    int left = 0;
    while (const CURLMsg* message = libcurl().multi_info_read(multi_.get(), &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      has_taken = true;
      const CURLcode code = message->data.result;
      const auto found = std::find_if(running_.begin(), running_.end(), [&](const Running& one) {
        return one.exchange->handle() == message->easy_handle;
      });
      Running one = std::move(*found);
      running_.erase(found);
      const Reply reply = one.exchange->reply(code);
      libcurl().multi_remove_handle(multi_.get(), one.exchange->handle());
      --one.host->running;
      take(one.visit, *one.host, reply);
    }
    return has_taken;
  }

  void take(std::size_t visit, Host& host, const Reply& reply) {
    if (reply.failure == Failure::none) {
      has_answer_ = true;
      host.silences = 0;
    }
    visits_[visit].take(reply);
    const bool is_silent =
        reply.failure == Failure::timed_out || reply.failure == Failure::no_connection;
    if (is_silent && !visits_[visit].next()) ++host.silences;
    go_on(visit);
  }

  void give_up() {
    for (Visit& visit : visits_) {
      if (visit.next()) visit.take({.failure = Failure::no_time});
    }
  }

  /// How long nothing but the network can bring news.
  [[nodiscard]] milliseconds pause() const {
    const Clock::time_point now = Clock::now();
    Clock::time_point until = std::min(end_, now + milliseconds(1000));
    for (const auto& [name, host] : hosts_) {
      if (host.waiting.empty()) continue;
      if (!host.found) until = std::min(until, *host.asked + limits_->to_connect);
      if (host.found && host.not_before > now) until = std::min(until, host.not_before);
    }
    return std::max(milliseconds(0), std::chrono::ceil<milliseconds>(until - now));
  }

  lint::RemoteAnswers answers() const {
    lint::RemoteAnswers out;
    for (const Visit& visit : visits_) {
      lint::RemoteAnswer& answer = out[visit.address()] = visit.answer();
      // That no host has a name may be the fault of this machine.
      if (visit.failure() == Failure::no_such_host && !has_answer_) {
        answer.state = lint::RemoteState::undecided;
        answer.reason += ", and no other could be reached";
      }
    }
    return out;
  }

  const Limits* limits_;
  const OnProgress* on_progress_;
  std::unique_ptr<CURLM, FreeMulti> multi_;
  Lookups lookups_;  // ends before what it wakes
  Clock::time_point end_;
  std::vector<Visit> visits_;
  std::map<std::string, Host> hosts_;
  std::vector<Running> running_;
  std::size_t done_ = 0;
  bool has_answer_ = false;
};

}  // namespace

lint::RemoteAnswers fetch(const Wanted& wanted, const Limits& limits,
                          const OnProgress& on_progress) {
  if (const base::Status error = load_libcurl()) {
    lint::RemoteAnswers out;
    for (const auto& [address, fragments] : wanted) out[address].reason = error->message;
    return out;
  }
  return Fetcher(wanted, limits, on_progress).run();
}

}  // namespace online
