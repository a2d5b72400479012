#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lint/baseline.hpp"
#include "lint/finding.hpp"
#include "lint/project.hpp"
#include "lint/rule_set.hpp"

namespace report {

/// What a reporter is given. All but the findings may be left out by formats that need less.
struct View {
  std::span<const lint::Finding> findings;
  const lint::Project* project = nullptr;
  const lint::RuleSet* rules = nullptr;
  std::string_view version;
  /// Where the program comes from; empty when that is not to be said.
  std::string_view homepage;
  /// The folder that people see paths from, relative to the root; empty for the root itself.
  std::string base;
  bool is_coloured = false;
  /// Findings alone, without excerpts, notes and summary.
  bool is_quiet = false;
  /// How long it took, where that is worth saying.
  std::optional<double> seconds;
  /// Known findings that were left out: those of the baseline, and those older than a commit.
  std::size_t parked = 0;
  std::size_t older = 0;
  /// What the baseline still has and no run finds any more, and the path of its file.
  std::span<const lint::BaselineEntry> stale;
  std::string baseline;
  /// What was repaired before the findings that are left, in how many files, and whether those
  /// were written.
  std::size_t repaired = 0;
  std::size_t repaired_files = 0;
  bool is_written = true;
};

/// What was looked at, and what came of it.
struct Counts {
  std::size_t files = 0;
  std::size_t claims = 0;
  std::size_t facts = 0;
  std::size_t citations = 0;
  std::size_t links = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::size_t fixable = 0;             // by safe fixes
  std::size_t fixable_on_request = 0;  // by the unsafe ones
};

[[nodiscard]] Counts count(const View& view);

/// `1 file`, `2 files`.
[[nodiscard]] std::string plural(std::size_t count, std::string_view noun);

}  // namespace report
