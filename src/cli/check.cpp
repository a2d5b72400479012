#include <algorithm>
#include <chrono>

#include "cli/checked.hpp"
#include "cli/commands.hpp"
#include "cli/known.hpp"
#include "cli/online.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"
#include "cli/version.hpp"
#include "report/format.hpp"

namespace {

// Where reports go when the repaired text has standard output to itself.
cli::Streams beside_the_text(const cli::Streams& streams) {
  return {.in = streams.in,
          .out = streams.error,
          .error = streams.error,
          .working_folder = streams.working_folder,
          .today = streams.today};
}

}  // namespace

namespace cli {

int check(const Options& options, const Streams& streams) {
  const auto start = std::chrono::steady_clock::now();
  base::Result<Session> session = open_session(options, streams);
  if (!session) return complain(streams, session.error());
  if (options.is_online) {
    if (const base::Status error = ask_online(options, *session, streams)) {
      return complain(streams, *error);
    }
  }
  const bool repairs = options.fixes || options.fixes_unsafe || options.shows_diff;
  base::Result<Known> known = Known::read(options, *session);
  if (!known) return complain(streams, known.error());
  const base::Result<Checked> checked =
      repairs ? check_and_repair(options, *session, *known, streams) : check_only(*session, *known);
  if (!checked) return complain(streams, checked.error());
  if (const base::Status error = known->write(*session)) return complain(streams, *error);

  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
  const auto render = [&](const std::string& format, bool is_shown) {
    const report::View view{
        .findings = checked->findings,
        .project = &checked->project,
        .rules = &session->rules,
        .version = version,
        .homepage = homepage,
        .base = session->base,
        .is_coloured = is_shown && is_coloured(options, streams),
        .is_quiet = options.is_quiet,
        .seconds = streams.is_terminal ? std::optional(time.count()) : std::nullopt,
        .parked = known->parked(),
        .older = known->older(),
        .stale = known->stale(),
        .baseline = known->path(),
        .repaired = checked->repaired,
        .repaired_files = checked->repaired_files,
        .is_written = checked->is_written};
    return report::find_format(format)->render(view);
  };
  const bool is_aside = shows_text(options, *session);
  if (const base::Status error = write_outputs(
          options, session->root, is_aside ? beside_the_text(streams) : streams, render)) {
    return complain(streams, *error);
  }
  if (checked->has_failed) return exit_failed;
  const bool fails = std::any_of(
      checked->findings.begin(), checked->findings.end(),
      [&](const lint::Finding& finding) { return finding.severity >= options.fail_on; });
  const bool differs = options.shows_diff && checked->repaired > 0;
  return fails || differs ? exit_findings : exit_clean;
}

}  // namespace cli
