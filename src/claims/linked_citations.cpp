#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "claims/characters.hpp"
#include "claims/reference_index.hpp"
#include "claims/written_citations.hpp"

namespace claims {

namespace {

using markdown::Document;

/// A number in brackets that is a link: `[3]` with `[3]: address`, or `[[3]](#references)` into the
/// document itself.
void add_reference_links(const Document& document, const References& references,
                         std::vector<Citation>& out) {
  if (references.entries.empty()) return;
  const ReferenceIndex index(references.entries);
  for (const markdown::Link& link : document.links) {
    const bool is_shortcut =
        link.kind == markdown::LinkKind::shortcut || link.kind == markdown::LinkKind::collapsed;
    if (link.is_image || (!is_shortcut && !link.target.starts_with('#'))) continue;
    std::string_view text = document.slice(link.prose);
    if (!is_shortcut && text.size() > 2 && text.front() == '[' && text.back() == ']') {
      text = text.substr(1, text.size() - 2);
    }
    if (text.empty() || text.size() > 3 || !std::all_of(text.begin(), text.end(), is_digit))
      continue;
    const auto number = static_cast<std::uint32_t>(std::stoul(std::string(text)));
    if (!index.defines(number)) continue;
    out.push_back({.form = CitationForm::reference_link,
                   .span = link.whole,
                   .prose = link.prose,
                   .block = link.block,
                   .items = {{.first = number, .last = number, .span = link.text}}});
  }
}

void add_footnotes(const Document& document, const References& references,
                   std::vector<Citation>& out) {
  if (document.footnote_marks.empty()) return;
  std::unordered_map<std::string_view, std::uint32_t> entries;
  for (std::uint32_t index = 0; index < references.entries.size(); ++index) {
    const ReferenceEntry& entry = references.entries[index];
    if (entry.form == EntryForm::footnote) entries.emplace(entry.label, index);
  }
  for (const markdown::FootnoteMark& mark : document.footnote_marks) {
    const auto entry = entries.find(mark.label);
    if (entry == entries.end()) continue;
    out.push_back({.form = CitationForm::footnote,
                   .span = mark.whole,
                   .prose = mark.prose,
                   .block = mark.block,
                   .items = {{.span = mark.whole, .entry = entry->second}}});
  }
}

}  // namespace

std::vector<Citation> find_linked_citations(const Document& document,
                                            const References& references) {
  std::vector<Citation> out;
  add_reference_links(document, references, out);
  add_footnotes(document, references, out);
  return out;
}

}  // namespace claims
