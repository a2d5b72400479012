#include "fix/run.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/cat.hpp"
#include "files/overlay.hpp"
#include "lint/run.hpp"

namespace fix {

namespace {

using base::cat;

constexpr int most_rounds = 10;

base::Error no_end(const std::vector<Plan>& plans, const lint::Project& project) {
  std::set<std::string> rules;
  for (const Plan& plan : plans) rules.insert(plan.rules.begin(), plan.rules.end());
  std::string names;
  for (const std::string& rule : rules) names += cat(names.empty() ? "" : ", ", rule);
  return {cat("the fixes in ", project.sources[plans.front().source].path(),
              " come to no end, which is a fault of docfacts and not of the file (rules: ", names,
              "); nothing was written")};
}

bool changes(const Plan& plan, const text::Source& source) {
  return std::any_of(plan.edits.begin(), plan.edits.end(), [&](const text::Edit& edit) {
    return source.slice(edit.span) != edit.replacement;
  });
}

class Rounds {
 public:
  explicit Rounds(const Request& request)
      : request_(&request), files_(*request.files), selection_(request.selection) {}

  base::Result<Repair> run() {
    for (int round = 0;; ++round) {
      base::Result<lint::Outcome> outcome =
          lint::check(files_, *request_->config, selection_, *request_->rules);
      if (!outcome) return outcome.error();
      lint::Project& project = outcome->project;
      std::vector<lint::Finding>& findings = outcome->findings;
      if (request_->leave_out) request_->leave_out(findings, project);
      std::vector<Plan> plans = plan(findings, request_->reach);
      std::erase_if(plans,
                    [&](const Plan& one) { return !changes(one, project.sources[one.source]); });
      if (plans.empty()) return finish(std::move(project), std::move(findings));
      if (round == most_rounds) return no_end(plans, project);
      for (const Plan& one : plans) {
        if (base::Status error = make(one, project.sources[one.source])) return *error;
      }
    }
  }

 private:
  base::Status make(const Plan& plan, const text::Source& source) {
    RepairedFile& file = repaired_[source.path()];
    if (file.path.empty()) {
      file.path = source.path();
      file.before = source.bytes();
    }
    file.edits = compose(file.edits, source.bytes(), plan.edits);
    file.after = edited(source.bytes(), plan.edits);
    fixes_ += plan.fixes;
    if (source.path() == selection_.overlay_path) {
      selection_.overlay_bytes = file.after;
      return {};
    }
    return files_.write(source.path(), file.after);
  }

  Repair finish(lint::Project project, std::vector<lint::Finding> findings) {
    Repair out{.files = {},
               .fixes = fixes_,
               .project = std::move(project),
               .findings = std::move(findings)};
    for (auto& [path, file] : repaired_) {
      if (file.after != file.before) out.files.push_back(std::move(file));
    }
    return out;
  }

  const Request* request_;
  files::Overlay files_;
  lint::Selection selection_;
  std::map<std::string, RepairedFile> repaired_;
  std::size_t fixes_ = 0;
};

}  // namespace

base::Result<Repair> run(const Request& request) { return Rounds(request).run(); }

}  // namespace fix
