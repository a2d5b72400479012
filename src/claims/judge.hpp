#pragma once

#include <cstdint>
#include <string>

#include "claims/claim.hpp"
#include "facts/table.hpp"

namespace claims {

enum class Verdict : std::uint8_t {
  agrees,
  disagrees,
  unknown  // the table has no fact to hold it against, or the claim is not decidable
};

/// A claim held against the table.
struct Judgement {
  Verdict verdict = Verdict::unknown;
  /// The fact that agrees, or the one the claim should have stated; null when there is none.
  const facts::Fact* fact = nullptr;
  /// The true value in the claim's own style; empty when unknown.
  std::string expected;
  /// True when `expected` is several values, of which only one was meant.
  bool is_choice = false;
  /// disagrees: the factor by which the scale slipped (1e3, 1e-3 ...), or 0.
  double scale_slip = 0;
  /// disagrees: the attribute whose value was written instead (total for activated), or none.
  std::uint32_t swapped_attribute = none;
  /// disagrees: the sibling whose value was written instead, or none.
  std::uint32_t swapped_entity = none;
};

[[nodiscard]] Judgement judge(const Claim& claim, const facts::Table& table,
                              std::string_view written);

}  // namespace claims
