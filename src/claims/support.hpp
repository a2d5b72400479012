#pragma once

#include <cstdint>
#include <vector>

#include "claims/claim.hpp"
#include "claims/page.hpp"
#include "claims/reference_index.hpp"

namespace claims {

/// Maps each claim of a reading to the citations that cover it: those of its cell or sentence, and
/// where there are none, of its row, paragraph, column, item, lead or heading, whichever is
/// nearest. In a sentence the first mark behind a claim is its own, and one that no claim stands
/// before.
[[nodiscard]] std::vector<Support> find_support(const Page& page, const Reading& reading);

/// What citations point to.
struct CitedSources {
  std::vector<std::uint32_t> sources;  // indices into Table::sources, each once
  bool has_unknown = false;            // an entry or address that no listed source has
};

/// The sources behind the citations of a support. The index is of the reading's references.
[[nodiscard]] CitedSources cited_sources(const Support& support, const Reading& reading,
                                         const ReferenceIndex& index);

/// False for claims that stand where no citation is expected: in the reference list, in headings,
/// in the headers of tables, and for what an abbreviation stands for.
[[nodiscard]] bool needs_citation(const Claim& claim, const ReferenceIndex& index,
                                  const markdown::Document& document);

}  // namespace claims
