#include <algorithm>
#include <chrono>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"
#include "cli/version.hpp"
#include "lint/run.hpp"
#include "report/format.hpp"

namespace cli {

int check(const Options& options, const Streams& streams) {
  const auto start = std::chrono::steady_clock::now();
  base::Result<Session> session = open_session(options, streams);
  if (!session) return complain(streams, session.error());
  const base::Result<lint::Project> project =
      lint::read_project(session->disk, session->config, session->selection);
  if (!project) return complain(streams, project.error());
  const std::vector<lint::Finding> findings = lint::run(session->rules, *project, options.jobs);

  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
  const auto render = [&](const std::string& format, bool is_shown) {
    const report::View view{
        .findings = findings,
        .project = &*project,
        .rules = &session->rules,
        .version = version,
        .base = session->base,
        .is_coloured = is_shown && is_coloured(options, streams),
        .is_quiet = options.is_quiet,
        .seconds = streams.is_terminal ? std::optional(time.count()) : std::nullopt};
    return report::find_format(format)->render(view);
  };
  if (const base::Status error = write_outputs(options, streams, render)) {
    return complain(streams, *error);
  }
  const bool fails = std::any_of(
      findings.begin(), findings.end(),
      [&](const lint::Finding& finding) { return finding.severity >= options.fail_on; });
  return fails ? exit_findings : exit_clean;
}

}  // namespace cli
