#include "report/claims.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"

namespace cli {

int claims(const Options& options, const Streams& streams) {
  base::Result<Session> session = open_session(options, streams);
  if (!session) return complain(streams, session.error());
  const base::Result<lint::Project> project =
      lint::read_project(session->disk, session->config, session->selection);
  if (!project) return complain(streams, project.error());
  const auto render = [&](const std::string& format, bool is_shown) {
    if (format == "jsonl") return report::render_claims_jsonl(*project, options.explains);
    return report::render_claims_text(*project,
                                      {.base = session->base,
                                       .is_coloured = is_shown && is_coloured(options, streams),
                                       .is_quiet = options.is_quiet,
                                       .explains = options.explains});
  };
  if (const base::Status error = write_outputs(options, session->root, streams, render)) {
    return complain(streams, *error);
  }
  return exit_clean;
}

}  // namespace cli
