#pragma once

#include <vector>

#include "claims/claim.hpp"
#include "claims/page.hpp"
#include "facts/table.hpp"

namespace claims {

/// The totals of tables that are not the sum of their parts: in a last row or a last column that
/// is called so. A total far from the sum is a mean, a maximum or of something else, and left.
[[nodiscard]] std::vector<Total> find_wrong_totals(const Page& page, const facts::Table& table);

}  // namespace claims
