#pragma once

#include <string>

#include "markdown/document.hpp"
#include "text/source.hpp"

namespace harness {

/// What every parsed document must hold: spans inside the source, offsets in order, blocks nested,
/// text equal to its bytes. Returns what is wrong, or an empty string.
[[nodiscard]] std::string broken_property(const text::Source& source,
                                          const markdown::Document& document);

}  // namespace harness
