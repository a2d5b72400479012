#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "claims/characters.hpp"
#include "claims/range_set.hpp"
#include "claims/reference_index.hpp"
#include "claims/written_citations.hpp"
#include "text/byte_set.hpp"

namespace claims {

namespace {

using markdown::Range;

constexpr text::ByteSet ends("[]\x1e");  // of a bracket's content: the last ends a block

bool is_key_byte(char byte) {
  return is_digit(byte) || is_letter(byte) ||
         std::string_view("_:.#$%&-+?<>~/").find(byte) != std::string_view::npos;
}

/// A key behind its @.
struct Key {
  std::string name;
  Range prose;  // with the @
};

std::optional<Key> read_key(std::string_view prose, std::uint32_t at) {
  // What stands directly behind a letter or digit is an address: name@host.
  if (at > 0 && (is_digit(prose[at - 1]) || is_letter(prose[at - 1]))) return std::nullopt;
  std::uint32_t end = at + 1;
  if (end < prose.size() && !is_letter(prose[end]) && !is_digit(prose[end]) && prose[end] != '_') {
    return std::nullopt;
  }
  while (end < prose.size() && is_key_byte(prose[end])) ++end;
  while (end > at + 1 &&
         std::string_view(".:;,?#").find(prose[end - 1]) != std::string_view::npos) {
    --end;
  }
  if (end == at + 1) return std::nullopt;
  return Key{std::string(prose.substr(at + 1, end - at - 1)), {at, end}};
}

/// True for labels of the document's own figures and tables, as pandoc-crossref (`@fig:bell`) and
/// Quarto (`@fig-bell`) write them.
bool is_cross_reference(std::string_view key) {
  static const std::unordered_set<std::string> kinds = {
      "fig", "tbl", "tab", "sec", "eq",  "lst", "alg", "thm", "lem", "cor", "prp",     "cnj",
      "def", "exm", "exr", "sol", "rem", "nte", "tip", "wrn", "imp", "cau", "suppfig", "supptbl"};
  const std::size_t sign = key.find_first_of(":-");
  return sign != std::string_view::npos && kinds.contains(lower(key.substr(0, sign)));
}

/// The keys of a bracket whose content has one in each part between semicolons; empty when not.
std::vector<Key> read_bracket(std::string_view prose, Range inside) {
  std::vector<Key> keys;
  std::uint32_t begin = inside.begin;
  while (begin <= inside.end) {
    const std::size_t semicolon = prose.substr(0, inside.end).find(';', begin);
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(semicolon, inside.end));
    const std::size_t sign = prose.substr(0, end).find('@', begin);
    if (sign == std::string_view::npos) return {};
    std::optional<Key> key = read_key(prose, static_cast<std::uint32_t>(sign));
    if (!key) return {};
    keys.push_back(*std::move(key));
    begin = end + 1;
  }
  return keys;
}

}  // namespace

std::vector<Citation> find_keyed_citations(const markdown::Document& document,
                                           const facts::Table& table,
                                           const References& references) {
  std::vector<Citation> out;
  const std::string_view prose = document.prose;
  if (prose.find('@') == std::string_view::npos) return out;
  const ReferenceIndex index(references.entries);
  const bool has_bibliography =
      std::any_of(references.entries.begin(), references.entries.end(),
                  [](const ReferenceEntry& entry) { return entry.form == EntryForm::keyed; });
  const RangeSet links = find_link_texts(document);
  for (std::size_t open = prose.find('['); open != std::string_view::npos;
       open = prose.find('[', open + 1)) {
    const std::size_t close = ends.find(prose, open + 1);
    if (close == prose.size() || prose[close] != ']') continue;
    const Range whole{static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close + 1)};
    const std::vector<Key> keys = read_bracket(prose, {whole.begin + 1, whole.end - 1});
    if (keys.empty() || links.contains(whole.begin) || document.is_code(whole)) continue;
    Citation citation{.form = CitationForm::keyed,
                      .span = document.place(whole),
                      .prose = whole,
                      .block = document.block_at(whole.begin),
                      .items = {}};
    bool is_known = has_bibliography;
    for (const Key& key : keys) {
      CitedItem item{.span = document.place(key.prose), .key = key.name};
      item.entry = index.keyed(key.name);
      const auto source = table.source_index.find(key.name);
      if (item.entry == none && source != table.source_index.end()) {
        item.sources.push_back(source->second);
      }
      if (item.entry == none && item.sources.empty() && is_cross_reference(key.name)) continue;
      is_known = is_known || item.entry != none || !item.sources.empty();
      citation.items.push_back(std::move(item));
    }
    if (is_known && !citation.items.empty()) out.push_back(std::move(citation));
  }
  // `@key says`: without brackets only what an entry has is no person.
  std::size_t next = 0;
  const std::size_t bracketed = out.size();
  for (std::size_t at = has_bibliography ? prose.find('@') : std::string_view::npos;
       at != std::string_view::npos; at = prose.find('@', at + 1)) {
    const auto begin = static_cast<std::uint32_t>(at);
    while (next < bracketed && out[next].prose.end <= begin) ++next;
    const bool is_bracketed = next < bracketed && out[next].prose.begin <= begin;
    const std::optional<Key> key = read_key(prose, begin);
    if (!key || is_bracketed || links.contains(begin) || document.is_code(key->prose)) continue;
    const std::uint32_t entry = index.keyed(key->name);
    if (entry == none) continue;
    const text::Span span = document.place(key->prose);
    out.push_back({.form = CitationForm::keyed,
                   .span = span,
                   .prose = key->prose,
                   .block = document.block_at(begin),
                   .items = {{.span = span, .entry = entry, .key = key->name}}});
  }
  return out;
}

}  // namespace claims
