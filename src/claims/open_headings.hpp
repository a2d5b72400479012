#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "markdown/document.hpp"

namespace claims {

/// The headings around a place that moves forward, by level.
class OpenHeadings {
 public:
  OpenHeadings() { open_.fill(markdown::none); }

  /// The index of the innermost, or none.
  [[nodiscard]] std::uint32_t innermost() const { return above(open_.size()); }

  /// The index of the innermost of a level above the given one, or none.
  [[nodiscard]] std::uint32_t above(std::size_t level) const {
    while (level-- > 0) {
      if (open_[level] != markdown::none) return open_[level];
    }
    return markdown::none;
  }

  /// Ends those of its level and below.
  void begin(std::size_t level, std::uint32_t index) {
    std::fill(open_.begin() + static_cast<std::ptrdiff_t>(level), open_.end(), markdown::none);
    open_[level] = index;
  }

 private:
  std::array<std::uint32_t, 7> open_{};
};

}  // namespace claims
