#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace text {

/// One character of UTF-8 text. An invalid byte is a character of length 1 with `is_valid` false.
struct Decoded {
  char32_t code = U'\uFFFD';
  std::uint32_t length = 1;
  bool is_valid = false;
};

/// The character at a byte offset below the text's size.
[[nodiscard]] Decoded decode(std::string_view text, std::size_t at);

/// Adds a character in UTF-8; what is no scalar value becomes U+FFFD.
void append(std::string& text, char32_t code);

/// Letters, marks, decimal and letter numbers, connector punctuation: what GitHub keeps in anchors.
[[nodiscard]] bool is_word_character(char32_t code);

/// ASCII letters in lower case, as names of formats and protocols are compared. Other bytes stay.
[[nodiscard]] std::string lower_ascii(std::string_view text);

/// Lower case by Unicode, character by character. Invalid bytes stay.
[[nodiscard]] std::string to_lower(std::string_view text);

/// Full case folding by Unicode. Invalid bytes stay.
[[nodiscard]] std::string case_fold(std::string_view text);

/// A letter with a combining mark, as one character where Unicode has one.
[[nodiscard]] std::string with_mark(char32_t letter, char32_t mark);

}  // namespace text
