#pragma once

#include <string>
#include <vector>

#include "facts/work.hpp"

namespace facts {

/// Works as a source list takes them, and what of them it does not take.
struct FittedWorks {
  std::vector<Work> works;
  std::vector<std::string> left_out;  // "\"ORCID\" of a name, 3 times"
};

/// Leaves out what a source list would be refused for: works without id or title, ids that are
/// there already, members that CSL does not know, and dates, addresses and names that are none.
[[nodiscard]] FittedWorks fit_to_list(const std::vector<Work>& works);

}  // namespace facts
