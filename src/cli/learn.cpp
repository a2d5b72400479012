#include "report/learned.hpp"

#include <ostream>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"
#include "files/overlay.hpp"

namespace {

// A file in memory alone; its name cannot be one of the disk's.
constexpr std::string_view names_file = "<names>";

constexpr std::string_view next_steps =
    "\nNext:\n"
    "  docfacts learn --output json=facts/learned.json   write them down as a fact table\n"
    "Look through it, and name the file under \"tables\" in docfacts.json. Without its "
    "\"unsourced\",\n"
    "each fact that says no source under \"sources\" is reported.\n";

}  // namespace

namespace cli {

int learn(const Options& options, const Streams& streams) {
  base::Result<Session> session = open_session(options, streams);
  if (!session) return complain(streams, session.error());
  base::Result<lint::Project> project =
      lint::read_project(session->disk, session->config, session->selection);
  if (!project) return complain(streams, project.error());

  // With the names known, the documents are read again for what they say about them.
  const std::vector<std::string> names = lint::find_names(*project);
  files::Overlay files(session->disk);
  if (base::Status error = files.write(names_file, report::render_names(names))) {
    return complain(streams, *error);
  }
  session->config.tables.emplace_back(names_file);
  project = lint::read_project(files, session->config, session->selection);
  if (!project) return complain(streams, project.error());

  const std::vector<lint::ProposedFact> proposed = lint::propose_facts(*project);
  const auto render = [&](const std::string& format, bool is_shown) {
    if (format == "json") return report::render_learned_json(*project, proposed);
    std::string out =
        report::render_learned_text(*project, proposed, is_shown && is_coloured(options, streams));
    return proposed.empty() ? out : out.append(next_steps);
  };
  if (const base::Status error = write_outputs(options, session->root, streams, render)) {
    return complain(streams, *error);
  }
  return exit_clean;
}

}  // namespace cli
