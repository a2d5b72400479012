#include "lint/audit.hpp"

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"
#include "cli/version.hpp"
#include "report/audit.hpp"

namespace cli {

int audit(const Options& options, const Streams& streams) {
  base::Result<Session> session = open_session(options, streams);
  if (!session) return complain(streams, session.error());
  const base::Result<lint::Project> project =
      lint::read_project(session->disk, session->config, session->selection);
  if (!project) return complain(streams, project.error());
  const lint::Audit audited = lint::audit(*project);
  const auto render = [&](const std::string& format, bool is_shown) {
    const report::AuditView view{.audit = &audited,
                                 .project = &*project,
                                 .version = version,
                                 .base = session->base,
                                 .is_coloured = is_shown && is_coloured(options, streams),
                                 .is_quiet = options.is_quiet};
    if (format == "json") return report::render_audit_json(view);
    if (format == "csv") return report::render_audit_csv(view);
    if (format == "markdown") return report::render_audit_markdown(view);
    if (format == "html") return report::render_audit_html(view);
    return report::render_audit_text(view);
  };
  if (const base::Status error = write_outputs(options, session->root, streams, render)) {
    return complain(streams, *error);
  }
  return exit_clean;
}

}  // namespace cli
