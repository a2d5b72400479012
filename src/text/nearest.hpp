#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// The known word that a mistyped one was most likely meant to be, or an empty view when none is
/// close. Letter case does not count as a difference.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       const std::vector<std::string_view>& known);

/// Who makes more mistakes than this in one file has no use for a guess at each, which costs as
/// much as there are known words.
inline constexpr std::size_t most_guesses = 64;

/// A question for the end of a message: `; did you mean "tokens"?`, or nothing.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       const std::vector<std::string_view>& known);

}  // namespace text
