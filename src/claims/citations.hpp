#pragma once

#include <vector>

#include "claims/claim.hpp"
#include "claims/references.hpp"
#include "markdown/document.hpp"
#include "text/source.hpp"

namespace claims {

/// Finds the places that say where their text comes from. A bracket with numbers is a citation
/// by what stands around it, for `[0, 1]`, `x[1]` and `[512, 512]` are none:
///  - never in code, mathematics, link texts, behind an operator or a name, before a name or an
///    opening bracket, with a number over 999 or a leading zero, or with 0 first;
///  - in a document with a numbered reference list, all others, unless only their numbers could
///    tell (they open a block, fill a cell, stand glued to a word or behind a word such as
///    "between") and the list does not have them;
///  - in a document without one, those behind a word, in ascending order without repeats, and only
///    when one of them ends a clause, and they count: a 1 is among them, or three numbers, or a
///    sign stands at one; where three end a clause, others need no order.
[[nodiscard]] std::vector<Citation> find_citations(const text::Source& source,
                                                   const markdown::Document& document,
                                                   const facts::Table& table,
                                                   const References& references);

}  // namespace claims
