#pragma once

#include <map>
#include <string>
#include <vector>

#include "lint/project.hpp"
#include "lint/rule_set.hpp"
#include "text/edit.hpp"

namespace seeded {

/// A defect that could be put into a document: what kind it is, and the edit that makes it.
struct Seed {
  std::string kind;
  std::uint32_t document = 0;  // index into Project::documents
  text::Edit edit;
};

/// Every defect that the documents have a place for, none overlapping another of its kind.
[[nodiscard]] std::vector<Seed> find_seeds(const lint::Project& project,
                                           const lint::RuleSet& rules);

/// As many of them as wanted, taken at random in turn from each kind, none overlapping another.
[[nodiscard]] std::vector<Seed> choose_seeds(const std::vector<Seed>& all, std::size_t count,
                                             unsigned random_seed);

}  // namespace seeded
