#pragma once

#include <span>
#include <vector>

#include "claims/statements.hpp"

namespace claims {

/// True when nothing but marks and small words stands in a range, one of which joins what is on
/// both sides: ", ", " and the ".
[[nodiscard]] bool is_row(const Desk& desk, const Passage& passage, markdown::Range between);

/// As many names in a row as there are amounts in a list, so that each has its own; else none.
[[nodiscard]] std::vector<const Name*> names_in_order(const Desk& desk, const Passage& passage,
                                                      const Sentence& sentence,
                                                      std::span<const Amount> amounts,
                                                      const Attribution& attribution);

}  // namespace claims
