#pragma once

#include <cstdint>
#include <string_view>

namespace files {

/// What `?` and a bracket stand for: git counts bytes, people count characters.
enum class Wild : std::uint8_t { byte, character };

/// True when a whole path matches a pattern: `*` and `?` within a part, `**` over whole parts,
/// `[a-z]`, `[!a]`, `[[:digit:]]`, and `\` in front of a character that means itself.
[[nodiscard]] bool matches_pattern(std::string_view pattern, std::string_view path, Wild wild);

/// True when a path matches a glob: a pattern as above, with `{a,b}` for either of two, and with a
/// final `/` for everything below a folder.
[[nodiscard]] bool matches(std::string_view glob, std::string_view path);

}  // namespace files
