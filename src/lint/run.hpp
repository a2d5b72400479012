#pragma once

#include <span>
#include <vector>

#include "lint/finding.hpp"
#include "lint/project.hpp"
#include "lint/rule_set.hpp"

namespace lint {

/// Runs the rules over the project on `jobs` threads (0: as many as the machine has); allow
/// comments and path ignores are applied. Sorted by path, span, rule; the same bytes on any
/// number of threads.
[[nodiscard]] std::vector<Finding> run(const RuleSet& rules, const Project& project, unsigned jobs);

/// Runs compiled rules at their own severities.
[[nodiscard]] std::vector<Finding> run(std::span<const Rule* const> rules, const Project& project,
                                       unsigned jobs);

}  // namespace lint
