#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/table.hpp"

namespace facts {

/// `2024-12-26`, or as much of it as is known.
[[nodiscard]] std::string spell(const Date& date);

/// The true date in the style of a written one: `26 December 2024`, `Dec 26th, 2024`, `12/26/2024`;
/// as ISO 8601 has it where the style cannot be told. `months` are the vocabulary's: `December=12`.
[[nodiscard]] std::string spell_like(const Date& truth, const Date& meant, std::string_view written,
                                     const std::vector<std::string>& months);

}  // namespace facts
