#include "cli/session.hpp"

#include <algorithm>
#include <array>
#include <istream>
#include <ostream>

#include "base/cat.hpp"
#include "files/glob.hpp"
#include "files/paths.hpp"
#include "rules/all.hpp"
#include "text/display.hpp"

namespace {

using base::cat;
using cli::Options;
using cli::Streams;

constexpr std::string_view config_name = "docfacts.json";

// Where things are; all absolute and without `..`.
struct Places {
  std::string config;  // empty when there is none
  std::string root;
};

std::string find_upwards(const std::string& folder) {
  const files::Disk disk("/");
  for (std::string at = folder;; at = files::parent_folder(at)) {
    std::string candidate = files::absolute_path(std::string(config_name), at);
    if (disk.kind(candidate) == files::EntryKind::file) return candidate;
    if (at == files::parent_folder(at)) return {};
  }
}

base::Result<Places> find_places(const Options& options, const Streams& streams) {
  const std::string& here = streams.working_folder;
  const files::Disk disk("/");
  Places out;
  if (!options.root.empty()) out.root = files::absolute_path(options.root, here);
  if (!out.root.empty() && disk.kind(out.root) != files::EntryKind::folder) {
    return base::Error{cat("--root: there is no folder ", options.root)};
  }
  out.config = !options.config.empty() ? files::absolute_path(options.config, here)
                                       : find_upwards(out.root.empty() ? here : out.root);
  if (!options.config.empty() && !disk.kind(out.config)) {
    return base::Error{cat("--config: there is no file ", options.config)};
  }
  if (out.root.empty()) {
    out.root = out.config.empty() ? here : files::parent_folder(out.config);
  }
  return out;
}

// Paths in a configuration are relative to its folder.
void move_paths(std::vector<std::string>& paths, const std::string& from, const std::string& root) {
  for (std::string& path : paths) path = cli::path_from_root(path, from, root);
}

// What lies in a folder outside the root is found by a walk of its own.
base::Status add_outside(const std::string& path, const std::string& root,
                         const lint::Config& config, lint::Selection& selection) {
  const files::Disk folder(files::absolute_path(path, root));
  const base::Result<std::vector<files::Entry>> tree = folder.walk();
  if (!tree) return tree.error();
  const std::vector<std::string> globs = lint::Config().include;
  for (const files::Entry& entry : *tree) {
    const auto matches = [&](const std::string& glob) { return files::matches(glob, entry.path); };
    if (entry.kind != files::EntryKind::file) continue;
    if (std::none_of(globs.begin(), globs.end(), matches)) continue;
    if (std::any_of(config.exclude.begin(), config.exclude.end(), matches)) continue;
    selection.only.push_back(cat(path, '/', entry.path));
  }
  return {};
}

// Places of the text have 32 bits.
base::Status read_input(std::istream& in, std::string& bytes) {
  constexpr std::size_t too_large = std::size_t{1} << 31U;
  std::array<char, 65536> chunk{};
  do {
    in.read(chunk.data(), chunk.size());
    bytes.append(chunk.data(), static_cast<std::size_t>(in.gcount()));
    if (bytes.size() >= too_large) {
      return base::Error{"cannot read the standard input: it has 2 GiB or more"};
    }
  } while (in);
  return {};
}

base::Status select(const Options& options, const Streams& streams, const std::string& root,
                    cli::Session& session) {
  lint::Selection& selection = session.selection;
  selection.jobs = options.jobs;
  selection.today = streams.today;
  for (const std::string& path : options.paths) {
    if (path == "-") {
      if (!selection.overlay_path.empty()) return base::Error{"- is named twice"};
      selection.overlay_path =
          options.stdin_filename.starts_with('<')
              ? options.stdin_filename
              : cli::path_from_root(options.stdin_filename, streams.working_folder, root);
      if (base::Status error = read_input(streams.in, selection.overlay_bytes)) return error;
      selection.only.push_back(selection.overlay_path);
      continue;
    }
    const std::string named = cli::path_from_root(path, streams.working_folder, root);
    const bool is_outside = named.starts_with("..") || named.starts_with('/');
    if (is_outside && session.disk.kind(named) == files::EntryKind::folder) {
      if (base::Status error = add_outside(named, root, session.config, selection)) return error;
    } else {
      selection.only.push_back(named);
    }
  }
  return {};
}

}  // namespace

namespace cli {

std::string path_from_root(const std::string& path, const std::string& folder,
                           const std::string& root) {
  const std::string whole = files::absolute_path(path, folder);
  std::string relative = files::relative_path(whole, root);
  // Beyond a few steps up the whole path says more.
  return relative.empty() || relative.starts_with("../../../..") ? whole : relative;
}

base::Result<Session> open_session(const Options& options, const Streams& streams) {
  const base::Result<Places> places = find_places(options, streams);
  if (!places) return places.error();
  const std::string& root = places->root;
  Session session{.disk = files::Disk(root),
                  .config = {},
                  .rules = {},
                  .selection = {},
                  .root = root,
                  .working_folder = streams.working_folder,
                  .base = {}};
  if (!places->config.empty()) {
    const std::string folder = files::parent_folder(places->config);
    base::Result<lint::Config> config =
        lint::read_config(session.disk, path_from_root(places->config, folder, root));
    if (!config) return config.error();
    session.config = *std::move(config);
    move_paths(session.config.tables, folder, root);
    move_paths(session.config.patterns, folder, root);
    if (std::string& cache = session.config.online.cache; !cache.empty()) {
      cache = path_from_root(cache, folder, root);
      if (cache.starts_with("..") || cache.starts_with('/')) {
        return base::Error{
            cat("\"cache\" of \"online\" must be a file below the root, not ", cache)};
      }
    }
    if (!session.config.baseline.empty()) {
      session.config.baseline = path_from_root(session.config.baseline, folder, root);
    }
    if (folder != root) {
      // They speak of the configuration's own tree.
      session.config.include = lint::Config().include;
      session.config.exclude.clear();
    }
  }
  for (const std::string& path : options.facts) {
    session.config.tables.push_back(path_from_root(path, streams.working_folder, root));
  }
  base::Result<lint::RuleSet> rules =
      lint::read_rules(rules::all(), session.disk, session.config, options.choice, options.jobs);
  if (!rules) return rules.error();
  session.rules = *std::move(rules);
  session.selection.tree = std::move(session.rules.tree);
  session.base = path_from_root(streams.working_folder, "/", root);
  if (session.base == "." || session.base.starts_with("..") || session.base.starts_with('/')) {
    session.base.clear();
  }
  if (base::Status error = select(options, streams, root, session)) return *error;
  return session;
}

int complain(const Streams& streams, const base::Error& error) {
  streams.error << "docfacts: " << text::printable(error.message) << '\n';
  return exit_failed;
}

bool is_coloured(const Options& options, const Streams& streams) {
  switch (options.colour) {
    case Colour::automatic:
      return streams.is_colour_terminal;
    case Colour::always:
      return true;
    case Colour::never:
      return false;
  }
  return false;
}

}  // namespace cli
