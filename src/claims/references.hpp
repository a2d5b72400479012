#pragma once

#include <vector>

#include "claims/claim.hpp"
#include "facts/table.hpp"
#include "markdown/document.hpp"
#include "text/source.hpp"

namespace claims {

/// The reference list of a document.
struct References {
  text::Span heading;  // empty when the list stands without one
  std::vector<ReferenceEntry> entries;

  /// True when citations by number have a list to point into.
  [[nodiscard]] bool has_numbers() const;
};

/// Finds the entries that citations point into: below a heading such as "References" (words:
/// `reference_heading`) the items of ordered lists, items and lines `[n] text`, and table rows that
/// begin with a number; without such a heading lines `[1] text`, `[2] text` that follow each other
/// or what marks before them call, of which a document may have a list behind each of its tables;
/// link reference definitions `[n]: address` that a text `[n]` uses; footnotes.
[[nodiscard]] References find_references(const text::Source& source,
                                         const markdown::Document& document,
                                         const facts::Table& table);

}  // namespace claims
