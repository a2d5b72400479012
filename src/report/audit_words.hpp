#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lint/audit.hpp"
#include "lint/project.hpp"
#include "report/places.hpp"

namespace report {

/// A claim of an audit in words.
struct ClaimWords {
  std::string_view path;
  Place place;
  std::string_view text;  // as the document writes it
  std::string entity;
  std::string attribute;
  std::string_view standing;
  std::string_view verdict;
  std::string expected;
};

[[nodiscard]] ClaimWords words_of(const lint::AuditedClaim& claim, const lint::Project& project,
                                  Places& places);

/// The entity, attribute and value of a fact: `Comet 3, total weight: 12.4`.
[[nodiscard]] std::string spell_fact(const facts::Fact& fact, const facts::Table& table);

/// The ids of sources, by comma.
[[nodiscard]] std::string spell_sources(const std::vector<std::uint32_t>& sources,
                                        const facts::Table& table);

/// True for a claim that is uncited beside what its standing says.
[[nodiscard]] bool is_also_uncited(const lint::AuditedClaim& claim);

/// True for the standings that a maintainer should look at.
[[nodiscard]] bool needs_look(lint::Standing standing);

}  // namespace report
