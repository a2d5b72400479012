#pragma once

#include <string_view>

namespace lint {

/// True for a markdown text that a site generator puts other texts into: it has a line that takes
/// in a file, draws a component or calls a short code without an end, or shows another page. Fences
/// show code.
[[nodiscard]] bool has_inclusion(std::string_view text);

/// True for a markdown text that other Markdown is put into before it is read, so that what stands
/// there may use its definitions: `{{% param %}}`, `--8<-- "file"`, `{% include %}`.
[[nodiscard]] bool takes_in_markdown(std::string_view text);

}  // namespace lint
