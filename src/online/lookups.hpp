#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "online/limits.hpp"

namespace online {

/// Asks name servers on threads of its own, a few at a time. A lookup that hangs holds nothing up:
/// its thread is left to itself.
class Lookups {
 public:
  /// `wake` is called, from any thread, when there is something to take.
  Lookups(std::function<Lookup(const std::string&)> look_up, std::function<void()> wake);
  ~Lookups();
  Lookups(const Lookups&) = delete;
  Lookups& operator=(const Lookups&) = delete;

  void start(const std::string& host);
  /// What has come in since the last call.
  [[nodiscard]] std::vector<std::pair<std::string, Lookup>> take();

 private:
  struct Shared;
  std::shared_ptr<Shared> shared_;
};

}  // namespace online
