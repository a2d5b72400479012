#pragma once

#include <span>
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

/// True when an amount describes the name behind it: 70 亿参数的 X, "a 7B-parameter X", "a 7B one
/// called X", "a 7B model, X".
[[nodiscard]] bool describes(const Page& page, const Passage& passage, std::uint32_t end,
                             const Name& name);

/// The name that an amount is tied to: "the X's 4K", "4K for X", "4K in X"; null when there is
/// none.
[[nodiscard]] const Name* tied_name(const Page& page, const Passage& passage,
                                    std::span<const Name> names, markdown::Range amount);

/// True when a name stands in a bracket that tells something else than a place outside of it: "1.2T
/// parts (X has 175B)".
[[nodiscard]] bool is_aside(const Page& page, const Passage& passage, std::uint32_t place,
                            const Name& name);

/// "we run a 13B model": an amount that brings in one more thing, which no name goes with. What a
/// text says of its own, "we train a 13B model", does not.
[[nodiscard]] bool introduces_another(const Page& page, const Passage& passage,
                                      markdown::Range sentence, markdown::Range amount);

/// "the X paper counts": a text about X speaks.
[[nodiscard]] bool names_a_text(const Page& page, const Passage& passage, const Name& name);

/// True for a text that is a name, and a bracket at most: "X (preview)".
[[nodiscard]] bool is_mere_name(const Page& page, const Passage& passage);

/// "half of X's 256K": an amount of its own stands right behind the name.
[[nodiscard]] bool has_amount(const Page& page, const Passage& passage, const Name& name);

/// "of the X family".
[[nodiscard]] bool names_a_group(const Page& page, const Passage& passage, const Name& name);

/// "to build a 7B X model": the name says of which kind another is.
[[nodiscard]] bool names_a_kind(const Page& page, const Passage& passage, const Name& name);

/// "X, a dense one with", "X, which has": what stands between a name and a place goes on about it.
[[nodiscard]] bool is_apposition(const Page& page, const Passage& passage, markdown::Range between);

}  // namespace claims
