#include "report/rules.hpp"

#include <ostream>

#include "cli/commands.hpp"
#include "cli/help_block.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"

namespace {

base::Status write_pages(cli::Session& session) {
  if (base::Status error =
          session.disk.write("rules/README.md", report::render_rules_page(session.rules))) {
    return error;
  }
  const base::Result<std::string> readme = session.disk.read("README.md");
  if (!readme) return readme.error();
  const std::string current = cli::with_help_block(*readme);
  if (current == *readme) return {};
  return session.disk.write("README.md", current);
}

}  // namespace

namespace cli {

int rules(const Options& options, const Streams& streams) {
  base::Result<Session> session = open_session(options, streams);
  if (!session) return complain(streams, session.error());
  if (options.writes) {
    const base::Status error = write_pages(*session);
    return error ? complain(streams, *error) : exit_clean;
  }
  const auto render = [&](const std::string& format, bool is_shown) {
    if (format == "json") return report::render_rules_json(session->rules);
    return report::render_rules_text(session->rules, is_shown && is_coloured(options, streams));
  };
  if (const base::Status error = write_outputs(options, session->root, streams, render)) {
    return complain(streams, *error);
  }
  return exit_clean;
}

}  // namespace cli
