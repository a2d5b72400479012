#pragma once

#include "claims/statements.hpp"

namespace claims {

/// Reads the amounts in one passage as prose. `fallback` is whom it is about when its own words do
/// not say: the row of a cell; null to look at what stands around it.
void read_amounts(const Desk& desk, const Passage& passage, const Subject* fallback);

}  // namespace claims
