#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "files/files.hpp"
#include "lint/finding.hpp"
#include "lint/project.hpp"
#include "lint/rule_set.hpp"

namespace lint {

/// A finding that is known and parked: its fingerprint, and the rest for those who read the file.
struct BaselineEntry {
  std::string path;
  std::string rule;
  std::string fingerprint;
  std::string message;
  friend auto operator<=>(const BaselineEntry&, const BaselineEntry&) = default;
};

/// Reads a baseline file (rules/schema/baseline.schema.json).
[[nodiscard]] base::Result<std::vector<BaselineEntry>> read_baseline(const files::Files& files,
                                                                     std::string_view path);

/// The findings as entries, sorted.
[[nodiscard]] std::vector<BaselineEntry> entries_of(std::span<const Finding> findings,
                                                    const Project& project);

/// True when a run can tell whether an entry still holds: its rule ran, and its file was reported
/// on or is gone.
[[nodiscard]] bool is_judged(const BaselineEntry& entry, const Project& project,
                             const RuleSet& rules);

}  // namespace lint
