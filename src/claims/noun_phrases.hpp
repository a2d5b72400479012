#pragma once

#include "claims/attribution.hpp"

namespace claims {

/// Where what stands behind the amounts begins: "0.5 billion (0.5B) parts" behind the bracket.
[[nodiscard]] std::uint32_t end_of_amounts(const Surroundings& around);

/// "a 671B model": the article before says that the number describes, not that it tells which.
[[nodiscard]] bool has_article(const Surroundings& around);

/// "equivalent to a 40B model": the amount is another's.
[[nodiscard]] bool is_compared(const Surroundings& around);

/// "0.33B per block": so much for each of something that no phrase of the vocabulary names.
[[nodiscard]] bool is_rate(const Surroundings& around);

/// The unit of an amount: its own, or the nearest word behind it; none when none stands near.
[[nodiscard]] std::uint32_t unit_told(const Surroundings& around, const Amount& amount);

/// "includes 7B and 70B": the word that introduces members right before.
[[nodiscard]] bool is_included(const Surroundings& around);

/// "the first has 67.4B.": a word of having right before, and nothing that is counted behind.
[[nodiscard]] bool is_possessed(const Surroundings& around);

/// True when a plain word that no list knows stands right behind the amount: 92 languages, 20
/// million questions. It does not when a cue follows: 3T multilingual corpus.
[[nodiscard]] bool counts_something_else(const Surroundings& around);

/// True for a place right behind an amount, or behind the particle that ties it to its noun.
[[nodiscard]] bool is_tied(const Surroundings& around, std::uint32_t place);

/// "14T clean, varied and recent tokens": true when the words of a range behind the amount only
/// describe what follows.
[[nodiscard]] bool are_adjectives(const Surroundings& around, markdown::Range range);

}  // namespace claims
