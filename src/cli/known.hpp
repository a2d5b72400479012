#pragma once

#include <cstddef>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/result.hpp"
#include "cli/options.hpp"
#include "cli/session.hpp"
#include "lint/baseline.hpp"

namespace cli {

/// The findings that are not to be reported: parked in the baseline, or older than a commit.
class Known {
 public:
  /// Reads what the command line and the configuration name.
  [[nodiscard]] static base::Result<Known> read(const Options& options, const Session& session);

  /// Takes the known findings out, and remembers what came of that; the last call counts.
  void leave_out(std::vector<lint::Finding>& findings, const lint::Project& project);
  /// Writes the baseline, where that was asked for.
  [[nodiscard]] base::Status write(Session& session) const;

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::size_t parked() const { return parked_; }
  [[nodiscard]] std::size_t older() const { return older_; }
  /// Entries of the baseline that no finding answers to any more.
  [[nodiscard]] const std::vector<lint::BaselineEntry>& stale() const { return stale_; }

 private:
  const lint::RuleSet* rules_ = nullptr;
  std::string path_;  // of the baseline, from the root; empty when there is none
  bool writes_ = false;
  std::vector<lint::BaselineEntry> entries_;
  std::unordered_set<std::string> parked_names_;
  std::unordered_set<std::string> older_names_;
  std::size_t parked_ = 0;
  std::size_t older_ = 0;
  std::vector<lint::BaselineEntry> stale_;
};

}  // namespace cli
