#include "report/sources.hpp"

#include <algorithm>
#include <ostream>
#include <string_view>
#include <unordered_set>

#include "base/cat.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"
#include "facts/work.hpp"
#include "facts/work_fit.hpp"
#include "files/disk.hpp"
#include "text/json.hpp"
#include "text/line_index.hpp"

namespace {

using Works = std::vector<facts::Work>;

/// The works of a file by its name: CSL-JSON, else BibTeX. What of it is not read is said.
base::Result<Works> read_file(const files::Files& files, const std::string& path,
                              std::ostream& error) {
  base::Result<std::string> bytes = files.read(path);
  if (!bytes) return bytes.error();
  const text::Source source(path, *std::move(bytes));
  if (path.ends_with(".json")) {
    const text::JsonText json = text::parse_json(source);
    if (!json.faults.empty()) {
      const text::LineIndex lines(source.bytes());
      return base::Error{base::cat(path, ", line ", lines.at(json.faults.front().span.begin).line,
                                   ": ", json.faults.front().message)};
    }
    Works works = facts::read_works(source);
    const bool is_list = json.root.kind == text::Json::Kind::array;
    if (works.empty() && !is_list) return base::Error{base::cat(path, " has no list of CSL items")};
    return works;
  }
  const facts::Bibtex file = facts::read_bibtex(source.bytes());
  if (!file.faults.empty()) return base::Error{base::cat(path, ", ", file.faults.front())};
  for (const std::string& one : file.left_out) {
    error << "docfacts: " << path << ", " << one << " is left out\n";
  }
  return facts::to_works(file.entries);
}

/// The first file of the table that is a list of sources alone.
const text::Source* find_list(const std::vector<text::Source>& files) {
  const auto found = std::find_if(files.begin(), files.end(), [](const text::Source& file) {
    const std::size_t first = file.bytes().find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && file.bytes()[first] == '[';
  });
  return found == files.end() ? nullptr : &*found;
}

/// The works whose ids a list does not have.
Works new_works(const Works& known, const Works& works) {
  std::unordered_set<std::string_view> ids;
  for (const facts::Work& work : known) ids.insert(work.id);
  Works out;
  for (const facts::Work& work : works) {
    if (!ids.contains(work.id)) out.push_back(work);
  }
  return out;
}

/// The list with works added, its own bytes kept.
std::string with_added(const text::Source& list, const Works& known, const Works& added) {
  const std::string_view bytes = list.bytes();
  const std::size_t close = bytes.rfind(']');
  if (added.empty() || close == std::string_view::npos) return std::string(bytes);
  const std::size_t last = bytes.find_last_not_of(" \t\r\n", close - 1);
  std::string items = report::render_works_csl(added);
  items = items.substr(1, items.rfind(']') - 1);
  while (items.ends_with('\n')) items.pop_back();
  return base::cat(bytes.substr(0, last + 1), known.empty() ? "" : ",", items, '\n',
                   bytes.substr(close));
}

}  // namespace

namespace cli {

int sources(const Options& options, const Streams& streams) {
  base::Result<Session> session = open_session(options, streams);
  if (!session) return complain(streams, session.error());
  const base::Result<::facts::Table> table = lint::read_table(session->disk, session->config);
  if (!table) return complain(streams, table.error());
  Works works;
  if (!options.imports.empty()) {
    const files::Disk here(streams.working_folder);
    base::Result<Works> read = read_file(here, options.imports, streams.error);
    if (!read) return complain(streams, read.error());
    works = *std::move(read);
  } else {
    for (const text::Source& file : table->files) {
      for (::facts::Work& work : ::facts::read_works(file)) works.push_back(std::move(work));
    }
  }
  if (options.writes) {
    const text::Source* list = find_list(table->files);
    if (list == nullptr || options.imports.empty()) {
      return complain(streams, base::Error{"--write adds what --import reads to a source list, and "
                                           "the table has none"});
    }
    const Works known = ::facts::read_works(*list);
    const ::facts::FittedWorks added = ::facts::fit_to_list(new_works(known, works));
    for (const std::string& one : added.left_out) {
      streams.error << "docfacts: " << options.imports << ": " << one << " is left out\n";
    }
    const std::string bytes = with_added(*list, known, added.works);
    if (const base::Status error = session->disk.write(list->path(), bytes)) {
      return complain(streams, *error);
    }
    return exit_clean;
  }
  const auto render = [&](const std::string& format, bool /*is_shown*/) {
    if (format == "bib") return report::render_works_bib(works);
    if (format == "csl") return report::render_works_csl(works);
    return report::render_works_text(works);
  };
  if (const base::Status error = write_outputs(options, session->root, streams, render)) {
    return complain(streams, *error);
  }
  return exit_clean;
}

}  // namespace cli
