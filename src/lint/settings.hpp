#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lint {

/// The values that a text in YAML, TOML or a script's object notation gives a key, wherever it
/// stands: `key: value`, `key = "value"`, `key: [a, b]`, and the `- item` lines below `key:`. Only
/// lines are looked at, so that front matter and configuration of any generator can be read.
[[nodiscard]] std::vector<std::string> values_of(std::string_view text, std::string_view key);

}  // namespace lint
