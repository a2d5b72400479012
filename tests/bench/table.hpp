#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "bench/measure.hpp"

namespace bench {

/// One stage and what it cost, to be seen beside a bare parse of the same bytes.
struct Row {
  std::string stage;
  Cost cost;
};

/// What was measured on one folder.
struct Result {
  std::string folder;
  std::size_t files = 0;
  std::size_t bytes = 0;
  std::vector<Row> rows;  // the bare parse is called `parse`
};

/// A table for people: ratios of user CPU to the bare parse, of peak memory to the bytes.
[[nodiscard]] std::string as_text(const Result& result);
/// The same as one JSON object a folder.
[[nodiscard]] std::string as_json(const std::vector<Result>& results);

}  // namespace bench
