#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "markdown/html_block.hpp"
#include "markdown/scan.hpp"

namespace markdown {

/// A code fence at the start of a line.
struct FenceMark {
  Offset at = 0;
  Offset length = 0;
};

/// A code fence that begins on the very line on which the one before it ends with the quote or the
/// list item around it, with the same sort of marks.
struct Reopening {
  std::vector<FenceMark> marks;  // the first, and the one that ends it
  /// What would end it, or keep it from being one, were its marks of the other sort.
  std::vector<Offset> lookalikes;
};

/// What of a text's blocks md4c 0.4.8 gets wrong, and the texts for a look at their inlines.
struct BlockScan {
  /// Paragraphs and headings from their first byte to their last line's end.
  std::vector<Span> texts;
  /// Fences that stand too far to the right to interrupt the paragraph before them.
  std::vector<FenceMark> continued_fences;
  std::vector<Reopening> reopenings;
};

/// Divides a text into blocks line by line as CommonMark 0.31 says. Nothing
/// is found from where containers are nested out of all measure.
[[nodiscard]] BlockScan scan_blocks(std::string_view bytes, Offset begin);

}  // namespace markdown
