#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/document.hpp"

namespace markdown {

/// Whose anchors the headings of a page have.
enum class AnchorStyle : std::uint8_t {
  github,
  gitlab,
  docusaurus,
  hugo,
  jekyll,  // kramdown as Jekyll sets it up
  mdbook,
  mkdocs,  // Python-Markdown
  vitepress,
  docfx  // Markdig
};

/// The anchor of one heading before numbering. Hugo makes it of what stands in the source, the
/// others of what is shown.
[[nodiscard]] std::string styled_slug(std::string_view text, AnchorStyle style);

/// True when the anchors of a style are those that the document's headings have already. False says
/// nothing.
[[nodiscard]] bool has_anchors_of_github(const Document& document, AnchorStyle style);

/// The anchors of the headings of a document, in their order; `bytes` are those of its source.
[[nodiscard]] std::vector<std::string> heading_anchors(const Document& document,
                                                       std::string_view bytes, AnchorStyle style);

}  // namespace markdown
