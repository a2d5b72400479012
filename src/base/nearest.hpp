#pragma once

#include <span>
#include <string>
#include <string_view>

namespace base {

/// The candidate that a person who wrote `word` most likely meant; empty when none is near. Case
/// and the choice between `-` and `_` count for less than other differences.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       std::span<const std::string_view> candidates);

/// `, did you mean 'x'?`, or nothing when no candidate is near: the end of a message.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       std::span<const std::string_view> candidates);

}  // namespace base
