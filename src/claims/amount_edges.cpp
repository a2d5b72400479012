#include "claims/amount_edges.hpp"

#include <algorithm>
#include <array>

namespace claims {

namespace {

using facts::none;

/// Digits of the greatest number of a reference list.
constexpr std::uint32_t longest_citation = 3;

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_letter(char byte) { return is_word_byte(byte) && !is_digit(byte); }

/// What may stand between the numbers of one citation mark: [3, 5-7].
bool is_citation_byte(char byte) {
  return is_digit(byte) || byte == ',' || byte == ' ' || byte == '-' || byte == ';' || byte == '^';
}

}  // namespace

AmountEdges::AmountEdges(const markdown::Document& document, markdown::Range range,
                         std::span<const Hit> hits, const Lexicon& lexicon)
    : document_(document),
      prose_(std::string_view(document.prose).substr(0, range.end)),
      range_(range),
      hits_(hits),
      lexicon_(lexicon) {}

char AmountEdges::byte_at(std::uint32_t at) const { return at < range_.end ? prose_[at] : '\0'; }
char AmountEdges::byte_before(std::uint32_t at) const {
  return at > range_.begin ? prose_[at - 1] : '\0';
}

std::string_view AmountEdges::flaw_before(std::uint32_t at, std::uint32_t previous,
                                          std::uint32_t& prefixed) const {
  const char before = byte_before(at);
  if (is_letter(before)) {
    const bool is_behind_amount =
        previous == at - 1 || (byte_before(at - 1) == '-' && previous == at - 2);
    prefixed = lexicon_.prefixed(before);
    if (is_behind_amount && prefixed != none) return {};
    prefixed = none;
    return "glued to a word";
  }
  if (before == '_' || before == '@') return "part of an identifier";
  if (before == '.' && is_word_byte(byte_before(at - 1))) return "part of a version or a path";
  if (before == '-' && is_bound_before(at - 1)) return {};
  if ((before == '-' || before == '/') && at >= range_.begin + 2 && previous != at - 1) {
    const char owner = byte_before(at - 1);
    if (is_word_byte(owner) || owner == ')' || owner == '.') return "part of a compound";
  }
  if (before == '*' && is_word_byte(byte_before(at - 1))) return "a factor";
  if (before == '#') return "an item's number";
  if (before == '+' && previous != at - 1) return "a difference";
  // 1024 × 1024: the second of two.
  for (std::uint32_t back = at; back > range_.begin && at - back <= 3; --back) {
    const std::uint32_t size = factor_sign_at(back);
    if (size == 0) continue;
    std::uint32_t end = back + size;
    while (byte_at(end) == ' ') ++end;
    std::uint32_t left = back;
    while (byte_before(left) == ' ') --left;
    if (end == at && is_digit(byte_before(left))) return "a factor";
  }
  return {};
}

std::string_view AmountEdges::flaw_behind(std::uint32_t end, bool has_scale) const {
  const char after = byte_at(end);
  const char next = byte_at(end + 1);
  if (is_letter(after) || after == '_') {
    // Nothing is glued to a scale in letters of another script: `1.6万亿token`.
    if (has_scale && static_cast<unsigned char>(byte_before(end)) >= 0x80) return {};
    if (has_scale && is_digit(next) && lexicon_.prefixed(after) != none) return {};
    return "glued to a word";
  }
  if (after == '.' && is_digit(next)) return "a version";
  if (after == ':' && is_digit(next)) return "a time or a ratio";
  if (after == '*' && is_word_byte(next)) return "a factor";
  if (after == '/' && is_digit(next) && !has_scale && !lends_scale(end + 1)) return "a ratio";
  if ((after == '-' || after == '/') && is_letter(next)) {
    if (lexicon_.prefixed(next) != none && is_digit(byte_at(end + 2))) return {};
    if (after == '/' || is_counted(end + 1)) return {};
    return "part of a compound";
  }
  const std::uint32_t sign = after == ' ' ? end + 1 : end;
  if (const std::uint32_t size = factor_sign_at(sign)) {
    const std::uint32_t second = byte_at(sign + size) == ' ' ? sign + size + 1 : sign + size;
    if (is_digit(byte_at(second))) return "a factor";
  }
  return {};
}

std::string_view AmountEdges::flaw_around(markdown::Range digits) const {
  if (is_labelled(digits.begin)) return "the number of a figure, table, section or step";
  if (is_in_term(digits)) return "part of a term";
  if (is_citation(digits)) return "a citation mark";
  return {};
}

/// 7/13B: a number with the letter of a scale, and nothing behind it.
bool AmountEdges::lends_scale(std::uint32_t at) const {
  while (is_digit(byte_at(at)) || (byte_at(at) == '.' && is_digit(byte_at(at + 1)))) ++at;
  return 'A' <= byte_at(at) && byte_at(at) <= 'Z' && !is_word_byte(byte_at(at + 1));
}

/// up-to-512K: a word that bounds the amount ends right before a place.
bool AmountEdges::is_bound_before(std::uint32_t at) const {
  const std::span<const Hit> hits = hits_near(hits_, {at, at});
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return (is_word(hit, Word::upper_bound) || is_word(hit, Word::lower_bound)) &&
           hit.prose.end == at;
  });
}

/// 236B-parameter: a unit or a cue goes on behind the hyphen.
bool AmountEdges::is_counted(std::uint32_t at) const {
  const std::span<const Hit> hits = hits_at(hits_, at);
  return std::any_of(hits.begin(), hits.end(), [](const Hit& hit) {
    return hit.sense != Sense::word && hit.sense != Sense::feature && hit.sense != Sense::acronym &&
           !is_name(hit);
  });
}

bool AmountEdges::is_labelled(std::uint32_t at) const {
  const std::span<const Hit> hits = hits_near(hits_, {at, at});
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return is_word(hit, Word::label) && hit.prose.end < at && at - hit.prose.end == 1;
  });
}

/// A longer phrase of the vocabulary that begins before the digits and holds them: a test's year.
bool AmountEdges::is_in_term(markdown::Range digits) const {
  const std::span<const Hit> hits = hits_near(hits_, digits);
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return hit.sense != Sense::word && hit.sense != Sense::unit && hit.prose.begin < digits.begin &&
           digits.end <= hit.prose.end;
  });
}

/// The bytes of a sign that multiplies, or 0. An x needs a blank or digits on both sides.
std::uint32_t AmountEdges::factor_sign_at(std::uint32_t at) const {
  static constexpr std::array<std::string_view, 2> signs{"\xC3\x97", "\\times"};
  for (const std::string_view sign : signs) {
    if (prose_.substr(std::min<std::size_t>(at, prose_.size()), sign.size()) == sign) {
      return static_cast<std::uint32_t>(sign.size());
    }
  }
  const bool is_cross = byte_at(at) == 'x' && byte_before(at) == ' ' && byte_at(at + 1) == ' ';
  return is_cross ? 1 : 0;
}

/// [17], [3, 5-7], or a reference link whose text is the number alone.
bool AmountEdges::is_citation(markdown::Range digits) const {
  if (digits.size() > longest_citation) return false;
  std::uint32_t begin = digits.begin;
  std::uint32_t end = digits.end;
  while (is_citation_byte(byte_before(begin))) --begin;
  while (is_citation_byte(byte_at(end))) ++end;
  if (byte_before(begin) == '[' && byte_at(end) == ']') return true;
  if (document_.definitions.empty()) return false;
  auto link = std::partition_point(
      document_.links.begin(), document_.links.end(),
      [&](const markdown::Link& one) { return one.prose.begin < digits.begin; });
  for (; link != document_.links.end() && link->prose.begin == digits.begin; ++link) {
    if (link->definition != markdown::none && link->prose == digits) return true;
  }
  return false;
}

}  // namespace claims
