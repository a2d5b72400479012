#pragma once

#include "facts/table.hpp"

namespace lint {

/// True when something that held until a day, that day included, holds no more; what has no end
/// (the year 0) always holds.
[[nodiscard]] bool is_over(const facts::Date& until, const facts::Date& today);

}  // namespace lint
