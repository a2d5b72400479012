#pragma once

#include <string>
#include <string_view>

namespace markdown {

/// The text of a character reference given whole (`&amp;`, `&#8212;`); empty when none has that
/// name.
[[nodiscard]] std::string decode_entity(std::string_view reference);

/// The length of the character reference at the start of a text, or 0.
[[nodiscard]] std::size_t entity_length(std::string_view text);

/// A destination or title as it is meant: backslash escapes and character references resolved.
[[nodiscard]] std::string unescape(std::string_view raw);

}  // namespace markdown
