#include "text/ascii.hpp"

#include <cstdint>
#include <cstring>

namespace text {

// 32 and 8 bytes at a time.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high = 0x8080808080808080U;
  const auto word = [&](std::size_t i) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at + i, sizeof eight);
    return eight;
  };
  while (at + 32 <= text.size() && ((word(0) | word(8) | word(16) | word(24)) & high) == 0) {
    at += 32;
  }
  while (at + 8 <= text.size() && (word(0) & high) == 0) at += 8;
  while (at < text.size() && static_cast<signed char>(text[at]) >= 0) ++at;
  return at;
}

}  // namespace text
