#include "claims/table_headers.hpp"

#include <algorithm>

#include "base/cat.hpp"
#include "claims/cells.hpp"
#include "claims/characters.hpp"
#include "text/byte_set.hpp"

namespace claims {

namespace {

using facts::none;

constexpr std::size_t most_label_words = 4;

/// The scale that stands in brackets: "Params (B)".
std::int32_t scale_in(std::string_view text, const std::vector<facts::Scale>& scales) {
  static constexpr text::ByteSet opening("([");
  for (std::size_t open = opening.find(text); open < text.size();
       open = opening.find(text, open + 1)) {
    const std::size_t close = text.find_first_of(")]", open);
    if (close == std::string_view::npos) return -1;
    std::string trial = "1 ";
    trial += text.substr(open + 1, close - open - 1);
    for (const bool is_spaced : {true, false}) {
      if (!is_spaced) trial.erase(1, 1);
      const facts::NumberRead read = facts::read_number(trial, scales);
      if (read.scale >= 0) return read.scale;
    }
  }
  return -1;
}

/// "Crash test v2": another version of what the header names.
bool is_other_version(const Desk& desk, const Hit& hit, const Passage& passage) {
  const std::string_view behind = desk.page.slice({hit.prose.end, passage.prose.end});
  return behind.size() > 2 && behind[0] == ' ' && (behind[1] == 'v' || behind[1] == 'V') &&
         is_digit(behind[2]);
}

/// "Full-parameter": the second half of another word.
bool is_in_compound(const Desk& desk, const Hit& hit) {
  const std::string& prose = desk.page.document.prose;
  return hit.prose.begin >= 2 && prose[hit.prose.begin - 1] == '-' &&
         is_word_byte(prose[hit.prose.begin - 2]);
}

/// A passage without the blanks at its ends.
markdown::Range trimmed(const Desk& desk, const Passage& passage) {
  const std::string_view text = desk.page.slice(passage.prose);
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {passage.prose.begin, passage.prose.begin};
  const auto from = static_cast<std::uint32_t>(passage.prose.begin + begin);
  const std::size_t end = text.find_last_not_of(' ') + 1;
  return {from, static_cast<std::uint32_t>(passage.prose.begin + end)};
}

/// The attribute that a header's words on one side of a slash end or begin with, or none.
std::uint32_t attribute_beside(const Desk& desk, const Passage& passage, markdown::Range side,
                               bool is_left) {
  const std::string_view text = desk.page.slice(side);
  const std::size_t first = text.find_first_not_of(" #");
  if (first == std::string_view::npos) return none;
  const auto begin = static_cast<std::uint32_t>(side.begin + first);
  const auto end = static_cast<std::uint32_t>(side.begin + text.find_last_not_of(' ') + 1);
  std::uint32_t found = none;
  std::uint32_t size = 0;
  for (const Hit& hit : desk.page.hits_in(passage, side)) {
    const bool touches = is_left ? hit.prose.end == end : hit.prose.begin == begin;
    if (hit.sense != Sense::header || !touches || hit.prose.size() <= size) continue;
    found = hit.index;
    size = hit.prose.size();
  }
  return found;
}

/// "#Activated / #Total": two attributes, and the cells have a value of each.
void read_pair(const Desk& desk, const Passage& passage, Header& header) {
  const std::string_view text = desk.page.slice(passage.prose);
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || text.find('/', slash + 1) != std::string_view::npos)
    return;
  const auto at = static_cast<std::uint32_t>(passage.prose.begin + slash);
  const std::uint32_t left = attribute_beside(desk, passage, {passage.prose.begin, at}, true);
  const std::uint32_t right = attribute_beside(desk, passage, {at + 1, passage.prose.end}, false);
  if (left == none || right == none || left == right) return;
  if (desk.table.attributes[left].unit != desk.table.attributes[right].unit) return;
  header.attribute = left;
  header.second = right;
  header.evidence = base::cat("header '", text, "'");
}

/// True when a header has no other words than a phrase, but for those in brackets: "# Parts (B)".
bool is_all_but_brackets(const Desk& desk, const Passage& passage, markdown::Range phrase) {
  const auto is_word = [](char byte) { return is_word_byte(byte); };
  const std::string_view before = desk.page.slice({passage.prose.begin, phrase.begin});
  const std::string_view behind = desk.page.slice({phrase.end, passage.prose.end});
  const std::size_t open = std::min(behind.find_first_of("(["), behind.size());
  return std::none_of(before.begin(), before.end(), is_word) &&
         std::none_of(behind.begin(), behind.begin() + static_cast<std::ptrdiff_t>(open), is_word);
}

void read_passage(const Desk& desk, const Passage& passage, Header& header) {
  const std::span<const Name> names = desk.page.names_in(passage);
  if (!names.empty() && header.subject.entity == none && header.subject.flaw.empty()) {
    header.subject = desk.subjects.named(names.front(), Resolution::table_column);
  }
  std::uint32_t size = 0;
  for (const Hit& hit : desk.page.hits_in(passage)) {
    if (is_word(hit, Word::name_header)) header.is_name_header = true;
    if (is_word(hit, Word::total) && hit.prose == trimmed(desk, passage)) header.is_total = true;
    const bool is_header =
        hit.sense == Sense::header && hit.prose.size() > size && !is_in_compound(desk, hit);
    // "Parameters of the adapter": a cue narrows what the general header says.
    const bool is_part =
        hit.sense == Sense::cue && is_narrower(desk.table, hit.index, header.attribute);
    if (!is_header && !is_part) continue;
    size = hit.prose.size();
    header.second = none;
    header.attribute = is_other_version(desk, hit, passage) ? none : hit.index;
    header.evidence = base::cat("header '", desk.page.slice(hit.prose), "'");
    header.is_whole = is_all_but_brackets(desk, passage, hit.prose);
  }
  for (const Hit& hit : desk.page.hits_in(passage)) {
    if (hit.sense == Sense::anti_cue && hit.index == header.attribute) header.attribute = none;
  }
  read_pair(desk, passage, header);
  const std::int32_t scale = scale_in(desk.page.slice(passage.prose), desk.table.scales);
  if (scale >= 0) header.scale = scale;
}

}  // namespace

void read_header(const Desk& desk, std::uint32_t cell, Header& header) {
  if (cell == none) return;
  for (const Passage& passage : desk.page.passages_within(cell)) {
    read_passage(desk, passage, header);
  }
}

bool is_named(const Desk& desk, const Header& header) {
  const facts::ValueKind kind = desk.table.attributes[header.attribute].kind;
  return kind == facts::ValueKind::text || kind == facts::ValueKind::set;
}

bool has_text(const Desk& desk, std::uint32_t cell) {
  if (cell == none) return false;
  const std::string_view text = desk.page.slice(desk.page.document.blocks[cell].prose);
  return std::any_of(text.begin(), text.end(),
                     [](char byte) { return is_word_byte(byte) || begins_ideograph(byte); });
}

const Name* leading_name(const Desk& desk, std::uint32_t cell) {
  if (cell == none) return nullptr;
  for (const Passage& passage : desk.page.passages_within(cell)) {
    const std::span<const Name> names = desk.page.names_in(passage);
    if (names.empty()) continue;
    const std::string_view before =
        desk.page.slice({passage.prose.begin, names.front().prose.begin});
    const bool has_words = std::any_of(before.begin(), before.end(), is_word_byte);
    const bool is_owner = !before.empty() && before.back() == '/';
    if ((!has_words || is_owner) && is_label(desk, passage)) return &names.front();
  }
  return nullptr;
}

void mark_headers(const Desk& desk, TableGrid& grid) {
  if (grid.rows.size() < 2 || grid.width < 2) return;
  // A body that is all of <th>: a name, and what it has.
  for (std::size_t row = 1; row < grid.rows.size(); ++row) {
    const std::vector<std::uint32_t>& cells = grid.rows[row].cells;
    if (!grid.rows[row].is_header || leading_name(desk, cells.front()) == nullptr) continue;
    const bool has_values = std::any_of(cells.begin() + 1, cells.end(),
                                        [&](std::uint32_t cell) { return is_amount(desk, cell); });
    if (has_values) grid.rows[row].is_header = false;
  }
  if (grid.rows[1].is_header) return;
  const auto has_words = [&](std::uint32_t cell) { return has_text(desk, cell); };
  const auto any_passage = [&](std::uint32_t cell, const auto& test) {
    if (cell == none) return false;
    const std::span<const Passage> passages = desk.page.passages_within(cell);
    return std::any_of(passages.begin(), passages.end(), test);
  };
  const auto has_name = [&](std::uint32_t cell) {
    return any_passage(cell, [&](const Passage& one) { return !desk.page.names_in(one).empty(); });
  };
  const auto has_amount = [&](std::uint32_t cell) {
    return any_passage(cell,
                       [&](const Passage& one) { return !desk.page.amounts_in(one).empty(); });
  };
  const std::vector<std::uint32_t>& top = grid.rows[0].cells;
  const std::vector<std::uint32_t>& next = grid.rows[1].cells;
  if (grid.rows[0].is_header) {
    const bool is_empty = std::none_of(top.begin(), top.end(), has_words);
    grid.rows[1].is_header = is_empty && !has_text(desk, next.front()) &&
                             std::all_of(next.begin() + 1, next.end(), has_name);
    return;
  }
  const auto heads = std::count_if(top.begin(), top.end(), [&](std::uint32_t cell) {
    Header header;
    read_header(desk, cell, header);
    return header.attribute != none;
  });
  grid.rows[0].is_header = heads > 1 && std::none_of(top.begin(), top.end(), has_amount);
}

bool is_label(const Desk& desk, const Passage& passage) {
  const std::span<const Name> names = desk.page.names_in(passage);
  const std::string_view behind = desk.page.slice({names.back().prose.end, passage.prose.end});
  std::size_t words = 0;
  bool is_in_bracket = false;
  for (std::size_t at = 0; at < behind.size(); ++at) {
    if (behind[at] == '(' || behind[at] == '[') is_in_bracket = true;
    if (behind[at] == ')' || behind[at] == ']') is_in_bracket = false;
    const bool is_begin = is_word_byte(behind[at]) && (at == 0 || !is_word_byte(behind[at - 1]));
    if (is_begin && !is_in_bracket) ++words;
    // A letter of a script without blanks is a word.
    if (begins_ideograph(behind[at])) ++words;
  }
  return words <= most_label_words;
}

}  // namespace claims
