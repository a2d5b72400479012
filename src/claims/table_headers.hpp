#pragma once

#include <cstdint>
#include <string>

#include "claims/statements.hpp"

namespace claims {

/// What one header says of its column or row.
struct Header {
  std::uint32_t attribute = facts::none;
  std::int32_t scale = -1;  // of the numbers under it
  Subject subject;
  bool is_name_header = false;
  std::string evidence;
};

/// Adds what a header cell, or a row's label, says; the longest phrase decides.
void read_header(const Desk& desk, std::uint32_t cell, Header& header);

/// True for a cell whose text is little more than its names: a longer one is the title of a talk.
[[nodiscard]] bool is_label(const Desk& desk, const Passage& passage);

}  // namespace claims
