#include "claims/references.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "claims/characters.hpp"

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

/// A number in brackets at the start of a line, `[12]`.
struct LineMark {
  std::uint32_t number = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

std::optional<LineMark> read_line_mark(std::string_view prose, std::uint32_t at) {
  if (at >= prose.size() || prose[at] != '[') return std::nullopt;
  LineMark mark{.begin = at};
  std::uint32_t next = at + 1;
  while (next < prose.size() && is_digit(prose[next]) && next - at <= 4) {
    mark.number = mark.number * 10 + static_cast<std::uint32_t>(prose[next++] - '0');
  }
  if (next == at + 1 || next >= prose.size() || prose[next] != ']') return std::nullopt;
  mark.end = ++next;
  if (next < prose.size() && (prose[next] == ':' || prose[next] == '.')) ++next;
  if (next >= prose.size() || !is_blank(prose[next])) return std::nullopt;
  return mark;
}

/// The lines of a paragraph that begin with `[n]`.
std::vector<LineMark> line_marks(const Document& document, const Block& block) {
  std::vector<LineMark> marks;
  const auto look = [&](std::uint32_t at) {
    if (const std::optional<LineMark> mark = read_line_mark(document.prose, at)) {
      marks.push_back(*mark);
    }
  };
  look(block.prose.begin);
  auto segment = std::lower_bound(
      document.segments.begin(), document.segments.end(), block.prose.begin,
      [](const markdown::Segment& s, std::uint32_t value) { return s.prose < value; });
  for (; segment != document.segments.end() && segment->prose < block.prose.end; ++segment) {
    if (segment->piece == markdown::Piece::line_break) look(segment->prose + segment->length);
  }
  return marks;
}

void add(Finder& finder, const LineMark& mark, Range prose, std::uint32_t block) {
  finder.entries.push_back({.form = EntryForm::numbered,
                            .number = mark.number,
                            .label = {},
                            .span = finder.document.place(prose),
                            .marker = finder.document.place({mark.begin, mark.end}),
                            .block = block,
                            .prose = prose});
}

/// Adds the entries of a paragraph that begins with `[n]`; false when it does not.
bool add_lines(Finder& finder, std::uint32_t index) {
  const Block& block = finder.document.blocks[index];
  const std::vector<LineMark> marks = line_marks(finder.document, block);
  if (marks.empty() || marks.front().begin != block.prose.begin) return false;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const bool is_last = i + 1 == marks.size();
    // The line break before the next entry is one blank of the prose.
    const std::uint32_t end = is_last ? block.prose.end : marks[i + 1].begin - 1;
    add(finder, marks[i], {marks[i].begin, end}, index);
  }
  return true;
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
  add(finder, {static_cast<std::uint32_t>(std::stoul(std::string(term))), prose.begin, end}, prose,
      index);
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
    const std::optional<LineMark> mark = read_line_mark(document.prose, item.prose.begin);
    if (mark && !item.prose.empty()) {
      add(finder, *mark, item.prose, i);
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

/// True when a heading says one of the words, behind a number or emoji: "7. References:".
bool says_one_of(const std::unordered_set<std::string>& words, std::string_view heading) {
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

/// Entries without a heading: paragraphs `[1] text`, `[2] text` in one row.
void add_bare_lines(Finder& finder) {
  std::vector<ReferenceEntry> run;
  for (std::uint32_t i = 0; i < finder.document.blocks.size(); ++i) {
    if (finder.document.blocks[i].kind != BlockKind::paragraph) continue;
    Finder lines{finder.source, finder.document};
    if (add_lines(lines, i)) {
      run.insert(run.end(), lines.entries.begin(), lines.entries.end());
    } else if (run.size() < 2) {
      run.clear();
    }
  }
  const auto ascends = [](const ReferenceEntry& a, const ReferenceEntry& b) {
    return a.number >= b.number;
  };
  if (run.size() < 2 || run.front().number != 1) return;
  if (std::adjacent_find(run.begin(), run.end(), ascends) != run.end()) return;
  finder.entries = std::move(run);
}

/// Definitions `[3]: address` of which at least one is used as `[3]`.
void add_definitions(Finder& finder) {
  const auto is_number = [](std::string_view label) {
    return !label.empty() && label.size() <= 3 && std::all_of(label.begin(), label.end(), is_digit);
  };
  const Document& document = finder.document;
  const bool is_used =
      std::any_of(document.links.begin(), document.links.end(), [&](const markdown::Link& link) {
        return link.kind == markdown::LinkKind::shortcut && is_number(document.slice(link.prose));
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

bool References::defines(std::uint32_t number) const {
  return std::any_of(entries.begin(), entries.end(), [&](const ReferenceEntry& entry) {
    return is_numbered(entry) && entry.number == number;
  });
}

References find_references(const text::Source& source, const Document& document,
                           const facts::Table& table) {
  const std::vector<std::string> listed =
      words_of(table, "reference_heading",
               {"references", "reference", "bibliography", "works cited", "literature", "sources",
                "citations", "reference list", "cited works"});
  std::unordered_set<std::string> words;
  for (const std::string& word : listed) words.insert(lower(word));

  References out;
  Finder finder{source, document};
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.kind != BlockKind::heading) continue;
    if (!says_one_of(words, document.slice(block.prose))) continue;
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
