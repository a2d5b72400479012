#pragma once

#include <string>
#include <string_view>

#include "text/span.hpp"

namespace report {

/// One line of a source and what marks a part of it.
struct Excerpt {
  std::string line;       // safe to print, cut around the mark when it is long
  std::string underline;  // spaces up to the mark, then a caret for each column of it
};

/// Cuts a line around a span, both given in bytes of the line.
[[nodiscard]] Excerpt excerpt(std::string_view line, text::Span span);

}  // namespace report
