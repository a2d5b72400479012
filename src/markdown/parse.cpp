#include "markdown/parse.hpp"

#include "markdown/definitions.hpp"
#include "markdown/draft.hpp"
#include "markdown/entities.hpp"
#include "markdown/events.hpp"

namespace markdown {

Document parse(const text::Source& source) {
  Document document;
  const std::string_view bytes = source.bytes();
  document.prose.reserve(bytes.size());
  Draft draft(bytes, 0, document);
  read_events(draft, bytes);
  trim_prose(document);
  settle_spans(document);
  resolve_references(bytes, document);
  return document;
}

}  // namespace markdown
