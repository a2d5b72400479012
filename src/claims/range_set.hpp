#pragma once

#include <vector>

#include "markdown/document.hpp"

namespace claims {

/// Ranges of prose, merged, so that asking costs a binary search.
class RangeSet {
 public:
  explicit RangeSet(std::vector<markdown::Range> ranges);

  [[nodiscard]] bool contains(std::uint32_t at) const;

 private:
  std::vector<markdown::Range> ranges_;
};

/// The formulas of a document's prose: between dollar signs that stand as TeX demands, so that
/// prices are none, and between \( and \) or \[ and \].
[[nodiscard]] RangeSet find_formulas(const markdown::Document& document);

/// The texts of links and images.
[[nodiscard]] RangeSet find_link_texts(const markdown::Document& document);

}  // namespace claims
