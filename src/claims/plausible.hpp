#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "claims/amounts.hpp"
#include "facts/table.hpp"

namespace claims {

/// True when a value lies where the attribute's values plausibly lie.
[[nodiscard]] bool is_plausible(const facts::Attribute& attribute, const Amount& amount);

/// True when an amount's scale stands for bytes where no unit is told: 50G of text.
[[nodiscard]] bool lacks_unit(const facts::Table& table, const Amount& amount);

/// True when an amount is meant for the attribute of an entity: it is plausible; or the table has a
/// fact, and the amount has its digits with the point elsewhere, or says by a letter or word of its
/// own how large it is.
[[nodiscard]] bool is_meant(const facts::Table& table, std::uint32_t entity,
                            std::uint32_t attribute, const Amount& amount);

/// True for a name that ends in a size far from the amount behind it: "X-8B (1.1T)".
[[nodiscard]] bool has_other_size(std::string_view name, const Amount& amount,
                                  const std::vector<facts::Scale>& scales);

}  // namespace claims
