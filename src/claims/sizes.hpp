#pragma once

#include <cstdint>
#include <span>

#include "claims/statements.hpp"

namespace claims {

/// The member of a family that a pair of amounts names, the second marked by a letter: 57B-A14B,
/// 57BA14B; or none.
[[nodiscard]] std::uint32_t member_of_pair(const Desk& desk, const Amount& first,
                                           const Amount& second, std::uint32_t family);

/// The size that tells which member of a family a place of a sentence is about, or null: "the 7B
/// model was trained on".
[[nodiscard]] const Amount* telling_size(const Desk& desk, const Passage& passage,
                                         markdown::Range sentence, std::uint32_t at);

/// Makes a family's member of a subject by the size that tells which; of one that the table does
/// not know, nobody.
void tell_apart(const Desk& desk, const Passage& passage, const Amount& size, Subject& subject);

}  // namespace claims
