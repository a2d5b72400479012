#pragma once

#include "markdown/document.hpp"
#include "text/source.hpp"

namespace markdown {

/// Reads a source as GitHub Flavored Markdown. Never fails: what is not UTF-8 is listed in
/// Document::invalid, and every span lies inside the source.
[[nodiscard]] Document parse(const text::Source& source);

}  // namespace markdown
