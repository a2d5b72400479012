#include "claims/table_headers.hpp"

#include "base/cat.hpp"
#include "claims/characters.hpp"
#include "text/byte_set.hpp"

namespace claims {

namespace {

using facts::none;

constexpr std::size_t most_label_words = 4;
/// Begins the UTF-8 of CJK characters.
constexpr unsigned char first_wide_byte = 0xE4;

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

void read_passage(const Desk& desk, const Passage& passage, Header& header) {
  const std::span<const Name> names = desk.page.names_in(passage);
  if (!names.empty() && header.subject.entity == none && header.subject.flaw.empty()) {
    header.subject = desk.subjects.named(names.front(), Resolution::table_column);
  }
  std::uint32_t size = 0;
  for (const Hit& hit : desk.page.hits_in(passage)) {
    if (is_word(hit, Word::name_header)) header.is_name_header = true;
    const bool is_header =
        hit.sense == Sense::header && hit.prose.size() > size && !is_in_compound(desk, hit);
    // "Parameters of the adapter": a cue narrows what the general header says.
    const bool is_part =
        hit.sense == Sense::cue && is_narrower(desk.table, hit.index, header.attribute);
    if (!is_header && !is_part) continue;
    size = hit.prose.size();
    header.attribute = is_other_version(desk, hit, passage) ? none : hit.index;
    header.evidence = base::cat("header '", desk.page.slice(hit.prose), "'");
  }
  for (const Hit& hit : desk.page.hits_in(passage)) {
    if (hit.sense == Sense::anti_cue && hit.index == header.attribute) header.attribute = none;
  }
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
    if (static_cast<unsigned char>(behind[at]) >= first_wide_byte) ++words;
  }
  return words <= most_label_words;
}

}  // namespace claims
