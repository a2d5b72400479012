#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "markdown/document.hpp"
#include "markdown/scan.hpp"

namespace markdown {

/// Reads the link reference definition at an offset into the document. Returns where it ends.
std::optional<Offset> read_definition(std::string_view bytes, Offset at, Document& document);

/// A label as references are matched: case folded, white space collapsed.
[[nodiscard]] std::string normalise_label(std::string_view label);

/// Marks duplicates, and gives reference links their definition's place and target.
void resolve_references(std::string_view bytes, Document& document);

}  // namespace markdown
