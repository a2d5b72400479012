#include "claims/distance.hpp"

namespace claims {

namespace {

constexpr double clause_cost = 2;
constexpr std::uint32_t semicolon_clauses = 3;
/// The bytes of a letter or mark of a script without blanks.
constexpr std::uint32_t wide_size = 3;
constexpr std::uint32_t letters_a_word = 2;
/// Begin the UTF-8 of CJK ideographs.
constexpr unsigned char first_wide = 0xE4;
constexpr unsigned char last_wide = 0xE9;

/// The full-width comma, semicolon and brackets.
bool is_wide_mark(std::string_view text) {
  if (!text.starts_with('\xEF')) return false;
  return text == "\xEF\xBC\x8C" || text == "\xEF\xBC\x9B" || text == "\xEF\xBC\x88" ||
         text == "\xEF\xBC\x89";
}
bool is_wide_letter(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return first_wide <= value && value <= last_wide;
}

}  // namespace

double Distance::cost() const { return words + clause_cost * clauses; }

Distance distance_between(std::string_view prose, std::uint32_t begin, std::uint32_t end) {
  Distance distance;
  bool is_in_word = false;
  std::uint32_t wide_letters = 0;
  for (std::uint32_t at = begin; at < end; ++at) {
    const bool is_mark = is_wide_mark(prose.substr(at, wide_size));
    if (is_mark || is_wide_letter(prose[at])) {
      if (is_mark) ++distance.clauses;
      if (!is_mark && wide_letters++ % letters_a_word == 0) ++distance.words;
      is_in_word = false;
      at += wide_size - 1;
      continue;
    }
    const char byte = prose[at];
    const bool is_word = is_word_byte(byte) || static_cast<unsigned char>(byte) >= 0x80;
    if (is_word && !is_in_word) ++distance.words;
    is_in_word = is_word || (is_in_word && byte == '-');
    const bool is_digit_behind =
        at + 1 < prose.size() && prose[at + 1] >= '0' && prose[at + 1] <= '9';
    const bool is_spaced = at > begin && prose[at - 1] == ' ';
    const bool is_slash = byte == '/' && (is_spaced || is_digit_behind);
    if (byte == ',' || byte == '(' || byte == ')' || is_slash) distance.clauses += 1;
    if (byte == ';') distance.clauses += semicolon_clauses;
  }
  return distance;
}

Distance clauses_between(std::string_view prose, std::span<const Hit> hits, std::uint32_t begin,
                         std::uint32_t end) {
  Distance distance = distance_between(prose, begin, end);
  for (const Hit& hit : hits) {
    const bool is_between = begin <= hit.prose.begin && hit.prose.end <= end;
    if (is_between && is_word(hit, Word::conjunction)) ++distance.clauses;
  }
  return distance;
}

std::uint32_t end_with_unit(std::span<const Hit> hits, std::uint32_t end) {
  for (const Hit& hit : hits) {
    const bool is_behind = hit.prose.begin >= end && hit.prose.begin - end <= 1;
    if (is_behind && hit.sense == Sense::unit) return hit.prose.end;
  }
  return end;
}

}  // namespace claims
