#pragma once

#include <span>
#include <vector>

#include "base/result.hpp"
#include "files/files.hpp"
#include "lint/finding.hpp"
#include "lint/project.hpp"
#include "lint/rule_set.hpp"

namespace lint {

/// A project that was checked, and what is to be said of it.
struct Outcome {
  /// Of a document that nothing more is to be said of, the path, the anchors, the extent and the
  /// reference list are left.
  Project project;
  std::vector<Finding> findings;
};

/// Reads a project as read_project does and runs the rules as run does, and lets each document go
/// as soon as nothing more is asked of it.
[[nodiscard]] base::Result<Outcome> check(const files::Files& files, Config config,
                                          const Selection& selection, const RuleSet& rules);

/// Runs the rules over a project that is held whole on `jobs` threads (0: as many as the machine
/// has); allow comments and path ignores are applied. Sorted by path, span, rule; the same bytes on
/// any number of threads.
[[nodiscard]] std::vector<Finding> run(const RuleSet& rules, const Project& project, unsigned jobs);

/// Runs compiled rules at their own severities.
[[nodiscard]] std::vector<Finding> run(std::span<const Rule* const> rules, const Project& project,
                                       unsigned jobs);

}  // namespace lint
