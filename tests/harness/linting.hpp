#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "harness/example.hpp"
#include "lint/finding.hpp"

namespace harness {

/// Files in memory by path.
using Tree = std::map<std::string, std::string>;

/// A finding as a caret would state it, and the finding itself.
struct Found {
  Expectation place;
  lint::Finding finding;
};

/// The shared table and the repository's declarative rules, read from the disk.
[[nodiscard]] Tree shared_tree();

/// What the linter says of a tree, every rule switched on. An error when no rule has that name.
[[nodiscard]] base::Result<std::vector<Found>> lint_tree(const Tree& tree, const std::string& rule);

/// The tree after the fixes of one rule, run until nothing changes.
[[nodiscard]] base::Result<Tree> fix_tree(Tree tree, const std::string& rule, bool with_unsafe);

}  // namespace harness
