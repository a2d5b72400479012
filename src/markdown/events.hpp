#pragma once

#include <string_view>

#include "markdown/draft.hpp"

namespace markdown {

/// Runs md4c over `parsed`, which has the length of the draft's source and the bytes that md4c
/// shall see, beginning at the draft's cursor. It must be followed by Source::padding zero bytes.
void read_events(Draft& draft, std::string_view parsed);

}  // namespace markdown
