#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "claims/amounts.hpp"
#include "claims/lexicon.hpp"

namespace claims {

/// Ties neighbouring amounts of a leaf block into lists, ranges and sums, and lends a later scale
/// to those before it: "1.3, 6.7 and 33B".
void group_amounts(std::string_view prose, std::span<const Hit> hits,
                   const std::vector<facts::Scale>& scales, std::vector<Amount>& amounts);

}  // namespace claims
