#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.hpp"
#include "claims/judge.hpp"
#include "facts/table.hpp"

namespace report {

[[nodiscard]] std::string_view name(claims::ClaimKind kind);
[[nodiscard]] std::string_view name(claims::Qualifier qualifier);
[[nodiscard]] std::string_view name(claims::Resolution resolution);
[[nodiscard]] std::string_view name(claims::Verdict verdict);
[[nodiscard]] std::string_view name(facts::Bound bound);

/// The ids of the sources of a fact, each once; none for null.
[[nodiscard]] std::vector<std::string> sources_of(const facts::Fact* fact);

}  // namespace report
