#pragma once

#include <string_view>

#include "claims/page.hpp"

namespace claims {

/// A word that looks like a proper name with a version: a capital, and a digit, or a capital behind
/// a small letter.
[[nodiscard]] bool looks_like_name(std::string_view word);

/// True when a mark that parts a sentence stands in a text.
[[nodiscard]] bool has_mark(std::string_view text);

/// "X (7B", "X: 7B": nothing but a bracket or a colon stands between a name and an amount.
[[nodiscard]] bool opens_bracket(std::string_view between);

/// True for a place in a bracket right behind what looks like a name, and is none of the table's.
[[nodiscard]] bool stands_behind_unknown(const Page& page, const Passage& passage,
                                         std::uint32_t place);

/// True when the particle that ties a description to its noun stands between the end of an amount
/// and a name: 70 亿参数的 X.
[[nodiscard]] bool describes(const Page& page, const Passage& passage, std::uint32_t end,
                             const Name& name);

/// "the X paper counts": a text about X speaks.
[[nodiscard]] bool names_a_text(const Page& page, const Passage& passage, const Name& name);

/// "to build a 7B X model": the name says of which kind another is.
[[nodiscard]] bool names_a_kind(const Page& page, const Passage& passage, const Name& name);

/// "X, a dense one with", "X, which has": what stands between a name and a place goes on about it.
[[nodiscard]] bool is_apposition(const Page& page, const Passage& passage, markdown::Range between);

}  // namespace claims
