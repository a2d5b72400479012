#include "claims/references.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "claims/characters.hpp"
#include "claims/entry_lines.hpp"
#include "claims/word_list.hpp"
#include "text/byte_set.hpp"

namespace claims {

namespace {

using markdown::Block;
using markdown::BlockKind;
using markdown::Document;
using markdown::Range;

struct Finder {
  const text::Source& source;
  const Document& document;
  std::vector<ReferenceEntry> entries = {};
};

void add(Finder& finder, const EntryLine& line, std::uint32_t block) {
  finder.entries.push_back({.form = EntryForm::numbered,
                            .number = line.number,
                            .label = {},
                            .span = finder.document.place(line.prose),
                            .marker = finder.document.place(line.marker),
                            .block = block,
                            .prose = line.prose});
}

/// Adds the entries of a paragraph that begins with `[n]`; false when it does not.
bool add_lines(Finder& finder, std::uint32_t index) {
  if (!finder.document.slice(finder.document.blocks[index].prose).starts_with('[')) return false;
  const std::vector<EntryLine> lines = entry_lines(finder.document, finder.document.blocks[index]);
  for (const EntryLine& line : lines) add(finder, line, index);
  return !lines.empty();
}

/// Adds the entries of a definition list, `[1]` or `1` on a line before `: text`; false when a
/// paragraph is none.
bool add_terms(Finder& finder, std::uint32_t index) {
  const Document& document = finder.document;
  const Range prose = document.blocks[index].prose;
  const std::string_view text = document.slice(prose);
  const std::size_t colon = text.find(" : ");
  if (colon == std::string_view::npos) return false;
  std::string_view term = trim(text.substr(0, colon));
  if (term.size() > 2 && term.front() == '[' && term.back() == ']') {
    term = term.substr(1, term.size() - 2);
  }
  const bool is_number =
      !term.empty() && term.size() <= 3 && std::all_of(term.begin(), term.end(), is_digit);
  if (!is_number) return false;
  const auto end = prose.begin + static_cast<std::uint32_t>(colon);
  const auto number = static_cast<std::uint32_t>(std::stoul(std::string(term)));
  add(finder, {.number = number, .marker = {prose.begin, end}, .prose = prose}, index);
  return true;
}

/// True when all items of a list carry one number, as people write who leave counting to Markdown.
bool is_lazily_numbered(const Document& document, std::uint32_t list) {
  std::optional<std::uint32_t> first;
  for (std::uint32_t i = list + 1; i < document.blocks[list].end; i = document.blocks[i].end) {
    if (!first) first = document.blocks[i].number;
    if (document.blocks[i].number != *first) return false;
  }
  return true;
}

void add_list(Finder& finder, std::uint32_t list) {
  const Document& document = finder.document;
  const bool is_ordered = document.blocks[list].is_ordered;
  const bool is_lazy = is_ordered && is_lazily_numbered(document, list);
  std::uint32_t count = 0;
  for (std::uint32_t i = list + 1; i < document.blocks[list].end; i = document.blocks[i].end) {
    const Block& item = document.blocks[i];
    const std::optional<EntryLine> line =
        read_entry_line(document, item.prose.begin, item.prose.end);
    if (line) {
      add(finder, *line, i);
    } else if (is_ordered) {
      finder.entries.push_back(
          {.form = EntryForm::numbered,
           .number = is_lazy ? document.blocks[list].number + count : item.number,
           .label = {},
           .span = item.span,
           .marker = item.marker,
           .block = i,
           .prose = item.prose});
    } else {
      finder.entries.push_back({.form = EntryForm::listed,
                                .label = {},
                                .span = item.span,
                                .marker = item.marker,
                                .block = i,
                                .prose = item.prose});
    }
    ++count;
  }
}

/// The number a table row begins with: `| 3 | ...` or `| [3] | ...`.
void add_row(Finder& finder, std::uint32_t row) {
  const Document& document = finder.document;
  const std::uint32_t first = row + 1;
  if (first >= document.blocks[row].end || document.blocks[row].is_header) return;
  const Block& cell = document.blocks[first];
  std::string_view text = trim(document.slice(cell.prose));
  if (text.size() > 2 && text.front() == '[' && text.back() == ']') {
    text = text.substr(1, text.size() - 2);
  }
  if (text.empty() || text.size() > 3 || !std::all_of(text.begin(), text.end(), is_digit)) return;
  const auto number = static_cast<std::uint32_t>(std::stoul(std::string(text)));
  finder.entries.push_back({.form = EntryForm::numbered,
                            .number = number,
                            .label = {},
                            .span = document.blocks[row].span,
                            .marker = document.place(cell.prose),
                            .block = row,
                            .prose = document.blocks[row].prose});
}

/// Adds all entries among the blocks [begin, end) that stand on one level.
void add_section(Finder& finder, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; i = std::max(i + 1, finder.document.blocks[i].end)) {
    const Block& block = finder.document.blocks[i];
    if (block.kind == BlockKind::list) add_list(finder, i);
    if (block.kind == BlockKind::paragraph && !add_lines(finder, i)) add_terms(finder, i);
    if (block.kind == BlockKind::quote) add_section(finder, i + 1, block.end);
    if (block.kind == BlockKind::table) {
      for (std::uint32_t row = i + 1; row < block.end; row = finder.document.blocks[row].end) {
        add_row(finder, row);
      }
    }
  }
}

/// False for a heading in which nothing up to the first word with letters begins as words do.
bool may_say_one_of(const text::ByteSet& beginnings, std::string_view heading) {
  for (std::size_t at = 0; at < heading.size(); ++at) {
    if (is_blank(heading[at])) continue;
    if (beginnings.contains(lower(heading[at]))) return true;
    for (; at < heading.size() && heading[at] != ' '; ++at) {
      const char c = lower(heading[at]);
      if ('a' <= c && c <= 'z') return false;
    }
  }
  return false;
}

/// True when a heading says one of the words, behind a number or emoji: "7. References:".
bool says_one_of(const WordList& words, std::string_view heading) {
  constexpr std::size_t longest = 200;
  if (heading.size() > longest) return false;
  std::string text = lower(trim(heading));
  while (!text.empty() && (text.back() == ':' || text.back() == '.')) text.pop_back();
  while (!words.contains(text)) {
    const std::size_t blank = text.find(' ');
    const bool has_letters = std::any_of(
        text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(blank, text.size())),
        [](char c) { return 'a' <= c && c <= 'z'; });
    if (blank == std::string::npos || has_letters) return false;
    text = trim(std::string_view(text).substr(blank));
  }
  return true;
}

/// Where the section of a heading ends: at the next heading of its level or above.
std::uint32_t section_end(const Document& document, std::uint32_t heading) {
  const Block& block = document.blocks[heading];
  const std::uint32_t limit = block.parent == none
                                  ? static_cast<std::uint32_t>(document.blocks.size())
                                  : document.blocks[block.parent].end;
  for (std::uint32_t i = heading + 1; i < limit; i = document.blocks[i].end) {
    const Block& next = document.blocks[i];
    if (next.kind == BlockKind::heading && next.level <= block.level) return i;
  }
  return limit;
}

/// True when all items of a list begin with `[n]`.
bool is_marked(const Document& document, std::uint32_t list) {
  for (std::uint32_t i = list + 1; i < document.blocks[list].end; i = document.blocks[i].end) {
    const Range prose = document.blocks[i].prose;
    if (!read_entry_line(document, prose.begin, prose.end)) return false;
  }
  return true;
}

/// True when a mark in the prose from `from` to the entry has its number first: `[1]`, `[1, 2]`.
bool is_called(const Document& document, const ReferenceEntry& entry, std::uint32_t from) {
  const std::string mark = '[' + std::to_string(entry.number);
  const std::string_view before = std::string_view(document.prose).substr(0, entry.prose.begin);
  for (std::size_t at = before.find(mark, from); at != std::string_view::npos;
       at = before.find(mark, at + 1)) {
    const std::size_t end = at + mark.size();
    const bool opens = at == 0 || before[at - 1] == markdown::separator;
    const bool is_whole = end < before.size() && !is_digit(before[end]);
    if (is_whole && !opens) return true;
  }
  return false;
}

/// Entries without a heading: paragraphs and items `[1] text`, `[2] text`, one behind the other, or
/// each behind a mark that calls it. Notes start anew behind each table or passage they belong to.
void add_bare_lines(Finder& finder) {
  const Document& document = finder.document;
  if (document.prose.find('[') == std::string::npos) return;
  Finder found{finder.source, document};
  std::vector<bool> is_next;  // by entry: nothing but its forerunner stands before it
  bool follows = false;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const BlockKind kind = document.blocks[i].kind;
    const bool is_list = kind == BlockKind::list && is_marked(document, i);
    if (!is_list && kind != BlockKind::paragraph) continue;
    if (is_list) {
      add_list(found, i);
      i = document.blocks[i].end - 1;
    }
    const bool is_entry = is_list || add_lines(found, i);
    if (is_entry && is_next.size() < found.entries.size()) is_next.push_back(follows);
    is_next.resize(found.entries.size(), true);
    follows = is_entry;
  }
  std::uint32_t list = 0;
  for (std::size_t begin = 0; begin < found.entries.size();) {
    std::size_t end = begin + 1;
    while (end < found.entries.size() && found.entries[end].number != 1) ++end;
    const ReferenceEntry& first = found.entries[begin];
    const bool is_run = end > begin + 1 && is_next[begin + 1];
    const bool is_code = document.is_code({first.prose.begin, first.prose.begin + 1});
    const std::uint32_t from = begin == 0 ? 0 : found.entries[begin - 1].prose.end;
    if (first.number == 1 && !is_code && (is_run || is_called(document, first, from))) {
      for (std::size_t i = begin; i < end; ++i) {
        found.entries[i].list = list;
        finder.entries.push_back(std::move(found.entries[i]));
      }
      ++list;
    }
    begin = end;
  }
}

bool is_label(const markdown::Link& link) {
  return link.kind == markdown::LinkKind::shortcut || link.kind == markdown::LinkKind::collapsed;
}

/// Definitions `[3]: address` of which at least one is used as `[3]` or `[3][]`.
void add_definitions(Finder& finder) {
  const auto is_number = [](std::string_view label) {
    return !label.empty() && label.size() <= 3 && std::all_of(label.begin(), label.end(), is_digit);
  };
  const Document& document = finder.document;
  const bool is_used =
      std::any_of(document.links.begin(), document.links.end(), [&](const markdown::Link& link) {
        return is_label(link) && is_number(document.slice(link.prose));
      });
  if (!is_used) return;
  for (const markdown::Definition& definition : document.definitions) {
    if (!is_number(definition.label)) continue;
    const auto number = static_cast<std::uint32_t>(std::stoul(definition.label));
    finder.entries.push_back({.form = EntryForm::definition,
                              .number = number,
                              .label = definition.label,
                              .span = definition.whole,
                              .marker = definition.label_span,
                              .prose = {}});
  }
}

void add_footnotes(Finder& finder) {
  const Document& document = finder.document;
  for (const markdown::FootnoteMark& mark : document.footnote_definitions) {
    const bool is_number = !mark.label.empty() && mark.label.size() <= 3 &&
                           std::all_of(mark.label.begin(), mark.label.end(), is_digit);
    ReferenceEntry entry{.form = EntryForm::footnote,
                         .number = 0,
                         .label = mark.label,
                         .span = mark.whole,
                         .marker = mark.whole,
                         .block = mark.block,
                         .prose = mark.prose};
    if (is_number) entry.number = static_cast<std::uint32_t>(std::stoul(mark.label));
    if (mark.block != none) {
      entry.span = document.blocks[mark.block].span;
      entry.prose = document.blocks[mark.block].prose;
    }
    finder.entries.push_back(std::move(entry));
  }
}

}  // namespace

bool References::has_numbers() const {
  return std::any_of(entries.begin(), entries.end(), is_numbered);
}

References find_references(const text::Source& source, const Document& document,
                           const facts::Table& table) {
  static const std::unordered_set<std::string> usual = {
      "references", "reference", "bibliography",   "works cited", "literature",
      "sources",    "citations", "reference list", "cited works"};
  const WordList words(table, "reference_heading", usual, lower);
  const text::ByteSet beginnings(words.beginnings());

  References out;
  Finder finder{source, document};
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.kind != BlockKind::heading) continue;
    const std::string_view heading = document.slice(block.prose);
    if (!may_say_one_of(beginnings, heading) || !says_one_of(words, heading)) continue;
    const std::size_t before = finder.entries.size();
    add_section(finder, i + 1, section_end(document, i));
    if (finder.entries.size() > before) out.heading = document.place(block.prose);
  }
  if (finder.entries.empty()) add_bare_lines(finder);
  if (finder.entries.empty()) add_definitions(finder);
  add_footnotes(finder);
  out.entries = std::move(finder.entries);
  return out;
}

}  // namespace claims
