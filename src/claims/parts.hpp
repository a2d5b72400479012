#pragma once

#include <cstdint>
#include <span>

#include "claims/statements.hpp"

namespace claims {

/// True when a text speaks of a part of its subject, or of something else it has: a word stands in
/// it that the vocabulary holds against the attribute, or a cue of a narrower one. With a name only
/// what stands close to it counts, since a text says more of its subject than a heading.
[[nodiscard]] bool speaks_against(const Desk& desk, const Passage& passage, std::uint32_t attribute,
                                  const Name* name = nullptr);

/// "15B / 309B": two amounts with nothing but a slash between.
[[nodiscard]] bool are_slashed(const Desk& desk, std::span<const Amount> amounts);

/// Two amounts of one thing, of which the smaller is a part.
struct PartAndWhole {
  std::uint32_t part = facts::none;  // attributes; none when they are no such two
  std::uint32_t whole = facts::none;
  const Amount* smaller = nullptr;
};

/// "3B of 30B": a part of the whole, in the terms of the default attribute.
[[nodiscard]] PartAndWhole part_of_whole(const Desk& desk, std::span<const Amount> amounts);

/// "a 3B/16B-parameter one": one thing that has both, and an attribute that the vocabulary says is
/// at most the one they are of.
[[nodiscard]] PartAndWhole part_and_whole(const Desk& desk, markdown::Range sentence,
                                          std::span<const Amount> amounts,
                                          const Attribution& attribution);

}  // namespace claims
