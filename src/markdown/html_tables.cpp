#include "markdown/html_tables.hpp"

#include <algorithm>

namespace markdown {

namespace {

constexpr std::uint32_t most_columns = 512;
constexpr std::uint32_t most_rows = 65'534;

}  // namespace

// The innermost open table. A table around the block of md4c that holds the tag is out of reach.
bool HtmlTables::find_table() {
  while (!tables_.empty()) {
    const Table& table = tables_.back();
    if (table.depth < draft_.open.size() && draft_.open[table.depth].block == table.block) break;
    tables_.pop_back();
  }
  if (tables_.empty()) return false;
  // A table has at most a row and a cell above it that are its own.
  const std::size_t depth = tables_.back().depth;
  if (draft_.open.size() - depth > 3) return false;
  return std::all_of(draft_.open.begin() + static_cast<std::ptrdiff_t>(depth), draft_.open.end(),
                     [](const Open& open) { return open.is_ours; });
}

void HtmlTables::close_to(std::size_t size, Offset end) {
  while (draft_.open.size() > size) {
    Block& block = draft_.block(draft_.top());
    block.span.end = std::max(block.span.begin, end);
    draft_.close_block();
  }
}

void HtmlTables::open_table(Span tag) {
  tables_.push_back({.depth = draft_.open.size()});
  tables_.back().block = draft_.open_block({.kind = BlockKind::table, .is_html = true}, true);
  draft_.block(tables_.back().block).span = tag;
}

void HtmlTables::open_row(Offset at) {
  Table& table = tables_.back();
  close_to(table.depth + 1, at);
  const std::uint32_t row = draft_.open_block(
      {.kind = BlockKind::row, .is_html = true, .is_header = table.is_in_head, .row = table.rows},
      true);
  draft_.block(row).span = {at, at};
  ++table.rows;
  table.column = 0;
}

void HtmlTables::open_cell(const Tag& tag) {
  Table& table = tables_.back();
  if (draft_.open.size() == table.depth + 1) open_row(tag.span.begin);
  close_to(table.depth + 2, tag.span.begin);
  const std::uint32_t row = table.rows - 1;
  while (table.column < table.free_from.size() && table.free_from[table.column] > row) {
    ++table.column;
  }
  const std::uint32_t columns = number_of(tag, "colspan", most_columns);
  const std::uint32_t rows = number_of(tag, "rowspan", most_rows);
  const bool is_header = table.is_in_head || tag.name == "th";
  if (row == 0 && table.column == 0 && is_header) draft_.block(draft_.top()).is_header = true;
  const std::uint32_t cell = draft_.open_block({.kind = BlockKind::cell,
                                                .is_html = true,
                                                .is_header = is_header,
                                                .row = row,
                                                .column = table.column,
                                                .row_span = static_cast<std::uint16_t>(rows),
                                                .column_span = static_cast<std::uint16_t>(columns)},
                                               true);
  draft_.block(cell).span = tag.span;
  const std::uint32_t end = std::min(table.column + columns, most_columns);
  if (rows > 1 && table.free_from.size() < end) table.free_from.resize(end, 0);
  for (std::uint32_t i = table.column; i < std::min<std::size_t>(end, table.free_from.size());
       ++i) {
    table.free_from[i] = row + rows;
  }
  table.column += columns;
}

void HtmlTables::close_table(Offset end) {
  close_to(tables_.back().depth, end);
  tables_.pop_back();
}

std::uint32_t HtmlTables::number_of(const Tag& tag, std::string_view name,
                                    std::uint32_t most) const {
  const Attribute* attribute = tag.find(name);
  if (attribute == nullptr) return 1;
  std::uint32_t number = 0;
  for (const char c : draft_.bytes.substr(attribute->value.begin, attribute->value.size())) {
    if (!is_digit(c)) break;
    number = std::min(number * 10 + static_cast<std::uint32_t>(c - '0'), most);
  }
  return std::max<std::uint32_t>(number, 1);
}

void HtmlTables::read(const Tag& tag) {
  const bool opens = tag.kind == TagKind::open;
  if (!opens && tag.kind != TagKind::close) return;
  if (tag.name == "table" && opens) {
    open_table(tag.span);
    return;
  }
  if (tag.name != "table" && tag.name != "tr" && tag.name != "td" && tag.name != "th" &&
      tag.name != "thead" && tag.name != "tbody" && tag.name != "tfoot") {
    return;
  }
  if (!find_table()) return;
  Table& table = tables_.back();
  if (tag.name == "table") {
    close_table(tag.span.end);
  } else if (tag.name == "tr") {
    if (opens)
      open_row(tag.span.begin);
    else
      close_to(table.depth + 1, tag.span.end);
  } else if (tag.name == "td" || tag.name == "th") {
    if (opens)
      open_cell(tag);
    else
      close_to(table.depth + 2, tag.span.end);
  } else {
    close_to(table.depth + 1, tag.span.begin);
    table.is_in_head = opens && tag.name == "thead";
  }
}

}  // namespace markdown
