#pragma once

#include <cstdint>
#include <vector>

#include "markdown/document.hpp"

namespace claims {

/// The cells of a table by row and column, every cell at all places that its spans cover.
struct TableGrid {
  struct Row {
    std::vector<std::uint32_t> cells;  // block by column, or none
    bool is_header = false;            // all its cells are
  };
  std::vector<Row> rows;
  std::uint32_t width = 0;
};

/// Puts every cell of a table block where its spans say; a table inside a cell is left out.
[[nodiscard]] TableGrid lay_out(const markdown::Document& document, std::uint32_t table);

/// The only row that is not one of headers, or null when there are none or several.
[[nodiscard]] const TableGrid::Row* only_row(const TableGrid& grid);

}  // namespace claims
