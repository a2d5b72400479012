#pragma once

#include <string>
#include <string_view>

#include "facts/quantity.hpp"
#include "facts/table.hpp"

namespace facts {

/// True when a written amount is a fair way to say the true one: equal at the precision it is
/// written in, within the policy's rounding, its bound or approximation taken as meant.
[[nodiscard]] bool agrees(const Quantity& truth, const Quantity& written, const Comparison& policy);

/// True when any value of the fact, its readings included, agrees.
[[nodiscard]] bool agrees(const Fact& fact, const Quantity& written, const Comparison& policy);

/// The factor (1e3, 1e-3, 1e6, 1e-6) by which the written amount is off when its scale slipped;
/// 0 when it did not.
[[nodiscard]] double scale_slip(const Quantity& truth, const Quantity& written,
                                const Comparison& policy);

/// The true amount in the style of the written one: `236 billion` stays in words, `236B` stays
/// glued, `131,072` keeps its separators, and as many decimals as the truth needs.
[[nodiscard]] std::string spell_like(const Quantity& truth, std::string_view written,
                                     const std::vector<Scale>& scales);

/// The amount in its shortest usual form: 671B, 14.8T, 128K.
[[nodiscard]] std::string spell(const Quantity& quantity, const std::vector<Scale>& scales);

}  // namespace facts
