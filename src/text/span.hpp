#pragma once

#include <compare>
#include <cstdint>

namespace text {

/// A byte offset into one Source. Sources are smaller than 4 GiB.
using Offset = std::uint32_t;

/// The bytes [begin, end) of one Source.
struct Span {
  Offset begin = 0;
  Offset end = 0;

  [[nodiscard]] constexpr Offset size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Offset at) const { return begin <= at && at < end; }
  [[nodiscard]] constexpr bool contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace text
