#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/table.hpp"

namespace claims {

[[nodiscard]] constexpr bool is_digit(char c) { return '0' <= c && c <= '9'; }
[[nodiscard]] constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }
/// ASCII letters, and every byte of a character that is not ASCII.
[[nodiscard]] constexpr bool is_letter(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// The first byte in UTF-8 of a CJK ideograph (U+4E00 to U+9FFF), and no mark's.
[[nodiscard]] constexpr bool begins_ideograph(char c) {
  return static_cast<unsigned char>(c) >= 0xE4 && static_cast<unsigned char>(c) <= 0xE9;
}

/// An ASCII letter in lower case; any other byte stays.
[[nodiscard]] constexpr char lower(char c) {
  return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
/// The text with ASCII letters in lower case.
[[nodiscard]] std::string lower(std::string_view text);

/// The text without blanks at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// The letters that end just before `at`; empty when a digit, sign or blank stands there.
[[nodiscard]] std::string_view word_before(std::string_view text, std::size_t at);

/// The bytes of a hyphen, dash or minus at `at`, or 0.
[[nodiscard]] std::size_t dash_length(std::string_view text, std::size_t at);

/// True for text that can only be an address: https://x, www.x, mailto:x, ./x, ../x, x/y.md.
[[nodiscard]] bool is_address(std::string_view text);

}  // namespace claims
