#include "harness/linting.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <tuple>

#include "files/memory.hpp"
#include "fix/run.hpp"
#include "lint/project.hpp"
#include "lint/rule_set.hpp"
#include "lint/run.hpp"
#include "online/cache.hpp"
#include "rules/all.hpp"
#include "text/line_index.hpp"

namespace harness {

namespace {

namespace fs = std::filesystem;

constexpr facts::Date today{.year = 2026, .month = 1, .day = 15};

void add_folder(Tree& tree, const fs::path& folder, const std::string& below) {
  if (!fs::exists(folder)) return;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    tree[below + entry.path().filename().string()] = {std::istreambuf_iterator<char>(stream), {}};
  }
}

base::Result<lint::Config> config_of(const files::Files& files, const Tree& tree) {
  if (tree.contains("docfacts.json")) return lint::read_config(files, "docfacts.json");
  lint::Config config;
  config.tables = {"facts.json", "sources.json", "vocabulary.json"};
  config.patterns = {"rules/patterns"};
  return config;
}

/// What servers would say, as a page tells it.
lint::RemoteAnswers answers_of(const Tree& tree) {
  lint::RemoteAnswers out;
  const auto file = tree.find("online.json");
  if (file == tree.end()) return out;
  const online::Cache cache = online::read_cache(file->second).value();
  for (const auto& [address, kept] : cache) {
    out.emplace(address, kept.answer);
  }
  return out;
}

/// Every rule: those that are off by default too, unless the example has its own configuration.
base::Result<lint::RuleSet> rules_of(const files::Files& files, const lint::Config& config) {
  base::Result<lint::RuleSet> rules = lint::read_rules(rules::all(), files, config, {});
  if (!rules || !config.path.empty()) return rules;
  for (lint::RankedRule& ranked : rules->rules) ranked.severity = ranked.rule->severity;
  return rules;
}

Expectation place_of(const lint::Finding& finding, const text::Source& source) {
  const text::LineIndex lines(source.bytes());
  const text::Location begin = lines.at(finding.span.begin);
  const text::Span line = lines.line(begin.line);
  const text::Offset end =
      std::clamp(finding.span.end, finding.span.begin, std::max(line.end, finding.span.begin));
  const std::uint32_t length = count_characters(source.slice({finding.span.begin, end}));
  return {.path = source.path(),
          .line = begin.line,
          .column = begin.column,
          .length = std::max(length, 1U),
          .runs_on = finding.span.end > end,
          .rule = finding.rule,
          .message = finding.message};
}

lint::RuleSet only(const lint::RuleSet& rules, const std::string& name) {
  lint::RuleSet out;
  for (const lint::RankedRule& ranked : rules.rules) {
    out.rules.push_back({ranked.rule, ranked.rule->name == name ? ranked.severity : std::nullopt});
  }
  return out;
}

bool is_same(const std::vector<lint::Finding>& left, const std::vector<lint::Finding>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const lint::Finding& a, const lint::Finding& b) {
                      return std::tie(a.source, a.span, a.rule, a.message) ==
                             std::tie(b.source, b.span, b.rule, b.message);
                    });
}

/// An error when documents that are let go once they are checked hide what a project read whole
/// shows.
base::Status compare_ways(const files::Files& files, const lint::Config& config,
                          const lint::Selection& selection, const lint::Project& whole,
                          const lint::RuleSet& rules) {
  const base::Result<lint::Outcome> outcome = lint::check(files, config, selection, rules);
  if (!outcome) return outcome.error();
  if (is_same(outcome->findings, lint::run(rules, whole, 1))) return {};
  return base::Error{"lint::check and lint::run differ"};
}

}  // namespace

Tree shared_tree() {
  const fs::path repository = DOCFACTS_REPOSITORY;
  Tree tree;
  add_folder(tree, repository / "tests/rules/shared", "");
  add_folder(tree, repository / "rules/patterns", "rules/patterns/");
  return tree;
}

base::Result<std::vector<Found>> lint_tree(const Tree& tree, const std::string& rule) {
  const files::Memory files(tree);
  const base::Result<lint::Config> config = config_of(files, tree);
  if (!config) return config.error();
  const base::Result<lint::RuleSet> rules = rules_of(files, *config);
  if (!rules) return rules.error();
  if (rules->find(rule) == nullptr) return base::Error{"there is no rule named " + rule};
  const lint::RuleSet alone = only(*rules, rule);
  const lint::Selection selection{.today = today, .remote = answers_of(tree)};
  const base::Result<lint::Project> project = lint::read_project(files, *config, selection);
  if (!project) return project.error();
  for (const lint::RuleSet* set : {&*rules, &alone}) {
    if (base::Status error = compare_ways(files, *config, selection, *project, *set)) return *error;
  }
  std::vector<Found> found;
  for (lint::Finding& finding : lint::run(*rules, *project, 1)) {
    Expectation place = place_of(finding, project->sources[finding.source]);
    found.push_back({std::move(place), std::move(finding)});
  }
  return found;
}

base::Result<Tree> fix_tree(Tree tree, const std::string& rule, bool with_unsafe) {
  const files::Memory files(tree);
  const base::Result<lint::Config> config = config_of(files, tree);
  if (!config) return config.error();
  const base::Result<lint::RuleSet> rules = rules_of(files, *config);
  if (!rules) return rules.error();
  const base::Result<fix::Repair> repair =
      fix::run({.rules = &*rules,
                .files = &files,
                .config = &*config,
                .selection = {.only = {}, .jobs = 1, .today = today, .remote = answers_of(tree)},
                .reach = with_unsafe ? fix::Reach::unsafe_too : fix::Reach::safe,
                .leave_out = [&](std::vector<lint::Finding>& findings, const lint::Project&) {
                  std::erase_if(findings,
                                [&](const lint::Finding& finding) { return finding.rule != rule; });
                }});
  if (!repair) return repair.error();
  for (const fix::RepairedFile& file : repair->files) tree[file.path] = file.after;
  return tree;
}

}  // namespace harness
