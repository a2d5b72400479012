#include "lint/rule_set.hpp"

#include <algorithm>
#include <array>

#include "base/cat.hpp"
#include "base/work.hpp"
#include "files/glob.hpp"
#include "text/nearest.hpp"

namespace lint {

namespace {
using base::cat;

constexpr std::array topics{Topic::facts, Topic::claims, Topic::citations,
                            Topic::files, Topic::links,  Topic::text};

bool means(std::string_view word, const Rule& rule) {
  return word == rule.name || word == name(rule.topic);
}

bool means(const std::vector<std::string>& words, const Rule& rule) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return means(word, rule); });
}

base::Status check_known(const RuleSet& set, std::string_view word, std::string_view before) {
  const std::vector<std::string_view> known = set.names();
  if (std::find(known.begin(), known.end(), word) != known.end()) return {};
  return base::Error{cat(before, "unknown rule or topic \"", word, '"',
                         text::did_you_mean(word, known), "; `docfacts rules` lists all")};
}

base::Status check_topic(std::string_view word) {
  std::vector<std::string_view> known;
  for (const Topic topic : topics) known.push_back(name(topic));
  if (std::find(known.begin(), known.end(), word) != known.end()) return {};
  return base::Error{cat("--topic: unknown topic \"", word, '"', text::did_you_mean(word, known))};
}

base::Status check_words(const RuleSet& set, const Config& config, const Choice& choice) {
  for (const RuleSetting& setting : config.rules) {
    if (base::Status error = check_known(set, setting.rule, cat(setting.place, ": "))) return error;
  }
  for (const PathIgnore& ignore : config.ignores) {
    for (const std::string& word : ignore.rules) {
      if (base::Status error = check_known(set, word, cat(ignore.place, ": "))) return error;
    }
  }
  for (const std::string& word : choice.rules) {
    if (base::Status error = check_known(set, word, "--rule: ")) return error;
  }
  for (const std::string& word : choice.skip) {
    if (base::Status error = check_known(set, word, "--skip: ")) return error;
  }
  for (const std::string& word : choice.topics) {
    if (base::Status error = check_topic(word)) return error;
  }
  return {};
}

std::optional<Severity> severity_of(std::string_view word) {
  if (word == "info") return Severity::info;
  if (word == "warning") return Severity::warning;
  if (word == "error") return Severity::error;
  return std::nullopt;
}

std::optional<Severity> rank_one(const Rule& rule, const Config& config, const Choice& choice) {
  std::optional<Severity> severity = rule.severity;
  if (!rule.is_on_by_default) severity.reset();
  // A topic speaks first, so that a rule's own setting wins whatever the order.
  for (const RuleSetting& setting : config.rules) {
    if (setting.rule == name(rule.topic)) severity = severity_of(setting.severity);
  }
  for (const RuleSetting& setting : config.rules) {
    if (setting.rule == rule.name) severity = severity_of(setting.severity);
  }
  if (!choice.rules.empty() || !choice.topics.empty()) {
    const bool is_named =
        std::find(choice.rules.begin(), choice.rules.end(), rule.name) != choice.rules.end();
    if (is_named && !severity) severity = rule.severity;
    if (!is_named && !means(choice.rules, rule) && !means(choice.topics, rule)) severity.reset();
  }
  if (means(choice.skip, rule)) severity.reset();
  return severity;
}

using ReadRule = base::Result<std::unique_ptr<const PatternRule>>;

// Walks the tree when a folder or glob asks for it.
base::Result<std::vector<std::string>> find_pattern_files(const files::Files& files,
                                                          const Config& config,
                                                          std::vector<files::Entry>& tree) {
  std::vector<std::string> out;
  for (const std::string& named : config.patterns) {
    std::string path = named;
    while (path.ends_with('/')) path.pop_back();
    const std::optional<files::EntryKind> kind = files.kind(path);
    const bool is_glob = path.find_first_of("*?{[") != std::string::npos;
    if (!kind && !is_glob) {
      return base::Error{cat("no such file or folder: ", path, " (a folder of declarative rules)")};
    }
    if (kind && *kind != files::EntryKind::folder) {
      out.push_back(path);
      continue;
    }
    if (tree.empty()) {
      base::Result<std::vector<files::Entry>> walked = files.walk();
      if (!walked) return walked.error();
      tree = *std::move(walked);
    }
    const std::string glob = is_glob ? path : cat(path, "/*.json");
    for (const files::Entry& entry : tree) {
      if (entry.kind == files::EntryKind::file && files::matches(glob, entry.path)) {
        out.push_back(entry.path);
      }
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

void sort_by_name(RuleSet& set) {
  std::sort(set.rules.begin(), set.rules.end(),
            [](const RankedRule& a, const RankedRule& b) { return a.rule->name < b.rule->name; });
}

}  // namespace

const Rule* RuleSet::find(std::string_view word) const {
  for (const RankedRule& ranked : rules) {
    if (ranked.rule->name == word) return ranked.rule;
  }
  return nullptr;
}

std::vector<std::string_view> RuleSet::names() const {
  std::vector<std::string_view> out;
  for (const RankedRule& ranked : rules) out.push_back(ranked.rule->name);
  for (const Topic topic : topics) out.push_back(name(topic));
  return out;
}

base::Result<RuleSet> read_rules(std::span<const Rule* const> compiled, const files::Files& files,
                                 const Config& config, const Choice& choice, unsigned jobs) {
  RuleSet set = rank(compiled);
  const base::Result<std::vector<std::string>> paths = find_pattern_files(files, config, set.tree);
  if (!paths) return paths.error();
  // Compiling expressions takes long beside all else that a small run does.
  std::vector<std::optional<ReadRule>> read(paths->size());
  base::for_each_index(paths->size(), jobs, [&](std::size_t i) {
    base::Result<std::string> bytes = files.read((*paths)[i]);
    read[i] = bytes ? read_pattern_rule(text::Source((*paths)[i], *std::move(bytes)))
                    : ReadRule(bytes.error());
  });
  for (std::size_t i = 0; i < read.size(); ++i) {
    const std::string& path = (*paths)[i];
    ReadRule& rule = *read[i];
    if (!rule) return rule.error();
    if (set.find((*rule)->name) != nullptr) {
      return base::Error{cat(path, ": there is already a rule named \"", (*rule)->name, '"')};
    }
    set.rules.push_back({&(*rule)->rule, (*rule)->rule.severity});
    set.patterns.push_back(*std::move(rule));
  }
  sort_by_name(set);
  if (base::Status error = check_words(set, config, choice)) return *error;
  for (RankedRule& ranked : set.rules) ranked.severity = rank_one(*ranked.rule, config, choice);
  return set;
}

RuleSet rank(std::span<const Rule* const> compiled) {
  RuleSet set;
  for (const Rule* rule : compiled) {
    set.rules.push_back(
        {rule, rule->is_on_by_default ? std::optional(rule->severity) : std::nullopt});
  }
  sort_by_name(set);
  return set;
}

}  // namespace lint
