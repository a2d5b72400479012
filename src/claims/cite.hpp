#pragma once

#include <cstdint>
#include <vector>

#include "claims/claim.hpp"
#include "facts/table.hpp"
#include "markdown/document.hpp"
#include "text/edit.hpp"
#include "text/source.hpp"

namespace claims {

/// The first numbered entry of the list that is one of the sources, or null.
[[nodiscard]] const ReferenceEntry* entry_of(const Reading& reading,
                                             const std::vector<std::uint32_t>& sources,
                                             const facts::Table& table);

/// The edits that put a citation of one of the sources behind a claim: ` [3]` at the end of its
/// sentence or cell, and an entry at the end of a numbered list that has none of the sources.
/// Nothing when the document does not cite by number.
[[nodiscard]] std::vector<text::Edit> cite(const Claim& claim, const Reading& reading,
                                           const text::Source& source,
                                           const markdown::Document& document,
                                           const std::vector<std::uint32_t>& sources,
                                           const facts::Table& table);

}  // namespace claims
