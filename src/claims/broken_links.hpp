#pragma once

#include <vector>

#include "claims/claim.hpp"
#include "markdown/document.hpp"
#include "text/source.hpp"

namespace claims {

/// Finds text that was meant as a link and is none: `[label](target with spaces)`,
/// `(label)[address]`, `[label] (address)`, links that lack a bracket or have quotes within
/// their title, `[text][label]` in a document that defines other labels, and `[some words][]`.
/// Brackets that touch need no address; all other forms count only when the target is one
/// (`https://`, `www.`, `../`), so that `f(x)[0]` and `[note] (see below)` stay what they are.
[[nodiscard]] std::vector<BrokenLink> find_broken_links(const text::Source& source,
                                                        const markdown::Document& document);

}  // namespace claims
