#pragma once

#include <cstdint>

#include "markdown/draft.hpp"

// GFM tables. md4c tells rows and cells in order; where they stand is read from the lines.
namespace markdown {

void enter_table(Draft& draft, std::uint32_t columns);
void enter_row(Draft& draft);
void enter_cell(Draft& draft, bool is_header);
/// Corrects the column of the cell whose first text stands at an offset: md4c leaves out cells
/// without any width (`a||b`).
void place_cell(Draft& draft, Offset at);
void leave_cell(Draft& draft);
void leave_row(Draft& draft);
/// Places the table's rows and empty cells.
void leave_table(Draft& draft);

}  // namespace markdown
