#include "claims/source_citations.hpp"

#include <algorithm>

#include "claims/range_set.hpp"
#include "claims/source_columns.hpp"
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
  const std::vector<WrittenIdentifier> all = find_identifiers(document.prose);
  if (all.empty()) return;
  const RangeSet links = find_link_texts(document);
  for (const WrittenIdentifier& written : all) {
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

/// Brackets that open further back belong to something else.
constexpr std::uint32_t longest_aside = 200;

bool is_in_brackets(const Document& document, const Citation& citation) {
  if (citation.block == none) return false;
  const std::uint32_t begin = document.blocks[citation.block].prose.begin;
  std::uint32_t closed = 0;
  for (std::uint32_t at = citation.prose.begin;
       at > begin && citation.prose.begin - at < longest_aside; --at) {
    const char before = document.prose[at - 1];
    if (before == ')') ++closed;
    if (before == '(' && closed-- == 0) return true;
  }
  return false;
}

void set_apart(const Document& document, const facts::Table& table, std::vector<Citation>& all) {
  if (all.empty()) return;
  const std::vector<std::uint32_t> cells = find_source_cells(document, table);
  for (Citation& citation : all) {
    citation.is_set_apart = is_in_brackets(document, citation) ||
                            std::binary_search(cells.begin(), cells.end(), citation.block);
  }
}

}  // namespace

std::vector<Citation> find_source_citations(const Document& document, const facts::Table& table,
                                            const Shelf& shelf, const References& references) {
  const RangeSet entries = find_entries(references);
  std::vector<Citation> out;
  add_links(document, shelf, entries, out);
  add_identifiers(document, shelf, entries, out);
  set_apart(document, table, out);
  return out;
}

}  // namespace claims
