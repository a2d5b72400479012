#pragma once

#include <cstdint>
#include <vector>

#include "claims/statements.hpp"
#include "claims/table_headers.hpp"

namespace claims {

/// Under "Base models" a name stands for its base variant in what that has of its own: makes it the
/// subject of an attribute in the table `block`.
void specialise(const Desk& desk, std::uint32_t block, std::uint32_t attribute, Subject& subject);

/// "| 70B | … |" under a heading of a family: the member that the label's size names, or none.
[[nodiscard]] std::uint32_t member_by_label(const Desk& desk, std::uint32_t block,
                                            std::uint32_t cell);

/// True for a row that says in a column of its own what a bracket behind the name would.
[[nodiscard]] bool says_whole(const Desk& desk, const std::vector<Header>& columns,
                              const std::vector<std::uint32_t>& cells);

/// A row whose name the table knows only together with a size of the row, of the whole or of a
/// part, is about the entity that both name. `columns` and `cells` are those of the row.
void complete_by_size(const Desk& desk, const std::vector<Header>& columns,
                      const std::vector<std::uint32_t>& cells, Subject& subject);

}  // namespace claims
