#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "files/files.hpp"
#include "lint/config.hpp"
#include "lint/finding.hpp"
#include "lint/pattern_rule.hpp"
#include "lint/rule.hpp"

namespace lint {

/// Rules named on the command line. They win over the configuration.
struct Choice {
  std::vector<std::string> rules;   // only these, and those of `topics`; also those that are off
  std::vector<std::string> topics;  // only these
  std::vector<std::string> skip;    // names or topics
};

/// A rule and the severity it runs at; none when it does not run.
struct RankedRule {
  const Rule* rule = nullptr;
  std::optional<Severity> severity;
};

/// Every compiled and declarative rule, and what configuration and command line made of them.
struct RuleSet {
  std::vector<RankedRule> rules;  // by name
  /// What the declarative ones among them point into.
  std::vector<std::unique_ptr<const PatternRule>> patterns;
  /// The tree, when it was walked to find those; else empty.
  std::vector<files::Entry> tree;

  /// The rule of that name, or null.
  [[nodiscard]] const Rule* find(std::string_view word) const;
  /// Every name and every topic: what a configuration or an allow comment may say.
  [[nodiscard]] std::vector<std::string_view> names() const;
};

/// Adds the declarative rules that the configuration names to the compiled ones, and ranks all.
/// Errors name the file, line and column of a pattern file, or an unknown rule and the nearest.
[[nodiscard]] base::Result<RuleSet> read_rules(std::span<const Rule* const> compiled,
                                               const files::Files& files, const Config& config,
                                               const Choice& choice, unsigned jobs = 1);

/// The compiled rules at their own severities.
[[nodiscard]] RuleSet rank(std::span<const Rule* const> compiled);

}  // namespace lint
