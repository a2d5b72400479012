#include "lint/run.hpp"

#include <algorithm>
#include <atomic>
#include <tuple>

#include "base/work.hpp"
#include "files/glob.hpp"
#include "lint/allow.hpp"
#include "lint/allow_syntax.hpp"
#include "lint/document_reader.hpp"
#include "lint/pattern_rule.hpp"
#include "lint/until.hpp"

namespace lint {

namespace {

void collect(Sink& sink, Severity severity, std::vector<Finding>& out) {
  for (Finding& finding : sink.take()) {
    finding.severity = severity;
    out.push_back(std::move(finding));
  }
}

void check_document(const RuleSet& rules, const Project& project, const Document& document,
                    std::vector<Finding>& out) {
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
}

// What links ask for and their page lacks. All pages must have been read.
void check_anchors(const RuleSet& rules, const Project& project, const Document& document,
                   std::vector<Finding>& out) {
  for (const Fragment& wanted : document.fragments) {
    const Document& page = project.documents[wanted.page];
    if (page.anchors.has(wanted.name)) continue;
    for (const RankedRule& ranked : rules.rules) {
      if (!ranked.severity || ranked.rule->check_absence == nullptr) continue;
      Sink sink(*ranked.rule);
      ranked.rule->check_absence(document, wanted, page, project, sink);
      collect(sink, *ranked.severity, out);
    }
  }
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

// Findings of one project: first those of each document, then those that need all of them.
class Pass {
 public:
  Pass(const RuleSet& rules, const Project& project)
      : rules_(&rules), project_(&project), of_document_(project.documents.size()) {}

  // Different documents may be visited at once.
  void visit(std::size_t index) {
    check_document(*rules_, *project_, project_->documents[index], of_document_[index]);
  }

  // True for a document that is still to be asked about more than its links' anchors.
  [[nodiscard]] bool keeps(std::size_t index) const {
    const Document& document = project_->documents[index];
    if (!read_allows(project_->sources[document.source], document.markdown).empty()) return true;
    return std::any_of(rules_->rules.begin(), rules_->rules.end(), [&](const RankedRule& ranked) {
      return ranked.severity && ranked.rule->keep != nullptr &&
             ranked.rule->keep(document, *project_);
    });
  }

  [[nodiscard]] bool is_clean(std::size_t index) const { return of_document_[index].empty(); }

  // All documents have been visited.
  std::vector<Finding> finish(unsigned jobs) {
    std::vector<std::vector<Finding>> of_rule(rules_->rules.size());
    const std::size_t documents = of_document_.size();
    base::for_each_index(documents + of_rule.size(), jobs, [&](std::size_t i) {
      if (i < documents) {
        const Document& document = project_->documents[i];
        if (document.is_reported) check_anchors(*rules_, *project_, document, of_document_[i]);
      } else {
        check_project(rules_->rules[i - documents], of_rule[i - documents]);
      }
    });
    std::vector<Finding> out = sort_out(of_rule);
    for (std::size_t i = 0; i < documents; ++i) {
      const Document& document = project_->documents[i];
      if (!document.is_reported) continue;
      for (Finding& finding :
           apply_allows(std::move(of_document_[i]), document, *project_, *rules_)) {
        out.push_back(std::move(finding));
      }
    }
    std::erase_if(out, [&](const Finding& finding) { return is_ignored(finding, *project_); });
    std::sort(out.begin(), out.end(),
              [&](const Finding& a, const Finding& b) { return is_less(a, b, *project_); });
    out.erase(std::unique(out.begin(), out.end(), is_same), out.end());
    return out;
  }

 private:
  void check_project(const RankedRule& ranked, std::vector<Finding>& out) const {
    if (!ranked.severity || ranked.rule->check_project == nullptr) return;
    Sink sink(*ranked.rule);
    ranked.rule->check_project(*project_, sink);
    collect(sink, *ranked.severity, out);
  }

  // Gives the rules' findings to their documents; what is left is the table's.
  std::vector<Finding> sort_out(std::vector<std::vector<Finding>>& of_rule) {
    const std::size_t first = project_->sources.size() - project_->documents.size();
    std::vector<Finding> out;
    for (std::vector<Finding>& findings : of_rule) {
      for (Finding& finding : findings) {
        if (finding.source >= first) {
          of_document_[finding.source - first].push_back(std::move(finding));
        } else if (is_table_reported(finding, *project_)) {
          out.push_back(std::move(finding));
        }
      }
    }
    return out;
  }

  const RuleSet* rules_;
  const Project* project_;
  std::vector<std::vector<Finding>> of_document_;
};

template <typename T>
void drop(T& part) {
  T().swap(part);
}

// Takes out what the pages that were read have.
void settle(std::vector<Fragment>& fragments, const Project& project,
            const std::vector<std::atomic<bool>>& is_read) {
  std::erase_if(fragments, [&](const Fragment& wanted) {
    return is_read[wanted.page].load(std::memory_order_acquire) &&
           project.documents[wanted.page].anchors.has(wanted.name);
  });
  if (fragments.empty()) drop(fragments);
}

// Leaves what is never let go, which others may be looking at, and the source where it may be
// quoted.
void let_go(Document& document, Project& project, bool is_clean) {
  // A string keeps its memory when an empty one is assigned to it.
  const markdown::Document page = std::move(document.markdown);
  drop(document.judgements);
  drop(document.backings);
  drop(document.file_lists);
  drop(document.links);
  drop(document.line_counts);
  claims::Reading reading = std::move(document.reading);
  document.reading.references = std::move(reading.references);
  if (is_clean && document.fragments.empty()) {
    project.sources[document.source] = text::Source(document.path, {});
  }
}

}  // namespace

base::Result<Outcome> check(const files::Files& files, Config config, const Selection& selection,
                            const RuleSet& rules) {
  base::Result<Project> surveyed = survey(files, std::move(config), selection);
  if (!surveyed) return surveyed.error();
  Outcome out{.project = *std::move(surveyed)};
  Project& project = out.project;
  const DocumentReader reader(files, project, selection, claims::Leftovers::passed_over);
  Pass pass(rules, project);
  std::vector<base::Status> errors(project.documents.size());
  std::vector<std::atomic<bool>> is_read(project.documents.size());
  base::for_each_index(project.documents.size(), selection.jobs, [&](std::size_t i) {
    Document& document = project.documents[i];
    errors[i] = reader.read(document, project);
    if (errors[i]) return;
    is_read[i].store(true, std::memory_order_release);
    if (document.is_reported) pass.visit(i);
    settle(document.fragments, project, is_read);
    if (!pass.keeps(i)) let_go(document, project, pass.is_clean(i));
  });
  for (base::Status& error : errors) {
    if (error) return *std::move(error);
  }
  out.findings = pass.finish(selection.jobs);
  return out;
}

std::vector<Finding> run(const RuleSet& rules, const Project& project, unsigned jobs) {
  Pass pass(rules, project);
  base::for_each_index(project.documents.size(), jobs, [&](std::size_t i) {
    if (project.documents[i].is_reported) pass.visit(i);
  });
  return pass.finish(jobs);
}

std::vector<Finding> run(std::span<const Rule* const> rules, const Project& project,
                         unsigned jobs) {
  return run(rank(rules), project, jobs);
}

}  // namespace lint
