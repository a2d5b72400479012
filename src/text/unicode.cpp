#include "text/unicode.hpp"

#include <utf8proc.h>

#include <array>

#include "text/ascii.hpp"

namespace text {

namespace {

constexpr char32_t capital_i_with_dot = 0x0130;
constexpr char32_t combining_dot_above = 0x0307;

bool is_ascii(std::string_view text) { return skip_ascii(text, 0) == text.size(); }

// Applies a mapping to each valid character and keeps invalid bytes.
template <typename Map>
std::string mapped(std::string_view text, Map map) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded character = decode(text, at);
    if (character.is_valid) {
      map(result, character.code);
    } else {
      result.push_back(text[at]);
    }
    at += character.length;
  }
  return result;
}

void append_lower(std::string& result, char32_t code) {
  if (code == capital_i_with_dot) {
    append(result, U'i');
    append(result, combining_dot_above);
    return;
  }
  append(result, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code))));
}

void append_folded(std::string& result, char32_t code) {
  std::array<utf8proc_int32_t, 8> folded{};
  int boundary = 0;
  const utf8proc_ssize_t count = utf8proc_decompose_char(
      static_cast<utf8proc_int32_t>(code), folded.data(),
      static_cast<utf8proc_ssize_t>(folded.size()), UTF8PROC_CASEFOLD, &boundary);
  if (count <= 0 || count > static_cast<utf8proc_ssize_t>(folded.size())) {
    append(result, code);
    return;
  }
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    append(result, static_cast<char32_t>(folded[static_cast<std::size_t>(i)]));
  }
}

}  // namespace

Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(at);
  if (first < 0x80) return {.code = first, .length = 1, .is_valid = true};
  if (first < 0xC2 || first > 0xF4) return {};
  const std::uint32_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (text.size() - at < length) return {};
  char32_t code = first & (0x7FU >> length);
  for (std::uint32_t i = 1; i < length; ++i) {
    const unsigned next = byte(at + i);
    if ((next & 0xC0U) != 0x80U) return {};
    code = (code << 6U) | (next & 0x3FU);
  }
  constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
  if (code < smallest[length] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {};
  return {.code = code, .length = length, .is_valid = true};
}

void append(std::string& text, char32_t code) {
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = U'\uFFFD';
  const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6U));
    put(0x80 | (code & 0x3FU));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12U));
    put(0x80 | ((code >> 6U) & 0x3FU));
    put(0x80 | (code & 0x3FU));
  } else {
    put(0xF0 | (code >> 18U));
    put(0x80 | ((code >> 12U) & 0x3FU));
    put(0x80 | ((code >> 6U) & 0x3FU));
    put(0x80 | (code & 0x3FU));
  }
}

bool is_word_character(char32_t code) {
  if (code < 0x80) {
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
           (code >= '0' && code <= '9') || code == '_';
  }
  // Letters in circles and squares are alphabetic symbols.
  if ((code >= 0x24B6 && code <= 0x24E9) || (code >= 0x1F130 && code <= 0x1F149) ||
      (code >= 0x1F150 && code <= 0x1F169) || (code >= 0x1F170 && code <= 0x1F189)) {
    return true;
  }
  // GitHub's Unicode is older than these ideographs of Unicode 15.
  if (code >= 0x31350 && code <= 0x323AF) return false;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_PC:
      return true;
    default:
      return false;
  }
}

std::string lower_ascii(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lowered;
}

std::string to_lower(std::string_view text) {
  return is_ascii(text) ? lower_ascii(text) : mapped(text, append_lower);
}

std::string case_fold(std::string_view text) {
  return is_ascii(text) ? lower_ascii(text) : mapped(text, append_folded);
}

std::string with_mark(char32_t letter, char32_t mark) {
  std::array<utf8proc_int32_t, 2> codes{static_cast<utf8proc_int32_t>(letter),
                                        static_cast<utf8proc_int32_t>(mark)};
  const utf8proc_ssize_t count = utf8proc_normalize_utf32(
      codes.data(), static_cast<utf8proc_ssize_t>(codes.size()), UTF8PROC_COMPOSE);
  std::string result;
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    append(result, static_cast<char32_t>(codes[static_cast<std::size_t>(i)]));
  }
  return result;
}

}  // namespace text
