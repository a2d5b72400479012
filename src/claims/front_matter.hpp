#pragma once

#include <vector>

#include "claims/claim.hpp"
#include "claims/shelf.hpp"
#include "markdown/document.hpp"
#include "text/source.hpp"

namespace claims {

/// The entries of `references:` in YAML front matter, a list of CSL items in block style; what else
/// YAML can say is left alone.
[[nodiscard]] std::vector<ReferenceEntry> read_front_matter(const text::Source& source,
                                                            const markdown::Document& document,
                                                            const Shelf& shelf);

}  // namespace claims
