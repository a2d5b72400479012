#pragma once

#include <vector>

#include "lint/finding.hpp"
#include "lint/project.hpp"
#include "lint/rule_set.hpp"

namespace lint {

/// Takes out of a document's findings those that its comments allow, and adds what is wrong with
/// the comments themselves.
[[nodiscard]] std::vector<Finding> apply_allows(std::vector<Finding> findings,
                                                const Document& document, const Project& project,
                                                const RuleSet& rules);

}  // namespace lint
