#pragma once

#include <span>
#include <string_view>

#include "claims/amounts.hpp"
#include "claims/claim.hpp"
#include "claims/lexicon.hpp"

namespace claims {

/// What the words around an amount make of it beside its attribute.
struct Circumstances {
  Qualifier qualifier = Qualifier::plain;
  /// "not 16K", "instead of 16K", "16K is not": said not to hold.
  bool is_denied = false;
};

/// Reads what a sentence says of an amount in it: denied, of one stage, on top of another, of the
/// past. `left` is the amount before it, or null.
[[nodiscard]] Circumstances circumstances_of(std::string_view prose, std::span<const Hit> hits,
                                             const Amount& amount, const Amount* left);

/// "models with fewer than 13B parts": of a size, which no one of them need have.
[[nodiscard]] bool is_of_class(std::span<const Hit> hits, const Amount& amount);

}  // namespace claims
