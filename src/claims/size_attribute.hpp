#pragma once

#include <cstdint>

#include "facts/table.hpp"

namespace claims {

/// The attribute that the vocabulary calls the default of a bare number behind a name, or none.
[[nodiscard]] std::uint32_t default_attribute(const facts::Table& table);

/// True for what members of a family are named by: its unit is that of the default attribute.
[[nodiscard]] bool is_size_attribute(const facts::Table& table, std::uint32_t attribute);

/// True when a cue's attribute is a part of the default one's: of the same unit, and not the same.
[[nodiscard]] bool is_narrower(const facts::Table& table, std::uint32_t cue,
                               std::uint32_t attribute);

}  // namespace claims
