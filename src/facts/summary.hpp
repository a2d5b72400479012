#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "facts/table.hpp"

namespace facts {

/// The document that a summary is written into.
struct SummaryPlace {
  std::string_view path;
  /// The number of each source, by its id, in the document's list of references; without such a
  /// list there is no column of sources.
  std::map<std::string, std::uint32_t> numbers;
};

/// A summary as a Markdown table, and what could not be cited in it.
struct WrittenSummary {
  std::string text;
  /// Facts none of whose sources are in the list of references.
  std::vector<const Fact*> uncited;
};

/// Writes what the table knows of these entities: each value as the table writes it, with what it
/// holds for behind it, and the numbers of its sources. A name links to the report about it.
[[nodiscard]] WrittenSummary write_summary(const Table& table, const Summary& summary,
                                           const std::vector<std::uint32_t>& entities,
                                           const SummaryPlace& place);

/// Writes sources as a numbered list: authors, title, year and address.
[[nodiscard]] std::string write_references(const std::vector<const SourceItem*>& sources);

}  // namespace facts
