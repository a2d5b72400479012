#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.hpp"
#include "facts/table.hpp"

namespace mutation {

/// A plausible wrong value in place of a right one.
struct Mutant {
  std::string_view kind;
  std::string text;
};

/// Wrong values for a claim that agrees with the table, in the style that it is written in: ten
/// kinds of slip, each once at most, and none that would be right as well.
[[nodiscard]] std::vector<Mutant> mutants_of(const claims::Claim& claim, std::string_view written,
                                             const facts::Table& table);

}  // namespace mutation
