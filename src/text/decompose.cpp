#include "text/decompose.hpp"

#include <utf8proc.h>

#include <array>

#include "text/unicode.hpp"

namespace text {

std::string decompose(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded character = decode(text, at);
    at += character.length;
    if (!character.is_valid) continue;
    // No character has more than 18 in its decomposition.
    std::array<utf8proc_int32_t, 18> parts{};
    int boundary = 0;
    const utf8proc_ssize_t count = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(character.code), parts.data(),
        static_cast<utf8proc_ssize_t>(parts.size()),
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT), &boundary);
    for (utf8proc_ssize_t i = 0; i < count; ++i) {
      append(out, static_cast<char32_t>(parts[static_cast<std::size_t>(i)]));
    }
  }
  return out;
}

bool is_mark(char32_t code) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return true;
    default:
      return false;
  }
}

}  // namespace text
