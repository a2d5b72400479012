#pragma once

#include "claims/attribution.hpp"

namespace claims {

/// "a 671B model": the article before says that the number describes, not that it tells which.
[[nodiscard]] bool has_article(const Surroundings& around);

/// "includes 7B and 70B": the word that introduces members right before.
[[nodiscard]] bool is_included(const Surroundings& around);

/// "the first has 67.4B.": a word of having right before, and nothing that is counted behind.
[[nodiscard]] bool is_possessed(const Surroundings& around);

/// True when a plain word that no list knows stands right behind the amount: 92 languages, 20
/// million questions. It does not when a cue follows: 3T multilingual corpus.
[[nodiscard]] bool counts_something_else(const Surroundings& around);

/// "14T clean, varied and recent tokens": true when the words of a range behind the amount only
/// describe what follows.
[[nodiscard]] bool are_adjectives(const Surroundings& around, markdown::Range range);

}  // namespace claims
