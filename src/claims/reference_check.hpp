#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "claims/claim.hpp"
#include "claims/shelf.hpp"
#include "facts/table.hpp"
#include "markdown/document.hpp"
#include "text/source.hpp"

namespace claims {

/// What of an entry is not as the source list has it.
enum class ReferencePart : std::uint8_t { title, year, author, identifier, address };

/// A part of an entry that disagrees with the source the entry names.
struct Mismatch {
  std::uint32_t entry = none;  // index into Reading::references
  ReferencePart part = ReferencePart::title;
  text::Span span;
  std::string found;
  std::string expected;
  /// True when the bytes at `span` can be replaced by `expected` as they are.
  bool is_verbatim = false;
};

/// Holds the entries of a document's reference list against the items of the source list that they
/// name. A part that an entry leaves out disagrees with nothing. The shelf is the table's.
[[nodiscard]] std::vector<Mismatch> check_references(const Reading& reading,
                                                     const text::Source& source,
                                                     const markdown::Document& document,
                                                     const facts::Table& table, const Shelf& shelf);

/// An entry that leaves out what the source list has.
struct Gap {
  std::uint32_t entry = none;  // index into Reading::references
  std::vector<ReferencePart> parts;
};

/// The entries that name a listed source and leave out some part of it.
[[nodiscard]] std::vector<Gap> find_gaps(const Reading& reading, const markdown::Document& document,
                                         const facts::Table& table);

/// A source as an entry of a reference list: authors, title, year, address.
[[nodiscard]] std::string spell_reference(const facts::SourceItem& source);

/// The first author's family name, as texts give it: `Guo et al.`.
[[nodiscard]] std::string spell_authors(const std::vector<std::string>& authors);

}  // namespace claims
