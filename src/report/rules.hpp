#pragma once

#include <string>

#include "lint/rule_set.hpp"

namespace report {

/// A table of the rules, for people.
[[nodiscard]] std::string render_rules_text(const lint::RuleSet& rules, bool is_coloured);

[[nodiscard]] std::string render_rules_json(const lint::RuleSet& rules);

/// rules/README.md: a table of the rules, then what each says of itself.
[[nodiscard]] std::string render_rules_page(const lint::RuleSet& rules);

/// One rule: what it is, why, and examples.
[[nodiscard]] std::string render_rule_text(const lint::Rule& rule, bool is_coloured);

[[nodiscard]] std::string render_rule_json(const lint::Rule& rule);

}  // namespace report
