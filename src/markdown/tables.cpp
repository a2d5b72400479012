#include "markdown/tables.hpp"

#include <algorithm>

namespace markdown {

namespace {

Offset next_pipe(std::string_view bytes, Offset at, Offset end) {
  while (at < end && bytes[at] != '|') at += bytes[at] == '\\' ? 2 : 1;
  return std::min(at, end);
}

Block cell_block(const Draft& draft, bool is_header) {
  return {.kind = BlockKind::cell,
          .is_header = is_header,
          .row = draft.row.rows,
          .column = draft.row.column};
}

// Past the marks before a row's first cell: containers, blanks, the leading pipe.
Offset row_content(std::string_view bytes, Offset line, Offset limit) {
  const Offset content = skip_markers(bytes, line, limit);
  return byte_at(bytes, content) == '|' ? content + 1 : content;
}

void place_row(Draft& draft, std::uint32_t index, Offset line) {
  const Offset end = trim_blanks(draft.bytes, line, line_end(draft.bytes, line));
  const Offset content = std::min(skip_markers(draft.bytes, line, end), end);
  Block& row = draft.block(index);
  row.span = {content, end};
  Offset at = byte_at(draft.bytes, content) == '|' ? content + 1 : content;
  for (std::uint32_t i = index + 1; i < row.end; ++i) {
    Block& cell = draft.block(i);
    if (cell.span == unknown) {
      const Offset pipe = next_pipe(draft.bytes, at, end);
      const Offset middle = std::min(at + 1, pipe);
      cell.span = {middle, middle};
      at = std::min(pipe + 1, end);
    } else {
      at = std::min(next_pipe(draft.bytes, std::max(at, cell.span.end), end) + 1, end);
    }
  }
}

// The start of the header's line, counted back from the first row that has any text.
Offset header_line(Draft& draft, const Block& table, std::uint32_t first) {
  for (std::uint32_t i = first; i < table.end; ++i) {
    const Block& cell = draft.block(i);
    if (cell.kind != BlockKind::cell || cell.span == unknown) continue;
    Offset line = line_begin(draft.bytes, cell.span.begin);
    // The delimiter row stands between the header and the first row.
    for (std::uint32_t back = cell.row == 0 ? 0 : cell.row + 1; back > 0 && line > 0; --back) {
      --line;
      if (draft.bytes[line] == '\n' && line > 0 && draft.bytes[line - 1] == '\r') --line;
      line = line_begin(draft.bytes, line);
    }
    return line;
  }
  return none;
}

}  // namespace

void enter_table(Draft& draft, std::uint32_t columns) {
  draft.open_block({.kind = BlockKind::table});
  draft.row = {.columns = columns};
}

void enter_row(Draft& draft) {
  draft.open_block(
      {.kind = BlockKind::row, .is_header = draft.row.rows == 0, .row = draft.row.rows});
  draft.row.column = 0;
  draft.row.at = none;
}

void enter_cell(Draft& draft, bool is_header) {
  draft.row.is_surplus = draft.row.column >= draft.row.columns;
  if (draft.row.is_surplus) return;
  draft.open_block(cell_block(draft, is_header));
}

void place_cell(Draft& draft, Offset at) {
  Row& row = draft.row;
  Offset from = row.at;
  std::uint32_t column = row.column_at;
  if (from == none) {
    from = row_content(draft.bytes, line_begin(draft.bytes, at), at);
    column = 0;
  }
  while (true) {
    const Offset pipe = next_pipe(draft.bytes, from, at);
    if (pipe >= at) break;
    ++column;
    from = pipe + 1;
  }
  row.at = at;
  row.column_at = column;
  row.is_dropped = column >= row.columns;
  const std::uint32_t told = draft.top();
  const bool is_header = draft.block(told).is_header;
  while (row.column < column && row.column + 1 < row.columns) {
    // The opened cell turns out to be a skipped empty one; its markup belongs to the next.
    const std::uint32_t emptied = draft.top();
    const std::uint32_t prose = draft.block(emptied).prose.begin;
    draft.close_block();
    draft.block(emptied).prose.end = prose;
    ++row.column;
    draft.open_block(cell_block(draft, is_header));
    draft.block(draft.top()).prose.begin = prose;
  }
  if (draft.top() == told) return;
  for (auto i = draft.document.links.rbegin(); i != draft.document.links.rend() && i->block == told;
       ++i) {
    i->block = draft.top();
  }
  for (auto i = draft.document.inlines.rbegin();
       i != draft.document.inlines.rend() && i->block == told; ++i) {
    i->block = draft.top();
  }
}

void leave_cell(Draft& draft) {
  if (draft.row.is_surplus) {
    draft.row.is_surplus = false;
    return;
  }
  draft.row.is_dropped = false;
  Block& cell = draft.block(draft.top());
  if (cell.span != unknown) {
    cell.span.end = std::max(cell.span.begin, draft.cursor);
    draft.row.at = draft.cursor;
  }
  draft.close_block();
  ++draft.row.column;
}

void leave_row(Draft& draft) {
  draft.close_block();
  ++draft.row.rows;
}

void leave_table(Draft& draft) {
  const std::uint32_t index = draft.top();
  draft.close_block();
  const Block table = draft.block(index);
  Offset line = header_line(draft, table, index + 1);
  if (line == none) return;
  for (std::uint32_t i = index + 1; i < table.end; i = draft.block(i).end) {
    place_row(draft, i, line);
    Offset end = line_end(draft.bytes, line);
    draft.cursor = std::max(draft.cursor, end);
    line = past_line_end(draft.bytes, end);
    if (draft.block(i).row == 0) {
      end = line_end(draft.bytes, line);
      draft.block(index).span = {draft.block(i).span.begin, trim_blanks(draft.bytes, line, end)};
      draft.cursor = std::max(draft.cursor, end);
      line = past_line_end(draft.bytes, end);
    }
  }
}

}  // namespace markdown
