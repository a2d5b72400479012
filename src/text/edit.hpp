#pragma once

#include <string>

#include "text/span.hpp"

namespace text {

/// One replacement in one Source: the bytes of `span` become `replacement`.
struct Edit {
  Span span;
  std::string replacement;
};

}  // namespace text
