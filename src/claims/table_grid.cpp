#include "claims/table_grid.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace claims {

namespace {

using markdown::BlockKind;
using markdown::none;

/// A table whose cells take so many places more than there are cells is not one for readers.
constexpr std::uint64_t most_places = 65536;
constexpr std::uint64_t most_places_per_cell = 64;

/// The cells of a table, without those of tables within.
std::vector<std::uint32_t> cells_of(const markdown::Document& document, std::uint32_t table) {
  std::vector<std::uint32_t> cells;
  for (std::uint32_t index = table + 1; index < document.blocks[table].end; ++index) {
    const markdown::Block& block = document.blocks[index];
    if (block.kind == BlockKind::table) {
      index = block.end - 1;
    } else if (block.kind == BlockKind::cell) {
      cells.push_back(index);
    }
  }
  return cells;
}

/// A cell ends with the last row, however many it asks for (HTML 4.9.12.1).
void place(const markdown::Block& block, std::uint32_t index, std::vector<TableGrid::Row>& rows) {
  const auto count = static_cast<std::uint32_t>(rows.size());
  for (std::uint32_t row = block.row; row < std::min(block.row + block.row_span, count); ++row) {
    std::vector<std::uint32_t>& cells = rows[row].cells;
    const std::uint32_t end = block.column + block.column_span;
    if (end > cells.size()) cells.resize(end, none);
    std::fill(cells.begin() + block.column, cells.begin() + end, index);
  }
}

}  // namespace

TableGrid lay_out(const markdown::Document& document, std::uint32_t table) {
  TableGrid grid;
  const std::vector<std::uint32_t> cells = cells_of(document, table);
  std::uint64_t width = 0;
  std::uint64_t height = 0;
  for (const std::uint32_t cell : cells) {
    const markdown::Block& block = document.blocks[cell];
    width = std::max<std::uint64_t>(width, std::uint64_t{block.column} + block.column_span);
    height = std::max<std::uint64_t>(height, std::uint64_t{block.row} + 1);
  }
  if (width * height > std::max(most_places, cells.size() * most_places_per_cell)) return grid;
  grid.rows.resize(height);
  for (const std::uint32_t cell : cells) place(document.blocks[cell], cell, grid.rows);
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

const TableGrid::Row* only_row(const TableGrid& grid) {
  const TableGrid::Row* only = nullptr;
  for (const TableGrid::Row& row : grid.rows) {
    if (row.is_header) continue;
    if (only != nullptr) return nullptr;
    only = &row;
  }
  return only;
}

}  // namespace claims
