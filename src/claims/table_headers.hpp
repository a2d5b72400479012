#pragma once

#include <cstdint>
#include <string>

#include "claims/statements.hpp"
#include "claims/table_grid.hpp"

namespace claims {

/// What one header says of its column or row.
struct Header {
  std::uint32_t attribute = facts::none;
  /// "Active / Total": of the second of two values; none when there is one.
  std::uint32_t second = facts::none;
  std::int32_t scale = -1;  // of the numbers under it
  Subject subject;
  bool is_whole = false;  // has no other words than those that say the attribute
  bool is_name_header = false;
  bool is_total = false;  // says no more than that it is a sum
  std::string evidence;
};

/// Adds what a header cell, or a row's label, says; the longest phrase decides.
void read_header(const Desk& desk, std::uint32_t cell, Header& header);

/// Takes a row for one of headers where the markup does not: the first row of names below an empty
/// row of headers, which GFM asks for, and the first row of an HTML table of plain cells.
void mark_headers(const Desk& desk, TableGrid& grid);

/// True under a header whose values are words, not amounts.
[[nodiscard]] bool is_named(const Desk& desk, const Header& header);

/// True when a cell has a letter or digit.
[[nodiscard]] bool has_text(const Desk& desk, std::uint32_t cell);

/// The name a cell begins with, or null; one behind other words names no row.
[[nodiscard]] const Name* leading_name(const Desk& desk, std::uint32_t cell);

/// True for a cell whose text is little more than its names: a longer one is the title of a talk.
[[nodiscard]] bool is_label(const Desk& desk, const Passage& passage);

}  // namespace claims
