#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "claims/claim.hpp"

namespace claims {

/// The entries of a reference list by number, key and place, so that asking costs a binary search.
/// The entries must outlive the index.
class ReferenceIndex {
 public:
  explicit ReferenceIndex(std::span<const ReferenceEntry> entries);

  /// True when an entry of any list has the number.
  [[nodiscard]] bool defines(std::uint32_t number) const;
  /// The first entry with the key, or none.
  [[nodiscard]] std::uint32_t keyed(std::string_view key) const;
  /// Of several lists the one that follows a place of the prose, or else the last.
  [[nodiscard]] std::uint32_t list_behind(std::uint32_t place) const;
  /// The entries that a list has of the numbers from `low` to `high`, by number.
  [[nodiscard]] std::span<const std::uint32_t> numbered(std::uint32_t list, std::uint32_t low,
                                                        std::uint32_t high) const;
  /// True when a range of the prose stands in one of the entries.
  [[nodiscard]] bool holds(markdown::Range range) const;

 private:
  struct Place {
    std::uint32_t place = 0;  // the furthest beginning so far
    std::uint32_t list = 0;
  };

  std::span<const ReferenceEntry> entries_;
  std::vector<std::uint32_t> numbers_;    // each once
  std::vector<std::uint32_t> by_number_;  // entries by list and number
  std::vector<std::uint32_t> by_key_;
  std::vector<Place> places_;            // of numbered entries, as they are listed
  std::vector<markdown::Range> ranges_;  // by beginning; each ends where the furthest so far does
};

}  // namespace claims
