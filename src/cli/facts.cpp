#include "report/facts.hpp"

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"

namespace cli {

int facts(const Options& options, const Streams& streams) {
  base::Result<Session> session = open_session(options, streams);
  if (!session) return complain(streams, session.error());
  const base::Result<::facts::Table> table = lint::read_table(session->disk, session->config);
  if (!table) return complain(streams, table.error());
  const base::Result<std::vector<std::uint32_t>> chosen =
      report::choose_facts(*table, options.entity, options.attribute);
  if (!chosen) return complain(streams, chosen.error());
  const auto render = [&](const std::string& format, bool is_shown) {
    if (format == "markdown") return report::render_facts_markdown(*table, *chosen);
    if (format == "csv") return report::render_facts_csv(*table, *chosen);
    if (format == "json") return report::render_facts_json(*table, *chosen);
    return report::render_facts_text(*table, *chosen, is_shown && is_coloured(options, streams));
  };
  if (const base::Status error = write_outputs(options, session->root, streams, render)) {
    return complain(streams, *error);
  }
  return exit_clean;
}

}  // namespace cli
