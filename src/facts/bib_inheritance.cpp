#include "facts/bib_inheritance.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>

#include "base/cat.hpp"

namespace facts {

namespace {

using Names = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view name, Names names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// What a title of the parent becomes: `booktitle`, `maintitle`, `journaltitle`, or itself.
std::string_view prefix_of(std::string_view parent, std::string_view child) {
  const bool is_part_of_book =
      is_one_of(child, {"inbook", "incollection", "bookinbook", "suppbook"});
  const bool is_part =
      is_part_of_book || is_one_of(child, {"inreference", "suppcollection", "inproceedings"});
  if (parent == "book") return is_part_of_book ? "book" : "";
  if (is_one_of(parent, {"collection", "reference"})) {
    return is_one_of(child, {"incollection", "inreference", "suppcollection"}) ? "book" : "";
  }
  if (parent == "proceedings") {
    return is_one_of(child, {"inproceedings", "conference"}) ? "book" : "";
  }
  if (parent == "periodical") {
    return is_one_of(child, {"article", "suppperiodical"}) ? "journal" : "";
  }
  const bool is_volume = is_one_of(child, {"book", "collection", "reference", "proceedings"});
  return parent.starts_with("mv") && (is_volume || is_part) ? "main" : "";
}

/// The name under which a child takes a field of its parent; empty for one that it does not take.
std::string name_for_child(std::string_view field, std::string_view parent,
                           std::string_view child) {
  constexpr std::array<std::string_view, 17> own = {
      "ids",          "crossref",    "xref",           "xdata",         "entryset",
      "entrysubtype", "execute",     "label",          "options",       "presort",
      "related",      "relatedtype", "relatedoptions", "relatedstring", "shorthand",
      "sortkey",      "csl_json"};
  if (std::find(own.begin(), own.end(), field) != own.end()) return {};
  const std::string_view prefix = prefix_of(parent, child);
  if (prefix.empty()) return std::string(field);
  if (is_one_of(field, {"title", "subtitle", "titleaddon"})) return base::cat(prefix, field);
  if (is_one_of(field, {"shorttitle", "sorttitle", "indextitle", "indexsorttitle"})) return {};
  return std::string(field);
}

std::vector<std::string_view> split_keys(std::string_view value) {
  std::vector<std::string_view> out;
  constexpr std::string_view blanks = " \t\r\n";
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find(',', begin), value.size());
    std::string_view key = value.substr(begin, end - begin);
    key.remove_prefix(std::min(key.find_first_not_of(blanks), key.size()));
    key = key.substr(0, key.find_last_not_of(blanks) + 1);
    if (!key.empty()) out.push_back(key);
    begin = end + 1;
  }
  return out;
}

// A chain of parents: a part of a volume of a work. Longer ones go round in a circle.
constexpr int longest_chain = 4;

/// A subtitle goes with the title it stands behind.
bool follows_own_title(std::string_view name, const BibEntry& child) {
  for (const std::string_view tail : {"subtitle", "titleaddon"}) {
    if (!name.ends_with(tail)) continue;
    return !child.find(base::cat(name.substr(0, name.size() - tail.size()), "title")).empty();
  }
  return false;
}

void take_from(const std::map<std::string_view, const BibEntry*>& entries, const BibEntry& child,
               const BibEntry& giver, BibEntry& out, int depth) {
  if (depth == longest_chain) return;
  for (const std::string_view by : {"xdata", "crossref"}) {
    for (const std::string_view key : split_keys(giver.find(by))) {
      const auto found = entries.find(key);
      if (found == entries.end() || found->second->key == out.key) continue;
      const BibEntry& parent = *found->second;
      for (const BibField& field : parent.fields) {
        std::string name = by == "xdata" ? name_for_child(field.name, "", "")
                                         : name_for_child(field.name, parent.type, out.type);
        if (name.empty() || !out.find(name).empty() || follows_own_title(name, child)) continue;
        out.fields.push_back({std::move(name), field.value, field.is_month});
      }
      take_from(entries, child, parent, out, depth + 1);
    }
  }
}

}  // namespace

BibShelf::BibShelf(const std::vector<BibEntry>& entries) {
  for (const BibEntry& entry : entries) entries_.emplace(entry.key, &entry);
}

BibEntry BibShelf::inherited(const BibEntry& entry) const {
  BibEntry out = entry;
  take_from(entries_, entry, entry, out, 0);
  return out;
}

}  // namespace facts
