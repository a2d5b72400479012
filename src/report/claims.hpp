#pragma once

#include <string>

#include "lint/project.hpp"

namespace report {

/// How the list of claims is shown to people.
struct ClaimsView {
  std::string base;  // the folder that people see paths from, relative to the root
  bool is_coloured = false;
  bool is_quiet = false;
  bool explains = false;
};

/// Every claim with its verdict, one a line, and a summary.
[[nodiscard]] std::string render_claims_text(const lint::Project& project, const ClaimsView& view);

/// Every claim as one JSON object a line (rules/schema/claims.schema.json).
[[nodiscard]] std::string render_claims_jsonl(const lint::Project& project, bool explains);

}  // namespace report
