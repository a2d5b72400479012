#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "claims/lexicon.hpp"

namespace claims {

/// How far two places of a text are apart.
struct Distance {
  std::uint32_t words = 0;
  std::uint32_t clauses = 0;

  /// One number for both, in words.
  [[nodiscard]] double cost() const;
};

/// The words and clause marks between two places.
[[nodiscard]] Distance distance_between(std::string_view prose, std::uint32_t begin,
                                        std::uint32_t end);

/// The same, with every word that begins another part of the sentence as a clause mark.
[[nodiscard]] Distance clauses_between(std::string_view prose, std::span<const Hit> hits,
                                       std::uint32_t begin, std::uint32_t end);

/// The end of an amount that ends at `end`, with the unit right behind it.
[[nodiscard]] std::uint32_t end_with_unit(std::span<const Hit> hits, std::uint32_t end);

}  // namespace claims
