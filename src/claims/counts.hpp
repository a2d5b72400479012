#pragma once

#include <vector>

#include "claims/claim.hpp"
#include "claims/lexicon.hpp"
#include "claims/page.hpp"

namespace claims {

/// The numbers that say how many things the list, table or tree behind them has, or the rest of
/// their sentence, right or wrong: "three models:" and three items. None where a number may count
/// something else.
[[nodiscard]] std::vector<Count> find_counts(const Page& page, const Lexicon& lexicon);

}  // namespace claims
