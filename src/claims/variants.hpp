#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "claims/statements.hpp"

namespace claims {

/// "name (7B)": only a bracket, and a sign of approximation, stands between.
[[nodiscard]] bool is_bracket(std::string_view between);

/// What the word in front of an amount's bracket and the subject name together.
struct Variant {
  Subject subject;
  bool is_unknown = false;  // the subject is said to include it, and the table does not know it
};

/// "Tiny (1.0B)": the member that the word in front of the bracket names, for an amount that begins
/// at a place of a sentence; without an entity when there is none.
[[nodiscard]] Variant variant_in_front(const Desk& desk, const Passage& passage,
                                       const Sentence& sentence, std::span<const Hit> hits,
                                       std::uint32_t begin);

}  // namespace claims
