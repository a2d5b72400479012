#pragma once

#include <cstdint>
#include <vector>

#include "facts/table.hpp"
#include "markdown/document.hpp"

namespace claims {

/// The cells under headers that say "Source" or the like (words: `source_header`), in order.
[[nodiscard]] std::vector<std::uint32_t> find_source_cells(const markdown::Document& document,
                                                           const facts::Table& table);

}  // namespace claims
