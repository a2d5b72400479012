#include "lint/run.hpp"

#include <algorithm>
#include <tuple>

#include "files/glob.hpp"
#include "lint/allow.hpp"
#include "lint/pattern_rule.hpp"
#include "lint/until.hpp"
#include "lint/work.hpp"

namespace lint {

namespace {

void collect(Sink& sink, Severity severity, std::vector<Finding>& out) {
  for (Finding& finding : sink.take()) {
    finding.severity = severity;
    out.push_back(std::move(finding));
  }
}

std::vector<Finding> check_document(const RuleSet& rules, const Project& project,
                                    const Document& document) {
  std::vector<Finding> out;
  for (const RankedRule& ranked : rules.rules) {
    if (!ranked.severity) continue;
    Sink sink(*ranked.rule);
    if (ranked.rule->pattern != nullptr) {
      check_pattern(*ranked.rule->pattern, document, project, sink);
    } else if (ranked.rule->check != nullptr) {
      ranked.rule->check(document, project, sink);
    }
    collect(sink, *ranked.severity, out);
  }
  return out;
}

bool is_ignored(const Finding& finding, const Project& project) {
  const std::string& path = project.sources[finding.source].path();
  const auto names = [&](const std::string& word) {
    return word == finding.rule || word == name(finding.topic);
  };
  return std::any_of(project.config.ignores.begin(), project.config.ignores.end(),
                     [&](const PathIgnore& ignore) {
                       return !is_over(ignore.until, project.today) &&
                              (ignore.rules.empty() ||
                               std::any_of(ignore.rules.begin(), ignore.rules.end(), names)) &&
                              files::matches(ignore.glob, path);
                     });
}

bool is_less(const Finding& a, const Finding& b, const Project& project) {
  if (a.source != b.source) {
    const int order = project.sources[a.source].path().compare(project.sources[b.source].path());
    if (order != 0) return order < 0;
  }
  return std::tie(a.span, a.rule, a.message) < std::tie(b.span, b.rule, b.message);
}

bool is_same(const Finding& a, const Finding& b) {
  return std::tie(a.source, a.span, a.rule, a.message) ==
         std::tie(b.source, b.span, b.rule, b.message);
}

// The table's files are asked for like any other; what breaks the check is said all the same.
bool is_table_reported(const Finding& finding, const Project& project) {
  return !project.is_selected || finding.severity == Severity::error;
}

}  // namespace

std::vector<Finding> run(const RuleSet& rules, const Project& project, unsigned jobs) {
  const std::size_t first = project.sources.size() - project.documents.size();
  std::vector<std::vector<Finding>> of_document(project.documents.size());
  std::vector<std::vector<Finding>> of_rule(rules.rules.size());
  const std::size_t count = of_document.size() + of_rule.size();
  for_each_index(count, jobs, [&](std::size_t i) {
    if (i < of_document.size()) {
      const Document& document = project.documents[i];
      if (document.is_reported) of_document[i] = check_document(rules, project, document);
      return;
    }
    const RankedRule& ranked = rules.rules[i - of_document.size()];
    if (!ranked.severity || ranked.rule->check_project == nullptr) return;
    Sink sink(*ranked.rule);
    ranked.rule->check_project(project, sink);
    collect(sink, *ranked.severity, of_rule[i - of_document.size()]);
  });

  std::vector<Finding> out;
  for (std::vector<Finding>& findings : of_rule) {
    for (Finding& finding : findings) {
      if (finding.source >= first) {
        of_document[finding.source - first].push_back(std::move(finding));
      } else if (is_table_reported(finding, project)) {
        out.push_back(std::move(finding));
      }
    }
  }
  for (std::size_t i = 0; i < of_document.size(); ++i) {
    const Document& document = project.documents[i];
    if (!document.is_reported) continue;
    for (Finding& finding : apply_allows(std::move(of_document[i]), document, project, rules)) {
      out.push_back(std::move(finding));
    }
  }
  std::erase_if(out, [&](const Finding& finding) { return is_ignored(finding, project); });
  std::sort(out.begin(), out.end(),
            [&](const Finding& a, const Finding& b) { return is_less(a, b, project); });
  out.erase(std::unique(out.begin(), out.end(), is_same), out.end());
  return out;
}

std::vector<Finding> run(std::span<const Rule* const> rules, const Project& project,
                         unsigned jobs) {
  return run(rank(rules), project, jobs);
}

}  // namespace lint
