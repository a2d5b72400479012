#pragma once

#include <string_view>

#include "markdown/document.hpp"
#include "markdown/scan.hpp"

namespace markdown {

/// The `]` of a footnote's definition `[^label]:` at an offset, or none.
[[nodiscard]] Offset footnote_label_end(std::string_view bytes, Offset at);

/// Finds the marks `[^label]` in the prose, those of definitions left out.
void find_footnote_marks(std::string_view bytes, Document& document);

}  // namespace markdown
