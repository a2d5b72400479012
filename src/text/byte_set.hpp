#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace text {

/// Some bytes, looked for in a text with one step a byte.
class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (const char byte : bytes) has_[static_cast<unsigned char>(byte)] = true;
  }

  [[nodiscard]] constexpr bool contains(char byte) const {
    return has_[static_cast<unsigned char>(byte)];
  }

  /// The place of the first of them at `from` or behind it; the size of the text when there is
  /// none.
  [[nodiscard]] constexpr std::size_t find(std::string_view text, std::size_t from = 0) const {
    while (from < text.size() && !contains(text[from])) ++from;
    return from;
  }

  /// True when the text has one of them.
  [[nodiscard]] constexpr bool is_in(std::string_view text) const {
    return find(text) < text.size();
  }

 private:
  std::array<bool, 256> has_{};
};

}  // namespace text
