#pragma once

#include <vector>

#include "claims/claim.hpp"
#include "claims/references.hpp"
#include "claims/shelf.hpp"
#include "markdown/document.hpp"

namespace claims {

/// The places outside the reference list that point straight to a source: links whose address is
/// that of a listed source, and arXiv ids and DOIs written out, listed or not.
[[nodiscard]] std::vector<Citation> find_source_citations(const markdown::Document& document,
                                                          const facts::Table& table,
                                                          const Shelf& shelf,
                                                          const References& references);

}  // namespace claims
