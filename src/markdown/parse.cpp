#include "markdown/parse.hpp"

#include "markdown/bare_links.hpp"
#include "markdown/definitions.hpp"
#include "markdown/draft.hpp"
#include "markdown/events.hpp"
#include "markdown/footnotes.hpp"
#include "markdown/mask.hpp"
#include "markdown/prelude.hpp"
#include "markdown/slugs.hpp"

namespace markdown {

namespace {

/// As much as most documents of a size need, so that little is moved while they grow.
void make_room(Document& document, std::size_t size) {
  document.prose.reserve(size);
  document.segments.reserve(size / 48 + 8);
  document.blocks.reserve(size / 64 + 8);
  document.inlines.reserve(size / 128);
  document.links.reserve(size / 384);
  document.lines.reserve(size / 256);
}

/// A project holds every document at once, so what grew by doubling is cut to its size.
void let_spare_room_go(Document& document) {
  document.prose.shrink_to_fit();
  document.segments.shrink_to_fit();
  document.blocks.shrink_to_fit();
  document.inlines.shrink_to_fit();
  document.links.shrink_to_fit();
  document.lines.shrink_to_fit();
}

}  // namespace

Document parse(const text::Source& source) {
  Document document;
  const std::string_view bytes = source.bytes();
  const Offset begin = read_prelude(bytes, document);
  const std::string masked = mask(bytes, begin);
  make_room(document, bytes.size());
  const std::string_view parsed =
      masked.empty() ? bytes : std::string_view(masked).substr(0, bytes.size());
  Draft draft(bytes, parsed, begin, document);
  read_events(draft, parsed);
  trim_prose(document);
  settle_spans(document);
  resolve_references(bytes, document);
  find_bare_links(document);
  find_footnote_marks(bytes, document);
  name_headings(document);
  let_spare_room_go(document);
  return document;
}

}  // namespace markdown
