#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "files/files.hpp"
#include "fix/plan.hpp"
#include "lint/project.hpp"
#include "lint/rule_set.hpp"

namespace fix {

/// What to repair.
struct Request {
  const lint::RuleSet* rules = nullptr;
  const files::Files* files = nullptr;
  const lint::Config* config = nullptr;
  lint::Selection selection;
  Reach reach = Reach::safe;
  /// Takes out findings that are to be left alone; may be empty.
  std::function<void(std::vector<lint::Finding>&, const lint::Project&)> leave_out;
};

/// One file before and after: `edits` are of `before`, by span, and make `after`.
struct RepairedFile {
  std::string path;
  std::string before;
  std::string after;
  std::vector<text::Edit> edits;
};

/// What came of it. Nothing has been written yet.
struct Repair {
  std::vector<RepairedFile> files;  // by path
  std::size_t fixes = 0;
  /// The project as it is after the repair, and what is still to be said of it.
  lint::Project project;
  std::vector<lint::Finding> findings;
};

/// Applies fixes and reads again, until nothing changes. An error when that takes more than ten
/// rounds: then two fixes undo each other, and one of their rules is wrong.
[[nodiscard]] base::Result<Repair> run(const Request& request);

}  // namespace fix
