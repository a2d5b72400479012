#include "markdown/document.hpp"

#include <algorithm>

namespace markdown {

namespace {

// The first segment that ends after a prose offset.
std::vector<Segment>::const_iterator segment_at(const Document& document, std::uint32_t at) {
  return std::partition_point(
      document.segments.begin(), document.segments.end(),
      [at](const Segment& segment) { return segment.prose + segment.length <= at; });
}

bool is_same_bytes(Piece piece) { return piece == Piece::text || piece == Piece::code; }

}  // namespace

text::Span Document::place(Range range) const {
  const auto first = segment_at(*this, range.begin);
  if (first == segments.end()) {
    const text::Offset end =
        segments.empty() ? 0 : segments.back().source + segments.back().source_length;
    return {end, end};
  }
  // A separator before the segment belongs to no source.
  const std::uint32_t inside = std::max(range.begin, first->prose) - first->prose;
  const text::Offset begin = first->source + (is_same_bytes(first->piece) ? inside : 0);
  if (range.empty()) return {begin, begin};
  auto last = segment_at(*this, range.end - 1);
  if (last == segments.end() || last->prose >= range.end) {
    if (last == segments.begin()) return {begin, begin};
    --last;
  }
  const std::uint32_t taken = std::min(range.end - last->prose, last->length);
  const text::Offset end =
      last->source + (is_same_bytes(last->piece) ? taken : last->source_length);
  return {begin, std::max(begin, end)};
}

bool Document::is_verbatim(Range range) const {
  const auto first = segment_at(*this, range.begin);
  return first != segments.end() && is_same_bytes(first->piece) && first->prose <= range.begin &&
         range.end <= first->prose + first->length;
}

bool Document::is_code(Range range) const {
  for (auto i = segment_at(*this, range.begin); i != segments.end() && i->prose < range.end; ++i) {
    if (i->piece == Piece::code) return true;
  }
  return false;
}

std::uint32_t Document::block_at(std::uint32_t prose_offset) const {
  const auto after = std::partition_point(
      blocks.begin(), blocks.end(),
      [prose_offset](const Block& block) { return block.prose.begin <= prose_offset; });
  if (after == blocks.begin()) return none;
  auto index = static_cast<std::uint32_t>(after - blocks.begin()) - 1;
  while (index != none && !blocks[index].prose.contains(prose_offset)) index = blocks[index].parent;
  return index;
}

}  // namespace markdown
