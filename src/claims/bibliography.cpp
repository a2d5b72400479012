#include "claims/bibliography.hpp"

#include <array>

#include "claims/source_names.hpp"
#include "facts/bibtex.hpp"
#include "text/json.hpp"

namespace claims {

namespace {

BibliographyItem read_entry(const facts::BibEntry& entry) {
  BibliographyItem out{.key = entry.key, .title = {}, .url = {}, .identifier = {}};
  out.title = facts::plain_text(entry.find("title"));
  out.url = facts::plain_address(entry.find("url"));
  out.identifier = facts::plain_address(entry.find("doi"));
  if (out.identifier.empty()) out.identifier = std::string(entry.find("eprint"));
  if (out.identifier.empty()) {
    // "arXiv preprint arXiv:2401.01234" stands in the journal of many entries.
    const std::vector<WrittenIdentifier> written = find_identifiers(entry.find("journal"));
    if (!written.empty()) out.identifier = written.front().id;
  }
  return out;
}

BibliographyItem read_item(const text::Json& item) {
  BibliographyItem out;
  for (const auto& [name, member] :
       std::array{std::pair("id", &out.key), std::pair("title", &out.title),
                  std::pair("URL", &out.url), std::pair("DOI", &out.identifier)}) {
    if (const text::Json* value = item.find(name)) *member = value->string;
  }
  return out;
}

}  // namespace

std::vector<BibliographyItem> read_bibliography(const text::Source& source) {
  std::vector<BibliographyItem> out;
  if (source.path().ends_with(".json")) {
    for (const text::Json& item : text::parse_json(source).root.items) {
      out.push_back(read_item(item));
      if (out.back().key.empty()) out.pop_back();
    }
    return out;
  }
  for (const facts::BibEntry& entry : facts::read_bibtex(source.bytes()).entries) {
    out.push_back(read_entry(entry));
  }
  return out;
}

}  // namespace claims
