#include "cli/checked.hpp"

#include <ostream>

#include "base/cat.hpp"
#include "fix/run.hpp"
#include "lint/run.hpp"
#include "report/diff.hpp"
#include "text/display.hpp"

namespace cli {

namespace {

using base::cat;

std::vector<std::string> paths_of(const lint::Project& project) {
  std::vector<std::string> out;
  for (const lint::Document& document : project.documents) out.push_back(document.path);
  for (const text::Source& file : project.table.files) out.push_back(file.path());
  return out;
}

// False when the file was left alone.
bool write(const fix::RepairedFile& file, Session& session, const Streams& streams) {
  const base::Result<files::Replaced> replaced =
      session.disk.replace(file.path, file.before, file.after);
  if (replaced && *replaced == files::Replaced::yes) return true;
  const std::string reason =
      replaced ? cat(file.path, " changed while it was checked, and was left alone")
               : replaced.error().message;
  streams.error << "docfacts: " << text::printable(reason) << '\n';
  return false;
}

// Standard input comes out whole, repaired or not.
void show_input(const fix::Repair& repair, const Session& session, const Streams& streams) {
  for (const fix::RepairedFile& file : repair.files) {
    if (file.path != session.selection.overlay_path) continue;
    streams.out << file.after;
    return;
  }
  streams.out << session.selection.overlay_bytes;
}

}  // namespace

bool shows_text(const Options& options, const Session& session) {
  const bool repairs = options.fixes || options.fixes_unsafe;
  return options.shows_diff || (repairs && !session.selection.overlay_path.empty());
}

base::Result<Checked> check_only(const Session& session, Known& known) {
  base::Result<lint::Outcome> outcome =
      lint::check(session.disk, session.config, session.selection, session.rules);
  if (!outcome) return outcome.error();
  Checked out{.project = std::move(outcome->project), .findings = std::move(outcome->findings)};
  known.leave_out(out.findings, out.project);
  return out;
}

base::Result<Checked> check_and_repair(const Options& options, Session& session, Known& known,
                                       const Streams& streams) {
  base::Result<fix::Repair> repair = fix::run(
      {.rules = &session.rules,
       .files = &session.disk,
       .config = &session.config,
       .selection = session.selection,
       .reach = options.fixes_unsafe ? fix::Reach::unsafe_too : fix::Reach::safe,
       .leave_out = [&](std::vector<lint::Finding>& findings, const lint::Project& project) {
         // What is about to be parked is repaired first.
         if (!options.writes_baseline) known.leave_out(findings, project);
       }});
  if (!repair) return repair.error();
  Checked out{.repaired = repair->fixes, .repaired_files = repair->files.size()};
  if (options.shows_diff) {
    for (const fix::RepairedFile& file : repair->files) {
      const std::string diff = report::render_diff(file.path, file.before, file.after, file.edits);
      // Exact for programs, harmless for people.
      streams.out << (streams.is_terminal ? text::printable_lines(diff) : diff);
    }
  } else {
    out.is_written = true;
    session.disk.clear_drafts(paths_of(repair->project));
    for (const fix::RepairedFile& file : repair->files) {
      if (file.path == session.selection.overlay_path) continue;
      if (!write(file, session, streams)) out.has_failed = true;
    }
    if (shows_text(options, session)) show_input(*repair, session, streams);
  }
  streams.out.flush();
  if (!streams.out) return base::Error{"cannot write to standard output"};
  if (out.has_failed) {
    // What is left is no longer what was foreseen.
    base::Result<Checked> again = check_only(session, known);
    if (again) again->has_failed = true;
    return again;
  }
  out.project = std::move(repair->project);
  out.findings = std::move(repair->findings);
  if (options.writes_baseline) known.leave_out(out.findings, out.project);
  return out;
}

}  // namespace cli
