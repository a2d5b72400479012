#pragma once

#include <vector>

#include "claims/claim.hpp"
#include "claims/judge.hpp"
#include "facts/table.hpp"
#include "markdown/document.hpp"

namespace claims {

/// Every claim of a document held against the table, in their order. An amount that the table
/// knows only under settings, and under none as written, is wrong when nearly all that the
/// document says of the same entity under settings is right.
[[nodiscard]] std::vector<Judgement> judge_all(const std::vector<Claim>& claims,
                                               const facts::Table& table,
                                               const markdown::Document& document);

}  // namespace claims
