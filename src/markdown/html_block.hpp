#pragma once

#include <span>
#include <string_view>

#include "markdown/scan.hpp"

namespace markdown {

/// What ends the HTML block that begins at an offset (CommonMark 4.6).
struct HtmlBlockEnd {
  bool is_block = false;
  /// In small letters: one of its lines has one of them. Empty: a blank line ends it.
  std::span<const std::string_view> texts;

  /// Whether a line of the block is its last, blank lines aside.
  [[nodiscard]] bool is_in(std::string_view line) const;
};

/// Reads how an HTML block begins at an offset. One that may not interrupt a paragraph begins with
/// any tag that has its line for itself.
[[nodiscard]] HtmlBlockEnd read_html_block(std::string_view bytes, Offset at, bool interrupts);

}  // namespace markdown
