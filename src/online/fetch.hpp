#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "lint/remote.hpp"
#include "online/limits.hpp"

namespace online {

/// The addresses to ask for, each with the fragments that its page should have.
using Wanted = std::map<std::string, std::vector<std::string>>;

/// Is told how many of how many addresses are done.
using OnProgress = std::function<void(std::size_t done, std::size_t all)>;

/// Asks the servers for every address, within the limits. Each gets an answer. What speaks against
/// the network and not against the address leaves it undecided.
[[nodiscard]] lint::RemoteAnswers fetch(const Wanted& wanted, const Limits& limits,
                                        const OnProgress& on_progress);

}  // namespace online
