#pragma once

#include <string_view>

#include "markdown/document.hpp"

namespace markdown {

/// Notes the byte order mark, the front matter and bytes that are no UTF-8. Returns where the
/// markdown begins.
[[nodiscard]] text::Offset read_prelude(std::string_view bytes, Document& document);

/// The front matter of a file, with its fences; empty when there is none.
[[nodiscard]] text::Span front_matter(std::string_view bytes);

}  // namespace markdown
