#include "claims/table_grid.hpp"

#include <algorithm>

namespace claims {

namespace {

using markdown::BlockKind;
using markdown::none;

void place(const markdown::Block& block, std::uint32_t index, std::vector<TableGrid::Row>& rows) {
  for (std::uint32_t row = block.row; row < block.row + block.row_span; ++row) {
    if (row >= rows.size()) rows.resize(row + 1);
    std::vector<std::uint32_t>& cells = rows[row].cells;
    const std::uint32_t end = block.column + block.column_span;
    if (end > cells.size()) cells.resize(end, none);
    std::fill(cells.begin() + block.column, cells.begin() + end, index);
  }
}

}  // namespace

TableGrid lay_out(const markdown::Document& document, std::uint32_t table) {
  TableGrid grid;
  for (std::uint32_t index = table + 1; index < document.blocks[table].end; ++index) {
    const markdown::Block& block = document.blocks[index];
    if (block.kind == BlockKind::table) {
      index = block.end - 1;
    } else if (block.kind == BlockKind::cell) {
      place(block, index, grid.rows);
    }
  }
  for (const TableGrid::Row& row : grid.rows) {
    grid.width = std::max(grid.width, static_cast<std::uint32_t>(row.cells.size()));
  }
  for (TableGrid::Row& row : grid.rows) {
    row.cells.resize(grid.width, none);
    // HTML marks the first cell of a body row as a header too.
    row.is_header = std::all_of(row.cells.begin(), row.cells.end(), [&](std::uint32_t cell) {
      return cell == none || document.blocks[cell].is_header;
    });
  }
  return grid;
}

}  // namespace claims
