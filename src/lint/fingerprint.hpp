#pragma once

#include <span>
#include <string>
#include <vector>

#include "lint/finding.hpp"
#include "lint/project.hpp"

namespace lint {

/// A name for each finding that stays when lines move: from its rule, file, message and the text
/// that it marks, and its number among those that share all four. 16 hexadecimal digits.
[[nodiscard]] std::vector<std::string> fingerprints(std::span<const Finding> findings,
                                                    const Project& project);

}  // namespace lint
