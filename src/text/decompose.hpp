#pragma once

#include <string>
#include <string_view>

namespace text {

/// Compatibility decomposition (NFKD): letters apart from their marks. Invalid bytes are left out.
[[nodiscard]] std::string decompose(std::string_view text);

/// A mark that combines with the letter before it.
[[nodiscard]] bool is_mark(char32_t code);

}  // namespace text
