#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace text {

/// One character of a text as a terminal may show it.
class Glyph {
 public:
  /// `shown` has ten bytes at most.
  Glyph(Offset begin, std::uint32_t columns, std::string_view shown);

  /// The character; a name in its stead when it would command the terminal or be invisible.
  [[nodiscard]] std::string_view shown() const { return {bytes_.data(), length_}; }

  Offset offset = 0;  // of its first byte
  /// Columns that it takes: 2 for wide characters, 0 for combining ones.
  std::uint32_t width = 1;

 private:
  std::array<char, 10> bytes_;  // of the longest name, <U+10FFFF>
  std::uint8_t length_ = 0;
};

/// The characters of one line. Tabs become four spaces, control characters their pictures, bytes
/// that are no UTF-8 the replacement character, and invisible characters `<U+202E>`.
[[nodiscard]] std::vector<Glyph> glyphs(std::string_view line);

/// A text that is safe to print on one line, in the same way.
[[nodiscard]] std::string printable(std::string_view text);

/// The same for a text of several lines, which keeps them.
[[nodiscard]] std::string printable_lines(std::string_view text);

}  // namespace text
