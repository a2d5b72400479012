#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace text {

/// One character of a text as a terminal may show it.
struct Glyph {
  Offset offset = 0;  // of its first byte
  /// Columns that it takes: 2 for wide characters, 0 for combining ones.
  std::uint32_t width = 1;
  /// The character; a name in its stead when it would command the terminal or be invisible.
  std::string shown;
};

/// The characters of one line. Tabs become four spaces, control characters their pictures, bytes
/// that are no UTF-8 the replacement character, and invisible characters `<U+202E>`.
[[nodiscard]] std::vector<Glyph> glyphs(std::string_view line);

/// A text that is safe to print on one line, in the same way.
[[nodiscard]] std::string printable(std::string_view text);

/// The same for a text of several lines, which keeps them.
[[nodiscard]] std::string printable_lines(std::string_view text);

}  // namespace text
