#pragma once

#include <string>
#include <string_view>

namespace report {

/// A text as markdown that shows as that text, in a paragraph or a table cell: what could be markup
/// is escaped, and line ends become blanks.
[[nodiscard]] std::string markdown_text(std::string_view text);

}  // namespace report
