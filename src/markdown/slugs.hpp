#pragma once

#include <string>
#include <string_view>

#include "markdown/document.hpp"

namespace markdown {

/// The anchor GitHub makes of a heading's text, before numbering.
[[nodiscard]] std::string slug_of(std::string_view text);

/// Lists the headings with their anchors. Those that an earlier heading has taken are numbered.
void name_headings(Document& document);

}  // namespace markdown
