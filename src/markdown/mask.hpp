#pragma once

#include <string>
#include <string_view>

#include "text/span.hpp"

namespace markdown {

/// The bytes that md4c shall see instead of the source's, of the same length and followed by
/// Source::padding zero bytes; empty when it can have the source itself. Changed is what md4c
/// reads otherwise than GitHub, and what takes it more than linear time.
[[nodiscard]] std::string mask(std::string_view bytes, text::Offset begin);

}  // namespace markdown
