#pragma once

#include <span>
#include <string>
#include <vector>

#include "lint/proposal.hpp"

namespace report {

/// A fact file that knows the names alone, so that documents can be read with them.
[[nodiscard]] std::string render_names(std::span<const std::string> names);

/// Proposed facts with the places that state them, for people; conflicts last.
[[nodiscard]] std::string render_learned_text(const lint::Project& project,
                                              std::span<const lint::ProposedFact> proposed,
                                              bool is_coloured);

/// Proposed facts as a fact file, conflicts left out. Their sources are for a person to fill in.
[[nodiscard]] std::string render_learned_json(const lint::Project& project,
                                              std::span<const lint::ProposedFact> proposed);

}  // namespace report
