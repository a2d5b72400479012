#pragma once

#include <algorithm>
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

/// Some bytes that are rare in a text, found one after the other at the speed of memchr.
template <std::size_t count>
class RareBytes {
 public:
  RareBytes(std::string_view text, const std::array<char, count>& bytes)
      : text_(text), bytes_(bytes) {
    for (std::size_t i = 0; i < count; ++i) places_[i] = text_.find(bytes_[i]);
  }

  /// The place of the next one at `from` or behind it, or npos. `from` must not become smaller.
  [[nodiscard]] std::size_t next(std::size_t from) {
    std::size_t first = std::string_view::npos;
    for (std::size_t i = 0; i < count; ++i) {
      if (places_[i] < from) places_[i] = text_.find(bytes_[i], from);
      first = std::min(first, places_[i]);
    }
    return first;
  }

 private:
  std::string_view text_;
  std::array<char, count> bytes_;
  std::array<std::size_t, count> places_{};
};

}  // namespace text
