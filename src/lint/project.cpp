#include "lint/project.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/cat.hpp"
#include "claims/file_lists.hpp"
#include "claims/judgements.hpp"
#include "claims/read.hpp"
#include "facts/read.hpp"
#include "files/glob.hpp"
#include "lint/anchors.hpp"
#include "lint/generators.hpp"
#include "lint/linked_files.hpp"
#include "lint/work.hpp"
#include "markdown/parse.hpp"
#include "text/nearest.hpp"
#include "text/path.hpp"

namespace lint {

namespace {

bool matches_any(const std::vector<std::string>& globs, std::string_view path) {
  return std::any_of(globs.begin(), globs.end(),
                     [&](const std::string& glob) { return files::matches(glob, path); });
}

bool is_below(std::string_view path, std::string_view folder) {
  return folder.empty() ||
         (path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/');
}

std::string without_slash(std::string path) {
  while (path.ends_with('/')) path.pop_back();
  return path == "." ? std::string() : path;
}

std::string folded(std::string_view path) {
  std::string out(path);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool is_glob(std::string_view path) { return path.find_first_of("*?{[") != std::string_view::npos; }

// The configuration's tables, each once: paths, and globs over the tree.
base::Result<std::vector<text::Source>> read_tables(const files::Files& files, const Config& config,
                                                    const std::vector<files::Entry>& tree) {
  std::vector<std::string> paths;
  const auto add = [&](const std::string& path) {
    if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(path);
  };
  for (const std::string& table : config.tables) {
    if (!is_glob(table)) add(table);
    for (const files::Entry& entry : tree) {
      if (!is_glob(table)) break;
      if (entry.kind == files::EntryKind::file && files::matches(table, entry.path)) {
        add(entry.path);
      }
    }
  }
  std::vector<text::Source> out;
  for (const std::string& path : paths) {
    base::Result<std::string> bytes = files.read(path);
    if (!bytes) return bytes.error();
    out.emplace_back(path, *std::move(bytes));
  }
  return out;
}

base::Error missing(std::string_view path, const Project& project) {
  std::vector<std::string_view> known;
  for (const files::Entry& entry : project.tree) known.push_back(entry.path);
  return base::Error{base::cat("no such file or folder: ", path, text::did_you_mean(path, known))};
}

// Every markdown file to read, and whether it is reported on.
base::Result<std::map<std::string, bool>> choose_documents(const files::Files& files,
                                                           const Project& project,
                                                           const Selection& selection) {
  const Config& config = project.config;
  std::map<std::string, bool> out;
  for (const files::Entry& entry : project.tree) {
    if (entry.kind != files::EntryKind::file) continue;
    if (!matches_any(config.include, entry.path) || matches_any(config.exclude, entry.path)) {
      continue;
    }
    out.emplace(entry.path, selection.only.empty());
  }
  // A misspelt folder must not look like a clean one.
  if (out.empty() && config.include != Config().include) {
    std::string globs;
    for (const std::string& glob : config.include) {
      globs += base::cat(globs.empty() ? "" : ", ", '"', glob, '"');
    }
    return base::Error{base::cat(config.path,
                                 ": no file of this folder is one that \"include\" names: ", globs,
                                 "; write \"docs/**/*.md\" for all below docs")};
  }
  for (const std::string& named : selection.only) {
    const std::string path = without_slash(named);
    for (auto& [document, is_reported] : out) {
      if (document == path || is_below(document, path)) is_reported = true;
    }
    if (path.empty() || out.contains(path) || matches_any(config.exclude, path)) continue;
    if (path == selection.overlay_path) continue;
    const bool is_table =
        std::any_of(project.table.files.begin(), project.table.files.end(),
                    [&](const text::Source& file) { return file.path() == path; });
    if (is_table) continue;
    const std::optional<files::EntryKind> kind = files.kind(path);
    if (!kind) return missing(named, project);
    if (*kind != files::EntryKind::folder) out.emplace(path, true);
  }
  if (!selection.overlay_path.empty() && !matches_any(config.exclude, selection.overlay_path)) {
    out[selection.overlay_path] = true;
  }
  return out;
}

Site read_site(const files::Files& files, const Project& project) {
  const LinkConfig& links = project.config.links;
  if (links.style == UrlStyle::files) return {};
  SitePlan plan;
  if (links.style == UrlStyle::guessed && links.served.empty()) {
    plan = guess_site(files, project.tree);
  } else {
    plan.mounts = links.served;
    if (plan.mounts.empty()) plan.mounts.emplace_back();
  }
  if (plan.mounts.empty() && !links.aliases.empty()) plan.mounts.emplace_back();
  plan.mounts.insert(plan.mounts.end(), links.aliases.begin(), links.aliases.end());
  plan.elsewhere.insert(plan.elsewhere.end(), links.elsewhere.begin(), links.elsewhere.end());
  if (plan.mounts.empty()) return {};
  Site site(std::move(plan), project.tree);
  for (const Document& document : project.documents) {
    const text::Span front_matter = document.markdown.front_matter;
    if (front_matter.empty() || !site.serves(document.path)) continue;
    site.add_front_matter(document.path, project.slice(document, front_matter));
  }
  return site;
}

// What one thread makes of one file.
struct Slot {
  std::string path;
  bool is_reported = false;
  std::optional<text::Source> source;
  Document document;
  base::Status error;
};

class FileReader {
 public:
  FileReader(const files::Files& files, const Project& project, const Selection& selection)
      : files_(&files), selection_(&selection), table_(&project.table), reader_(project.table) {
    for (const files::Entry& entry : project.tree) {
      if (entry.kind != files::EntryKind::file) continue;
      paths_.insert(entry.path);
      if (entry.path.ends_with(".bib") || entry.path.ends_with(".csl.json")) {
        bibliographies_.push_back(entry.path);
      }
    }
  }

  void read(Slot& slot) const {
    if (!selection_->overlay_path.empty() && slot.path == selection_->overlay_path) {
      slot.source.emplace(slot.path, selection_->overlay_bytes);
    } else {
      base::Result<std::string> bytes = files_->read(slot.path);
      if (!bytes) {
        slot.error = bytes.error();
        return;
      }
      slot.source.emplace(slot.path, *std::move(bytes));
    }
    const text::Source& source = *slot.source;
    Document& document = slot.document;
    document.path = slot.path;
    document.is_reported = slot.is_reported;
    document.markdown = markdown::parse(source);
    document.reading = reader_.read(source, document.markdown, read_bibliographies(slot));
    document.judgements = claims::judge_all(document.reading.claims, *table_, document.markdown);
    document.backings = claims::back_all(document.reading, document.judgements, *table_);
    document.file_lists = claims::find_file_lists(source, document.markdown, paths_);
  }

 private:
  /// What stands in bibliographies beside a document that cites by key.
  [[nodiscard]] std::vector<claims::BibliographyItem> read_bibliographies(const Slot& slot) const {
    std::vector<claims::BibliographyItem> out;
    const text::Source& source = *slot.source;
    if (source.bytes().find('@') == std::string_view::npos) return out;
    std::set<std::string> paths;
    const std::string_view folder = text::folder_of(slot.path);
    for (const std::string& path : claims::bibliography_paths(source, slot.document.markdown)) {
      if (const auto joined = text::join_path(folder, path)) paths.insert(*joined);
    }
    for (const std::string_view path : bibliographies_) {
      if (text::folder_of(path) == folder) paths.insert(std::string(path));
    }
    for (const std::string& path : paths) {
      if (!paths_.contains(path)) continue;
      base::Result<std::string> bytes = files_->read(path);
      if (!bytes) continue;
      for (auto& item : claims::read_bibliography({path, *std::move(bytes)})) {
        out.push_back(std::move(item));
      }
    }
    return out;
  }

  const files::Files* files_;
  const Selection* selection_;
  const facts::Table* table_;
  claims::Reader reader_;
  std::unordered_set<std::string_view> paths_;
  std::vector<std::string_view> bibliographies_;
};

void index(Project& project) {
  for (const files::Entry& entry : project.tree) {
    project.entries.emplace(entry.path, entry.kind);
    project.folded_entries.emplace(folded(entry.path), entry.path);
  }
  for (std::uint32_t i = 0; i < project.documents.size(); ++i) {
    project.document_index.emplace(project.documents[i].path, i);
  }
}

void add_overlay(Project& project, const std::string& path) {
  const auto at = std::lower_bound(
      project.tree.begin(), project.tree.end(), path,
      [](const files::Entry& entry, const std::string& name) { return entry.path < name; });
  if (at != project.tree.end() && at->path == path) return;
  project.tree.insert(at, {path, files::EntryKind::file});
}

}  // namespace

const Document* Project::find_document(std::string_view path) const {
  const auto found = document_index.find(path);
  return found == document_index.end() ? nullptr : &documents[found->second];
}

bool Project::is_in_submodule(std::string_view path) const {
  return std::any_of(submodules.begin(), submodules.end(), [&](const std::string& folder) {
    return path == folder || is_below(path, folder);
  });
}

base::Result<facts::Table> read_table(const files::Files& files, const Config& config) {
  std::vector<files::Entry> tree;
  if (std::any_of(config.tables.begin(), config.tables.end(), is_glob)) {
    base::Result<std::vector<files::Entry>> walked = files.walk();
    if (!walked) return walked.error();
    tree = *std::move(walked);
  }
  base::Result<std::vector<text::Source>> sources = read_tables(files, config, tree);
  if (!sources) return sources.error();
  return facts::read(*std::move(sources));
}

base::Result<Project> read_project(const files::Files& files, Config config,
                                   const Selection& selection) {
  Project project;
  project.config = std::move(config);
  project.today = selection.today;
  project.remote = selection.remote;
  project.is_selected = !selection.only.empty();
  base::Result<std::vector<files::Entry>> tree = files.walk();
  if (!tree) return tree.error();
  project.tree = *std::move(tree);
  if (!selection.overlay_path.empty()) add_overlay(project, selection.overlay_path);

  base::Result<std::vector<text::Source>> tables = read_tables(files, project.config, project.tree);
  if (!tables) return tables.error();
  project.table = facts::read(*std::move(tables));

  const auto chosen = choose_documents(files, project, selection);
  if (!chosen) return chosen.error();
  std::vector<Slot> slots;
  slots.reserve(chosen->size());
  for (const auto& [path, is_reported] : *chosen) {
    Slot& slot = slots.emplace_back();
    slot.path = path;
    slot.is_reported = is_reported;
  }
  const FileReader reader(files, project, selection);
  for_each_index(slots.size(), selection.jobs, [&](std::size_t i) { reader.read(slots[i]); });

  project.sources = project.table.files;
  for (Slot& slot : slots) {
    if (slot.error) return *slot.error;
    slot.document.source = static_cast<SourceIndex>(project.sources.size());
    project.sources.push_back(*std::move(slot.source));
    project.documents.push_back(std::move(slot.document));
  }
  index(project);
  project.submodules = absent_submodules(files, project.tree);
  project.site = read_site(files, project);
  name_anchors(project);
  project.line_counts = count_lines(files, project);
  return project;
}

}  // namespace lint
