#include "markdown/footnotes.hpp"

#include <algorithm>

namespace markdown {

namespace {

constexpr Offset longest_label = 200;

// The `]` of `[^label]` at an offset, or none.
Offset mark_end(std::string_view bytes, Offset at) {
  if (byte_at(bytes, at) != '[' || byte_at(bytes, at + 1) != '^') return none;
  Offset end = at + 2;
  while (end < bytes.size() && end - at < longest_label && !is_space(bytes[end]) &&
         bytes[end] != '[' && bytes[end] != ']') {
    ++end;
  }
  return end > at + 2 && byte_at(bytes, end) == ']' ? end : none;
}

// A character reference or a tag in a label is not the same bytes in the prose.
void settle_prose(FootnoteMark& definition, const std::vector<Segment>& segments) {
  const std::uint32_t begin = definition.prose.begin;
  auto segment = std::lower_bound(
      segments.begin(), segments.end(), begin,
      [](const Segment& one, std::uint32_t at) { return one.prose + one.length <= at; });
  definition.prose.end = begin;
  for (; segment != segments.end() && segment->source < definition.whole.end; ++segment) {
    const std::uint32_t length = std::min(segment->length, definition.whole.end - segment->source);
    definition.prose.end = segment->prose + length;
  }
}

}  // namespace

Offset footnote_label_end(std::string_view bytes, Offset at) {
  const Offset end = mark_end(bytes, at);
  if (end == none || byte_at(bytes, end + 1) != ':') return none;
  Offset escape = end;
  while (bytes[escape - 1] == '\\') --escape;
  return (end - escape) % 2 == 0 ? end : none;
}

void find_footnote_marks(std::string_view bytes, Document& document) {
  for (FootnoteMark& one : document.footnote_definitions) settle_prose(one, document.segments);
  auto definition = document.footnote_definitions.begin();
  const std::string_view prose = document.prose;
  for (std::size_t found = prose.find("[^"); found != std::string_view::npos;
       found = prose.find("[^", found + 2)) {
    const auto at = static_cast<std::uint32_t>(found);
    while (definition != document.footnote_definitions.end() && definition->prose.begin < at) {
      ++definition;
    }
    if (definition != document.footnote_definitions.end() && definition->prose.begin == at)
      continue;
    const Offset end = mark_end(prose, at);
    if (end == none) continue;
    const Range range{at, end + 1};
    if (!document.is_verbatim(range) || document.is_code(range)) continue;
    const Span whole = document.place(range);
    document.footnote_marks.push_back(
        {.label = std::string(bytes.substr(whole.begin + 2, whole.size() - 3)),
         .whole = whole,
         .block = document.block_at(at),
         .prose = range});
  }
}

}  // namespace markdown
