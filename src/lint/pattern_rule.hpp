#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "claims/pattern.hpp"
#include "lint/project.hpp"
#include "lint/rule.hpp"
#include "lint/sink.hpp"
#include "text/source.hpp"

namespace lint {

/// Where a declarative rule looks.
enum class Where : std::uint8_t {
  prose,     // paragraphs, list items and cells, code spans left out
  headings,  // their text
  links,     // the text of links
  targets,   // where links lead
  code,      // code blocks and code spans
  comments   // HTML comments
};

/// A rule that is data: one file in rules/patterns/.
struct PatternRule {
  std::string name;
  std::string summary;
  std::string docs;
  std::vector<Where> in;
  /// What must not occur: one expression for all that the file lists.
  claims::Pattern forbid;
  /// What must occur somewhere in each document; invalid when nothing must.
  claims::Pattern require;
  /// Preferred spellings by the folded word that they replace.
  std::vector<std::pair<std::string, std::string>> prefer;  // by first
  /// A match is let pass when its sentence matches this; invalid when nothing is let pass.
  claims::Pattern unless;
  /// A match is let pass when its sentence carries a citation.
  bool unless_cited = false;
  /// With {match}, {prefer} and {1} to {9} filled in from the match.
  std::string message;
  /// What to write instead, filled in likewise; empty when there is no fix.
  std::string replacement;
  bool has_replacement = false;
  Safety safety = Safety::unsafe;
  /// Views into the strings above, so the rule stays where it is.
  Rule rule;

  PatternRule() = default;
  PatternRule(const PatternRule&) = delete;
  PatternRule& operator=(const PatternRule&) = delete;
};

/// Reads one file; an error names its line and column and what was expected.
[[nodiscard]] base::Result<std::unique_ptr<const PatternRule>> read_pattern_rule(
    const text::Source& source);

/// Holds one document against the rule.
void check_pattern(const PatternRule& rule, const Document& document, const Project& project,
                   Sink& out);

}  // namespace lint
