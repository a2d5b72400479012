#pragma once

#include <string>
#include <vector>

#include "claims/claim.hpp"
#include "facts/table.hpp"
#include "markdown/document.hpp"

namespace claims {

/// The facts about a claim's entity and attribute that hold under qualifiers (a setting, a stage, a
/// part), all of them named where the claim stands: in the row and in the header of its column, or
/// in its paragraph.
[[nodiscard]] std::vector<const facts::Fact*> facts_in_setting(const Claim& claim,
                                                               const facts::Table& table,
                                                               const markdown::Document& document);

/// True when a claim stands in a cell of a table.
[[nodiscard]] bool is_in_cell(const Claim& claim, const markdown::Document& document);

}  // namespace claims
