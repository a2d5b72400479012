#pragma once

#include <cstdint>

#include "claims/statements.hpp"

namespace claims {

/// What a cue in the cell itself says of one of its amounts, whatever the header says: "671B (37B
/// active)".
[[nodiscard]] Attribution said_in_cell(const Desk& desk, const Passage& passage,
                                       const Amount& amount);

/// The unit that a cell itself writes behind an amount, or none.
[[nodiscard]] std::uint32_t unit_in_cell(const Desk& desk, const Passage& passage,
                                         const Amount& amount);

/// The attribute that a unit alone stands for, or none.
[[nodiscard]] std::uint32_t default_of_unit(const facts::Table& table, std::uint32_t unit);

}  // namespace claims
