#pragma once

#include <cstdint>
#include <vector>

#include "lint/project.hpp"

namespace lint {

/// A claim of a document.
struct ClaimPlace {
  std::uint32_t document = 0;  // index into Project::documents
  std::uint32_t claim = 0;     // index into its reading's claims
};

/// Two claims of the repository that cannot both hold.
struct Contradiction {
  ClaimPlace here;
  ClaimPlace elsewhere;
};

/// The claims that contradict others about which the table has nothing to say. What most say, or
/// in a tie the first, is taken as said, and each claim against it comes with the first of those.
[[nodiscard]] std::vector<Contradiction> find_contradictions(const Project& project);

/// True for a document with a claim that others may contradict.
[[nodiscard]] bool has_comparable_claim(const Document& document, const Project& project);

}  // namespace lint
