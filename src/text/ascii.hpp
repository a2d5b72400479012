#pragma once

#include <cstddef>
#include <string_view>

namespace text {

/// Past the bytes from an offset on that are ASCII.
[[nodiscard]] std::size_t skip_ascii(std::string_view text, std::size_t at);

}  // namespace text
