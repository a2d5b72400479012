#pragma once

#include <cstdint>
#include <string_view>

#include "facts/table.hpp"

namespace claims {

/// A date recognised at the start of a text.
struct DateRead {
  facts::Date date;
  std::uint32_t length = 0;  // 0 when there is none
};

/// Reads a date of digits at the start of a text: 2024-12-26, 2023/06, 2024.05.16, 7/18/2023
/// (month first where both orders are possible).
[[nodiscard]] DateRead read_numeric_date(std::string_view text);

/// The other reading of a date of digits whose month and day could be exchanged; the same date
/// when there is none.
[[nodiscard]] facts::Date exchange_day_and_month(facts::Date date);

}  // namespace claims
