#pragma once

#include <vector>

#include "claims/claim.hpp"
#include "claims/references.hpp"
#include "claims/shelf.hpp"
#include "facts/table.hpp"
#include "markdown/document.hpp"
#include "text/source.hpp"

namespace claims {

/// Citations that are links: numbers of the list, `[3]` with `[3]: address` or `[[3]](#references)`
/// into the document itself, and footnotes.
[[nodiscard]] std::vector<Citation> find_linked_citations(const markdown::Document& document,
                                                          const References& references);

/// Citations by key, as Pandoc reads them: `[@key]`, `[see @key, p. 3; -@other]`, and `@key` in the
/// text where an entry has it. A key is an entry
/// of the list or of a bibliography, or the id of a listed source; a bracket with none of these is
/// left alone when the document has no bibliography.
[[nodiscard]] std::vector<Citation> find_keyed_citations(const markdown::Document& document,
                                                         const facts::Table& table,
                                                         const References& references);

/// Citations by author and year: `(Guo et al., 2024; Dai and Li 2023a)`, `Guo et al. (2024)`. A
/// name without "et al." or "and" counts only where an entry or a listed source has it with that
/// year.
[[nodiscard]] std::vector<Citation> find_author_citations(const markdown::Document& document,
                                                          const Shelf& shelf,
                                                          const References& references);

/// Raised numbers that the reference list has: `light¹`, `light<sup>1, 2</sup>`; not the power of a
/// unit or number.
[[nodiscard]] std::vector<Citation> find_raised_citations(const text::Source& source,
                                                          const markdown::Document& document,
                                                          const References& references);

}  // namespace claims
