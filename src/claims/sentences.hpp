#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "claims/lexicon.hpp"
#include "markdown/document.hpp"

namespace claims {

/// Splits one leaf block's prose into sentences, without the blanks between them. A full stop in a
/// number, a version, a name or an abbreviation ends none.
[[nodiscard]] std::vector<markdown::Range> split_sentences(std::string_view prose,
                                                           markdown::Range range,
                                                           std::span<const Hit> hits);

}  // namespace claims
