#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mutation {

/// The figure ten times as large: another nought, or its point one digit on. Nothing when the text
/// has no figure.
[[nodiscard]] std::optional<std::string> tenfold(std::string_view text);

/// The figure with two neighbouring digits swapped: of the pairs that make another figure without
/// a leading nought, the one that `turn` picks. Nothing when there is no such pair.
[[nodiscard]] std::optional<std::string> swapped(std::string_view text, std::size_t turn);

}  // namespace mutation
