#pragma once

#include <span>

#include "lint/rule.hpp"

namespace rules {

/// Every compiled rule, by name. Written by CMake from the files in this folder.
[[nodiscard]] std::span<const lint::Rule* const> all();

}  // namespace rules
