#include "claims/entry_lines.hpp"

#include <algorithm>
#include <string_view>

#include "claims/characters.hpp"

namespace claims {

namespace {

using markdown::Block;
using markdown::Document;

}  // namespace

std::optional<EntryLine> read_entry_line(const Document& document, std::uint32_t at,
                                         std::uint32_t end) {
  const std::string_view prose = std::string_view(document.prose).substr(0, end);
  if (at >= prose.size() || prose[at] != '[') return std::nullopt;
  EntryLine line{.number = 0, .marker = {at, at}, .prose = {at, end}};
  std::uint32_t next = at + 1;
  while (next < prose.size() && is_digit(prose[next]) && next - at <= 4) {
    line.number = line.number * 10 + static_cast<std::uint32_t>(prose[next++] - '0');
  }
  if (next == at + 1 || next >= prose.size() || prose[next] != ']') return std::nullopt;
  line.marker.end = ++next;
  constexpr std::string_view wide_colon = "\uFF1A";
  if (prose.substr(next).starts_with(wide_colon)) return line;
  if (next < prose.size() && std::string_view(":.-").find(prose[next]) != std::string_view::npos) {
    ++next;
  }
  if (next >= prose.size() || !is_blank(prose[next])) return std::nullopt;
  return line;
}

std::vector<EntryLine> entry_lines(const Document& document, const Block& paragraph) {
  std::vector<EntryLine> lines;
  const std::uint32_t end = paragraph.prose.end;
  const auto look = [&](std::uint32_t at) {
    const std::optional<EntryLine> line = read_entry_line(document, at, end);
    if (!line) return;
    // The line break before the next entry is one blank of the prose.
    if (!lines.empty()) lines.back().prose.end = at - 1;
    lines.push_back(*line);
  };
  look(paragraph.prose.begin);
  if (lines.empty()) return lines;
  auto segment = std::lower_bound(
      document.segments.begin(), document.segments.end(), paragraph.prose.begin,
      [](const markdown::Segment& s, std::uint32_t value) { return s.prose < value; });
  for (; segment != document.segments.end() && segment->prose < end; ++segment) {
    if (segment->piece == markdown::Piece::line_break) look(segment->prose + segment->length);
  }
  return lines;
}

}  // namespace claims
