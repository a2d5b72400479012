#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.hpp"
#include "claims/judge.hpp"
#include "lint/project.hpp"
#include "lint/sink.hpp"
#include "text/edit.hpp"

namespace lint {

/// A claim that the table contradicts.
struct Disagreement {
  const claims::Claim* claim = nullptr;
  const claims::Judgement* judgement = nullptr;
  /// The words that make the claim, without markup.
  std::string_view written;
  /// Its entity by the name that the table gives it; empty when it has none.
  std::string_view name;
};

/// The claims of a kind that the table contradicts, by place.
[[nodiscard]] std::vector<Disagreement> disagreements(const Document& document,
                                                      const Project& project,
                                                      claims::ClaimKind kind);

/// Adds what a claim should have said: a note at the fact with its sources, and the data for
/// reports.
void explain(Sink::Handle finding, const Disagreement& one, const Project& project);

/// Reports a claim by the attribute, entity and value that the table has instead, and explains it.
/// `bound` is what the claim says before its value, such as "at most ".
Sink::Handle report_value(const Disagreement& one, const Document& document, const Project& project,
                          Sink& out, std::string_view bound = {});

/// The edit that writes the words in the place of the claim's; nothing where markup would be torn.
[[nodiscard]] std::optional<text::Edit> rewrite(const Document& document,
                                                const claims::Claim& claim, std::string_view words);

/// Where references lead: `The manual (section 2), Annual report`.
[[nodiscard]] std::string spell_references(const std::vector<facts::Reference>& references,
                                           const facts::Table& table);

}  // namespace lint
