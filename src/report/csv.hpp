#pragma once

#include <string>
#include <vector>

namespace report {

/// A row of RFC 4180 with its line end. A field that a spreadsheet would take for a formula gets an
/// apostrophe in front.
[[nodiscard]] std::string csv_row(const std::vector<std::string>& fields);

}  // namespace report
