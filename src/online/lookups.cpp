#include "online/lookups.hpp"

#include <netdb.h>
#include <sys/socket.h>

#include <deque>
#include <mutex>
#include <thread>

namespace online {

namespace {

constexpr unsigned most_threads = 8;

struct Free {
  void operator()(addrinfo* list) const { ::freeaddrinfo(list); }
};

}  // namespace

struct Lookups::Shared {
  std::mutex mutex;
  std::function<Lookup(const std::string&)> look_up;
  std::function<void()> wake;
  std::deque<std::string> waiting;
  std::vector<std::pair<std::string, Lookup>> done;
  unsigned threads = 0;
  bool is_closed = false;

  void work() {
    std::unique_lock lock(mutex);
    while (!is_closed && !waiting.empty()) {
      const std::string host = std::move(waiting.front());
      waiting.pop_front();
      lock.unlock();
      Lookup found = look_up(host);
      lock.lock();
      if (is_closed) break;
      done.emplace_back(host, std::move(found));
      wake();
    }
    --threads;
  }
};

Lookups::Lookups(std::function<Lookup(const std::string&)> look_up, std::function<void()> wake)
    : shared_(std::make_shared<Shared>()) {
  shared_->look_up = std::move(look_up);
  shared_->wake = std::move(wake);
}

Lookups::~Lookups() {
  const std::lock_guard lock(shared_->mutex);
  shared_->is_closed = true;
}

void Lookups::start(const std::string& host) {
  const std::lock_guard lock(shared_->mutex);
  shared_->waiting.push_back(host);
  if (shared_->threads == most_threads) return;
  ++shared_->threads;
  std::thread([shared = shared_] { shared->work(); }).detach();
}

std::vector<std::pair<std::string, Lookup>> Lookups::take() {
  const std::lock_guard lock(shared_->mutex);
  return std::exchange(shared_->done, {});
}

Lookup look_up(const std::string& host) {
  // Without AI_ADDRCONFIG: a machine without a network would say that no host has a name.
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* list = nullptr;
  const int error = ::getaddrinfo(host.c_str(), nullptr, &hints, &list);
  const std::unique_ptr<addrinfo, Free> owner(list);
#ifdef EAI_NODATA
  const bool is_unknown = error == EAI_NONAME || error == EAI_NODATA;
#else
  const bool is_unknown = error == EAI_NONAME;
#endif
  if (is_unknown) return {Lookup::Kind::no_such_host, {}};
  if (error != 0) return {Lookup::Kind::no_answer, {}};
  Lookup out{Lookup::Kind::found, {}};
  for (const addrinfo* one = list; one != nullptr; one = one->ai_next) {
    if (const auto address = address_of(*one->ai_addr)) out.addresses.push_back(*address);
  }
  return out;
}

}  // namespace online
