#include "facts/quantity.hpp"

#include <cmath>
#include <cstdlib>

namespace facts {

namespace {

/// Spaces that set groups of digits apart: thin, narrow no-break, no-break.
constexpr std::string_view group_spaces[] = {"\u2009", "\u202F", "\u00A0"};
/// Hyphens that join a number and the word behind it.
constexpr std::string_view hyphens[] = {"-", "\u2010", "\u2011"};

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}
char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::size_t count_digits(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_digit(text[at + count])) ++count;
  return count;
}

/// Bytes of a separator of thousands at a place, or 0.
std::size_t separator_size(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == ',' || text[at] == '\'' || text[at] == '_') return 1;
  for (const std::string_view space : group_spaces) {
    if (text.substr(at).starts_with(space)) return space.size();
  }
  return 0;
}

/// The digits as they are written, in a form that strtod reads the same everywhere.
struct Digits {
  std::string plain;
  std::size_t length = 0;
  int decimals = 0;
  int exponent = 0;
};

/// Groups must have three digits and one separator throughout, or it is a list of numbers.
Digits read_integer(std::string_view text) {
  Digits out;
  std::size_t at = count_digits(text, 0);
  out.plain = text.substr(0, at);
  if (at >= 1 && at <= 3) {
    const std::size_t size = separator_size(text, at);
    const std::string_view separator = text.substr(at, size);
    while (size > 0 && text.substr(at, size) == separator && count_digits(text, at + size) == 3) {
      out.plain += text.substr(at + size, 3);
      at += size + 3;
    }
  }
  out.length = at;
  return out;
}

void read_fraction(std::string_view text, Digits& out) {
  if (out.length >= text.size() || text[out.length] != '.') return;
  const std::size_t count = count_digits(text, out.length + 1);
  if (count == 0) return;
  out.plain += text.substr(out.length, count + 1);
  out.length += count + 1;
  out.decimals = static_cast<int>(count < 400 ? count : 400);
}

void read_exponent(std::string_view text, Digits& out) {
  std::size_t at = out.length;
  if (at >= text.size() || lower(text[at]) != 'e') return;
  ++at;
  const bool is_negative = at < text.size() && text[at] == '-';
  if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
  const std::size_t count = count_digits(text, at);
  const std::size_t end = at + count;
  if (count == 0 || count > 3 || (end < text.size() && is_letter(text[end]))) return;
  int value = 0;
  for (; at < end; ++at) value = value * 10 + (text[at] - '0');
  out.exponent = is_negative ? -value : value;
  out.length = end;
}

bool starts_with(std::string_view text, const Scale& scale) {
  if (scale.word.empty() || text.size() < scale.word.size()) return false;
  for (std::size_t at = 0; at < scale.word.size(); ++at) {
    const bool is_same = scale.is_case_sensitive ? text[at] == scale.word[at]
                                                 : lower(text[at]) == lower(scale.word[at]);
    if (!is_same) return false;
  }
  // K is none of the letters of KB, and million none of millionaire.
  const std::size_t end = scale.word.size();
  if (!is_letter(scale.word.back()) || end == text.size()) return true;
  return !is_letter(text[end]) && !is_digit(text[end]) && text[end] != '_';
}

/// Bytes between a number and its scale: none, a space, or a hyphen in front of a word.
std::size_t gap_size(std::string_view text, bool& is_hyphen) {
  is_hyphen = false;
  if (text.starts_with(' ') || text.starts_with('\n')) return 1;
  for (const std::string_view space : group_spaces) {
    if (text.starts_with(space)) return space.size();
  }
  for (const std::string_view hyphen : hyphens) {
    is_hyphen = text.starts_with(hyphen);
    if (is_hyphen) return hyphen.size();
  }
  return 0;
}

}  // namespace

NumberRead read_number(std::string_view text, const std::vector<Scale>& scales) {
  NumberRead out;
  Digits digits = read_integer(text);
  if (digits.length == 0) return out;
  read_fraction(text, digits);
  read_exponent(text, digits);
  out.digits = static_cast<std::uint32_t>(digits.length);
  out.length = out.digits;

  bool is_hyphen = false;
  const std::string_view rest = text.substr(digits.length);
  const std::size_t gap = gap_size(rest, is_hyphen);
  const Scale* best = nullptr;
  for (std::size_t index = 0; index < scales.size(); ++index) {
    const Scale& scale = scales[index];
    if (best != nullptr && scale.word.size() <= best->word.size()) continue;
    if (is_hyphen && scale.word.size() == 1) continue;
    if (!starts_with(rest.substr(gap), scale)) continue;
    best = &scale;
    out.scale = static_cast<std::int32_t>(index);
    out.length = static_cast<std::uint32_t>(digits.length + gap + scale.word.size());
  }

  const double factor = best == nullptr ? 1 : best->factor;
  const double binary = best == nullptr ? 1 : best->binary_factor;
  const double written = std::strtod(digits.plain.c_str(), nullptr);
  // One power, so that 14.8e12 is the same double as 14800000000000.
  const double power = std::pow(10.0, digits.exponent);
  out.quantity.value = written * (power * factor);
  out.quantity.step = std::pow(10.0, digits.exponent - digits.decimals) * factor;
  out.quantity.binary_value = written * (power * binary);
  return out;
}

}  // namespace facts
