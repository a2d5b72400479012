#include "text/line_index.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace text {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr Offset stride = 256;

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
  Offset start = text.starts_with(byte_order_mark) ? 3 : 0;
  starts_.push_back(0);
  const bool has_return = text.find('\r') != std::string_view::npos;
  while (true) {
    const std::size_t end = has_return ? text.find_first_of("\r\n", start) : text.find('\n', start);
    const std::size_t stop = std::min(end, text.size());
    if (stop - start > stride) mark_long_line({start, static_cast<Offset>(stop)});
    if (end == std::string_view::npos) break;
    start = static_cast<Offset>(end + (text.substr(end, 2) == "\r\n" ? 2 : 1));
    starts_.push_back(start);
  }
}

Location LineIndex::at(Offset offset) const {
  offset = std::min(offset, static_cast<Offset>(text_.size()));
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(next - starts_.begin());
  Mark mark{.offset = *(next - 1)};
  if (mark.offset == 0 && text_.starts_with(byte_order_mark)) mark.offset = 3;
  const auto after =
      std::upper_bound(marks_.begin(), marks_.end(), offset,
                       [](Offset at, const Mark& known) { return at < known.offset; });
  if (after != marks_.begin() && (after - 1)->offset > mark.offset) mark = *(after - 1);
  advance(mark, offset);
  return {line, mark.column, mark.utf16};
}

Span LineIndex::line(std::uint32_t number) const {
  const auto size = static_cast<Offset>(text_.size());
  if (number == 0 || number > starts_.size()) return {size, size};
  const Offset begin = starts_[number - 1];
  Offset end = number == starts_.size() ? size : starts_[number];
  if (number == starts_.size()) return {begin, end};
  if (text_[end - 1] == '\n')
    --end;
  else
    return {begin, end - 1};
  if (end > begin && text_[end - 1] == '\r') --end;
  return {begin, end};
}

void LineIndex::mark_long_line(Span bytes) {
  Mark mark{.offset = bytes.begin};
  while (bytes.end - mark.offset > stride) {
    advance(mark, mark.offset + stride);
    marks_.push_back(mark);
  }
}

/// A place inside a character is the place of the character.
void LineIndex::advance(Mark& mark, Offset to) const {
  while (true) {
    const auto plain = static_cast<Offset>(skip_ascii(text_.substr(0, to), mark.offset));
    mark.column += plain - mark.offset;
    mark.utf16 += plain - mark.offset;
    mark.offset = plain;
    if (mark.offset >= to) return;
    const Decoded character = decode(text_, mark.offset);
    if (mark.offset + character.length > to) return;
    mark.offset += character.length;
    mark.column += 1;
    mark.utf16 += character.code > 0xFFFF ? 2 : 1;
  }
}

}  // namespace text
