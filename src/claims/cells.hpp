#pragma once

#include <cstdint>

#include "claims/statements.hpp"

namespace claims {

/// What a cue in the cell itself says of one of its amounts, whatever the header says: "671B (37B
/// active)".
[[nodiscard]] Attribution said_in_cell(const Desk& desk, const Passage& passage,
                                       const Amount& amount);

/// A bare number under a header with a scale: 671 under "Params (B)". `scale` is -1 for none.
[[nodiscard]] Amount scaled(const Desk& desk, Amount amount, std::int32_t scale);

/// True when an amount of a cell is one that the attribute of the entity can have.
[[nodiscard]] bool suits_cell(const Desk& desk, const Passage& passage, std::uint32_t attribute,
                              const Amount& amount, std::uint32_t entity);

/// True when one of a cell's amounts has a scale of its own.
[[nodiscard]] bool has_scale(const Desk& desk, std::uint32_t cell);

/// True when one of a cell's amounts is one of the table's, and no number of a name or a step.
[[nodiscard]] bool has_usable_amount(const Desk& desk, std::uint32_t cell);

/// True when a cell begins with such an amount.
[[nodiscard]] bool is_amount(const Desk& desk, std::uint32_t cell);

/// The unit that a cell itself writes behind an amount, or none.
[[nodiscard]] std::uint32_t unit_in_cell(const Desk& desk, const Passage& passage,
                                         const Amount& amount);

/// The attribute that a unit alone stands for, or none.
[[nodiscard]] std::uint32_t default_of_unit(const facts::Table& table, std::uint32_t unit);

}  // namespace claims
