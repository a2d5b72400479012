#include <algorithm>
#include <ostream>

#include "base/cat.hpp"
#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "cli/starter.hpp"
#include "files/paths.hpp"
#include "report/places.hpp"
#include "report/view.hpp"
#include "text/display.hpp"

namespace {

using base::cat;
using report::plural;

// Folders that hold what others wrote.
constexpr std::string_view foreign_folders[] = {"node_modules", "vendor", "third_party"};

std::vector<std::string> find_foreign(const std::vector<files::Entry>& tree) {
  std::vector<std::string> out;
  for (const files::Entry& entry : tree) {
    if (entry.kind != files::EntryKind::folder) continue;
    const std::string name = entry.path.substr(entry.path.rfind('/') + 1);
    const bool is_foreign = std::find(std::begin(foreign_folders), std::end(foreign_folders),
                                      name) != std::end(foreign_folders);
    const bool is_below = std::any_of(out.begin(), out.end(), [&](const std::string& folder) {
      return entry.path.starts_with(folder);
    });
    if (is_foreign && !is_below) out.push_back(entry.path + '/');
  }
  return out;
}

// Writes a file that is not there yet, and says so.
base::Status start(files::Disk& disk, const cli::StarterFile& file, std::ostream& out) {
  if (disk.kind(file.path)) {
    out << file.path << " is there already, and was left alone\n";
    return {};
  }
  const std::size_t slash = file.path.rfind('/');
  if (slash != std::string::npos) {
    if (base::Status error = disk.make_folder(file.path.substr(0, slash))) return error;
  }
  if (base::Status error = disk.write(file.path, file.bytes)) return error;
  out << "wrote " << file.path << ": " << file.purpose << '\n';
  return {};
}

std::string where(const lint::Document& document, text::Span span, report::Places& places) {
  return cat("  ", text::printable(document.path), ':',
             places.of(document.source, span).begin.line);
}

void describe(const lint::Project& project, std::ostream& out) {
  report::Places places(project.sources);
  std::string lists;
  std::string references;
  std::size_t links = 0;
  for (const lint::Document& document : project.documents) {
    links += document.markdown.links.size();
    for (const claims::FileList& list : document.file_lists) {
      const text::Span span = document.markdown.blocks[list.block].span;
      lists += cat(where(document, span, places), ": ", plural(list.items.size(), "file"), " of ",
                   list.folder.empty() ? "the top folder" : text::printable(list.folder), '\n');
    }
    if (document.reading.references.empty()) continue;
    references += cat(where(document, document.reading.references.front().span, places), ": ",
                      plural(document.reading.references.size(), "reference"), ", ",
                      plural(document.reading.citations.size(), "citation"), '\n');
  }
  out << "\nRead " << plural(project.documents.size(), "file") << " with " << plural(links, "link")
      << ".\n";
  if (!lists.empty()) out << "Lists of files, which are held against the folder:\n" << lists;
  if (!references.empty())
    out << "References, which are held against the citations:\n" << references;
}

}  // namespace

namespace cli {

int init(const Options& options, const Streams& streams) {
  const std::string root = options.root.empty()
                               ? streams.working_folder
                               : files::absolute_path(options.root, streams.working_folder);
  files::Disk disk(root);
  const base::Result<std::vector<files::Entry>> tree = disk.walk();
  if (!tree) return complain(streams, tree.error());
  for (const StarterFile& file : starter_files(find_foreign(*tree))) {
    if (const base::Status error = start(disk, file, streams.out)) return complain(streams, *error);
  }
  Options again = options;
  again.root = root;
  again.config = files::absolute_path("docfacts.json", root);
  const base::Result<Session> session = open_session(again, streams);
  if (!session) return complain(streams, session.error());
  const base::Result<lint::Project> project =
      lint::read_project(session->disk, session->config, session->selection);
  if (!project) return complain(streams, project.error());
  describe(*project, streams.out);
  streams.out
      << "\nNext:\n"
         "  docfacts check                   report what is wrong\n"
         "  docfacts check --fix             repair what can be repaired safely\n"
         "  docfacts check --write-baseline  park the rest, so that only new findings count\n"
         "  docfacts learn                   propose facts from what the documents say\n";
  return exit_clean;
}

}  // namespace cli
