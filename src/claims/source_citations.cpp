#include "claims/source_citations.hpp"

#include <algorithm>

#include "claims/range_set.hpp"
#include "claims/source_names.hpp"

namespace claims {

namespace {

using markdown::Document;

RangeSet find_entries(const References& references) {
  std::vector<markdown::Range> ranges;
  for (const ReferenceEntry& entry : references.entries) ranges.push_back(entry.prose);
  return RangeSet(std::move(ranges));
}

void add_links(const Document& document, const Shelf& shelf, const RangeSet& entries,
               std::vector<Citation>& out) {
  for (const markdown::Link& link : document.links) {
    if (link.is_image || link.block == none || entries.contains(link.prose.begin)) continue;
    const std::uint32_t source = shelf.by_address(link.target);
    if (source == facts::none) continue;
    out.push_back({.form = CitationForm::source_link,
                   .span = link.whole,
                   .prose = link.prose,
                   .block = link.block,
                   .items = {{.span = link.whole, .sources = {source}}}});
  }
}

void add_identifiers(const Document& document, const Shelf& shelf, const RangeSet& entries,
                     std::vector<Citation>& out) {
  const RangeSet links = find_link_texts(document);
  for (const WrittenIdentifier& written : find_identifiers(document.prose)) {
    const std::uint32_t begin = written.prose.begin;
    if (entries.contains(begin) || links.contains(begin) || document.is_code(written.prose)) {
      continue;
    }
    const text::Span span = document.place(written.prose);
    CitedItem item{.span = span};
    const std::uint32_t source = shelf.by_identifier(written.id);
    if (source != facts::none) item.sources.push_back(source);
    out.push_back({.form = CitationForm::identifier,
                   .span = span,
                   .prose = written.prose,
                   .block = document.block_at(begin),
                   .items = {std::move(item)}});
  }
}

}  // namespace

std::vector<Citation> find_source_citations(const Document& document, const Shelf& shelf,
                                            const References& references) {
  const RangeSet entries = find_entries(references);
  std::vector<Citation> out;
  add_links(document, shelf, entries, out);
  add_identifiers(document, shelf, entries, out);
  return out;
}

}  // namespace claims
