#include "lint/project.hpp"

#include <algorithm>
#include <map>

#include "base/cat.hpp"
#include "base/work.hpp"
#include "facts/read.hpp"
#include "files/glob.hpp"
#include "lint/document_reader.hpp"
#include "lint/generators.hpp"
#include "lint/linked_files.hpp"
#include "markdown/prelude.hpp"
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

Site read_site(const files::Files& files, const Project& project, const Selection& selection) {
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
  if (!site.reads_front_matter()) return site;
  // Any page may ask for an address, so that all must be seen before the first link is followed.
  for (const Document& document : project.documents) {
    if (!site.serves(document.path)) continue;
    const base::Result<std::string> bytes = read_document(files, selection, document.path);
    if (!bytes) continue;  // Told when the document is read.
    const text::Span front_matter = markdown::front_matter(*bytes);
    if (front_matter.empty()) continue;
    site.add_front_matter(document.path,
                          std::string_view(*bytes).substr(front_matter.begin, front_matter.size()));
  }
  return site;
}

void index(Project& project) {
  project.entries.reserve(project.tree.size());
  for (const files::Entry& entry : project.tree) project.entries.emplace(entry.path, entry.kind);
  project.caseless = CaselessPaths(project.tree);
  project.document_index.reserve(project.documents.size());
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

bool Project::has_file(std::string_view path) const {
  const auto found = entries.find(path);
  return found != entries.end() && found->second == files::EntryKind::file;
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

base::Result<Project> survey(const files::Files& files, Config config, const Selection& selection) {
  Project project;
  project.config = std::move(config);
  project.today = selection.today;
  project.remote = selection.remote;
  project.is_selected = !selection.only.empty();
  project.tree = selection.tree;
  if (project.tree.empty()) {
    base::Result<std::vector<files::Entry>> tree = files.walk();
    if (!tree) return tree.error();
    project.tree = *std::move(tree);
  }
  if (!selection.overlay_path.empty()) add_overlay(project, selection.overlay_path);

  base::Result<std::vector<text::Source>> tables = read_tables(files, project.config, project.tree);
  if (!tables) return tables.error();
  project.table = facts::read(*std::move(tables), selection.jobs);
  project.shelf = claims::Shelf(project.table);

  const auto chosen = choose_documents(files, project, selection);
  if (!chosen) return chosen.error();
  project.sources = project.table.files;
  project.sources.reserve(project.sources.size() + chosen->size());
  project.documents.reserve(chosen->size());
  for (const auto& [path, is_reported] : *chosen) {
    Document& document = project.documents.emplace_back();
    document.source = static_cast<SourceIndex>(project.sources.size());
    document.path = path;
    document.is_reported = is_reported;
    project.sources.emplace_back(path, std::string());
  }
  index(project);
  project.submodules = absent_submodules(files, project.tree);
  project.site = read_site(files, project, selection);
  return project;
}

base::Result<Project> read_project(const files::Files& files, Config config,
                                   const Selection& selection) {
  base::Result<Project> project = survey(files, std::move(config), selection);
  if (!project) return project;
  std::vector<Document>& documents = project->documents;
  const DocumentReader reader(files, *project, selection, claims::Leftovers::listed);
  std::vector<base::Status> errors(documents.size());
  base::for_each_index(documents.size(), selection.jobs,
                       [&](std::size_t i) { errors[i] = reader.read(documents[i], *project); });
  for (base::Status& error : errors) {
    if (error) return *std::move(error);
  }
  return project;
}

}  // namespace lint
