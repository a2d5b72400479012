// Any bytes are checked as a document beside the tests' table, every rule switched on: each finding
// and edit lies in its source, letting documents go hides nothing, reports command no terminal, and
// repairs come to an end.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "files/memory.hpp"
#include "fix/plan.hpp"
#include "fix/run.hpp"
#include "harness/linting.hpp"
#include "lint/rule_set.hpp"
#include "lint/run.hpp"
#include "report/format.hpp"
#include "rules/all.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_place(const lint::Project& project, lint::SourceIndex source, text::Span span) {
  require(source < project.sources.size());
  require(span.begin <= span.end);
  require(span.end <= project.sources[source].bytes().size());
}

void check_finding(const lint::Project& project, const lint::Finding& finding) {
  check_place(project, finding.source, finding.span);
  for (const lint::Note& note : finding.notes) {
    if (note.source) check_place(project, *note.source, note.span);
  }
  if (!finding.fix) return;
  for (const text::Edit& edit : finding.fix->edits) {
    check_place(project, finding.source, edit.span);
  }
}

bool is_same(const lint::Finding& left, const lint::Finding& right) {
  return std::tie(left.source, left.span, left.rule, left.message) ==
         std::tie(right.source, right.span, right.rule, right.message);
}

void check_report(const std::string& report) {
  require(std::all_of(report.begin(), report.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte != 0x7F) || c == '\n' || c == '\t';
  }));
}

const harness::Tree& shared() {
  static const harness::Tree tree = [] {
    harness::Tree out = harness::shared_tree();
    out["comet-2.md"] = "# Comet 2\n\nIt weighs 11.2 kg.\n";
    return out;
  }();
  return tree;
}

lint::RuleSet shared_rules(const files::Files& files, const lint::Config& config) {
  auto rules = lint::read_rules(rules::all(), files, config, {});
  require(rules.has_value());
  for (lint::RankedRule& ranked : rules->rules) {
    // Without it more is let go.
    if (ranked.rule->name != "orphan-document") ranked.severity = ranked.rule->severity;
  }
  return std::move(*rules);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  harness::Tree tree = shared();
  tree["README.md"] = std::string(reinterpret_cast<const char*>(data), size);
  const files::Memory files(tree);
  lint::Config config;
  config.tables = {"facts.json", "sources.json", "vocabulary.json"};
  config.patterns = {"rules/patterns"};
  static const lint::RuleSet rules = shared_rules(files, config);
  const lint::Selection selection{.jobs = 1};
  const auto outcome = lint::check(files, config, selection, rules);
  require(outcome.has_value());
  for (const lint::Finding& finding : outcome->findings) check_finding(outcome->project, finding);

  const auto whole = lint::read_project(files, config, selection);
  require(whole.has_value());
  const std::vector<lint::Finding> findings = lint::run(rules, *whole, 1);
  require(std::equal(findings.begin(), findings.end(), outcome->findings.begin(),
                     outcome->findings.end(), is_same));

  // One report each time, for the largest takes as long as the check.
  const std::span<const report::Format> formats = report::formats();
  check_report(formats[size % formats.size()].render({.findings = outcome->findings,
                                                      .project = &outcome->project,
                                                      .rules = &rules,
                                                      .version = "0",
                                                      .base = {}}));

  const auto repair = fix::run({.rules = &rules,
                                .files = &files,
                                .config = &config,
                                .selection = selection,
                                .reach = fix::Reach::unsafe_too,
                                .leave_out = {}});
  require(repair.has_value());
  for (const fix::RepairedFile& file : repair->files) {
    require(fix::edited(file.before, file.edits) == file.after);
  }
  return 0;
}
