#pragma once

#include "claims/page.hpp"

namespace claims {

/// "the X paper counts": a text about X speaks.
[[nodiscard]] bool names_a_text(const Page& page, const Passage& passage, const Name& name);

/// "to build a 7B X model": the name says of which kind another is.
[[nodiscard]] bool names_a_kind(const Page& page, const Passage& passage, const Name& name);

/// "X, a dense one with", "X, which has": what stands between a name and a place goes on about it.
[[nodiscard]] bool is_apposition(const Page& page, const Passage& passage, markdown::Range between);

}  // namespace claims
