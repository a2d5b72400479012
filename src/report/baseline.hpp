#pragma once

#include <span>
#include <string>

#include "lint/baseline.hpp"

namespace report {

/// A baseline file, one finding a line (rules/schema/baseline.schema.json).
[[nodiscard]] std::string render_baseline(std::span<const lint::BaselineEntry> entries);

}  // namespace report
