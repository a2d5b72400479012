#include "report/excerpt.hpp"

#include <algorithm>
#include <vector>

#include "text/display.hpp"

namespace {

constexpr std::uint32_t widest = 100;
constexpr std::uint32_t lead = 30;  // columns shown in front of a mark that is far to the right
constexpr std::string_view ellipsis = "…";

using text::Glyph;

std::uint32_t width(const std::vector<Glyph>& glyphs, std::size_t begin, std::size_t end) {
  std::uint32_t out = 0;
  for (std::size_t i = begin; i < end; ++i) out += glyphs[i].width;
  return out;
}

}  // namespace

namespace report {

Excerpt excerpt(std::string_view line, text::Span span) {
  // A line of megabytes is not looked at whole.
  constexpr text::Offset most = 400;
  text::Offset origin = 0;
  if (span.begin > most) {
    origin = span.begin - most;
    while (origin < span.begin && (static_cast<unsigned char>(line[origin]) & 0xC0U) == 0x80) {
      ++origin;
    }
  }
  const std::string_view near = line.substr(origin, 2 * std::size_t{most});
  const bool is_tail_cut = origin + near.size() < line.size();
  const std::vector<Glyph> glyphs = text::glyphs(near);
  const auto index_of = [&](text::Offset at) {
    return static_cast<std::size_t>(
        std::lower_bound(glyphs.begin(), glyphs.end(), at - origin,
                         [](const Glyph& glyph, text::Offset x) { return glyph.offset < x; }) -
        glyphs.begin());
  };
  const std::size_t mark = index_of(span.begin);
  const std::size_t mark_end = std::max(mark, index_of(std::max(span.begin, span.end)));

  std::size_t begin = 0;
  std::size_t end = glyphs.size();
  if (width(glyphs, 0, end) > widest) {
    if (width(glyphs, 0, mark_end) > widest) {
      begin = mark;
      while (begin > 0 && width(glyphs, begin - 1, mark) <= lead) --begin;
    }
    // A combining character stays with what it belongs to.
    while (begin > 0 && begin < mark && glyphs[begin].width == 0) ++begin;
    end = begin;
    std::uint32_t used = 0;
    while (end < glyphs.size() && used + glyphs[end].width <= widest) used += glyphs[end++].width;
  }

  Excerpt out;
  const bool is_head_cut = begin > 0 || origin > 0;
  if (is_head_cut) out.line = ellipsis;
  for (std::size_t i = begin; i < end; ++i) out.line += glyphs[i].shown();
  if (end < glyphs.size() || is_tail_cut) out.line += ellipsis;
  const std::uint32_t before = width(glyphs, begin, mark) + (is_head_cut ? 1 : 0);
  const std::uint32_t marked = width(glyphs, mark, std::min(mark_end, std::max(end, mark)));
  out.underline = std::string(before, ' ') + std::string(std::max(marked, 1U), '^');
  return out;
}

}  // namespace report
