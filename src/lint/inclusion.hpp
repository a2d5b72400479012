#pragma once

#include <string_view>

namespace lint {

/// True for a markdown text that a site generator puts other texts into: it has a line that takes
/// in a file, draws a component, or calls a short code without an end.
[[nodiscard]] bool has_inclusion(std::string_view text);

}  // namespace lint
