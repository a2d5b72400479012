#include "files/revision.hpp"

#include <charconv>

#include "base/cat.hpp"
#include "files/disk.hpp"
#include "files/paths.hpp"

namespace files {

namespace {

using base::cat;

constexpr int most_links = 16;

std::string first_line(std::string text) {
  text.resize(std::min(text.find('\n'), text.size()));
  return text;
}

std::string folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash));
}

// The commit to compare with.
base::Result<std::string> find_commit(const std::string& folder, const std::string& name) {
  base::Result<std::string> commit = output_of(
      {"git", "-C", folder, "rev-parse", "--verify", "--end-of-options", cat(name, "^{commit}")});
  if (!commit) {
    return base::Error{cat("git knows no commit ", name,
                           " in this repository; a shallow clone may have to fetch it")};
  }
  std::string id = first_line(*std::move(commit));
  base::Result<std::string> common = output_of({"git", "-C", folder, "merge-base", id, "HEAD"});
  return common ? first_line(*std::move(common)) : id;
}

}  // namespace

base::Result<Revision> Revision::open(const std::string& folder, const std::string& name) {
  base::Result<std::string> top = output_of({"git", "-C", folder, "rev-parse", "--show-toplevel"});
  base::Result<std::string> prefix = output_of({"git", "-C", folder, "rev-parse", "--show-prefix"});
  if (!top || !prefix) return base::Error{cat("git reads no repository at ", folder)};
  const base::Result<std::string> commit = find_commit(folder, name);
  if (!commit) return commit.error();
  const base::Result<std::string> tree =
      output_of({"git", "-C", folder, "ls-tree", "-r", "-z", "--full-tree", *commit});
  if (!tree) return tree.error();
  base::Result<Program> objects = Program::start({"git", "-C", folder, "cat-file", "--batch"});
  if (!objects) return objects.error();
  Revision out(first_line(*std::move(top)), first_line(*std::move(prefix)), *std::move(objects));
  out.list(*tree);
  out.follow_links();
  return out;
}

Revision::Revision(Revision&& other) noexcept
    : top_(std::move(other.top_)),
      prefix_(std::move(other.prefix_)),
      entries_(std::move(other.entries_)),
      objects_(std::move(other.objects_)) {}

// `<mode> <type> <id>\t<path>\0` for each.
void Revision::list(std::string_view tree) {
  while (!tree.empty()) {
    const std::string_view line = tree.substr(0, tree.find('\0'));
    tree.remove_prefix(std::min(line.size() + 1, tree.size()));
    const std::size_t tab = line.find('\t');
    const std::size_t space = line.substr(0, tab).rfind(' ');
    if (tab == std::string_view::npos || space == std::string_view::npos) continue;
    std::string path(line.substr(tab + 1));
    const std::string_view mode = line.substr(0, line.find(' '));
    const bool is_module = mode == "160000";
    add_folders_of(path);
    entries_[std::move(path)] = {.kind = is_module ? EntryKind::folder : EntryKind::file,
                                 .is_link = mode == "120000",
                                 .id = std::string(line.substr(space + 1, tab - space - 1))};
  }
}

void Revision::add_folders_of(const std::string& path) {
  for (std::string up = folder_of(path); !up.empty(); up = folder_of(up)) {
    if (!entries_.emplace(up, Object{.kind = EntryKind::folder, .is_link = false, .id = {}}).second)
      return;
  }
}

void Revision::follow_links() {
  std::map<std::string, Object> followed = entries_;
  for (auto& [path, object] : followed) {
    if (!object.is_link) continue;
    std::string at = path;
    Object found = object;
    for (int steps = 0; found.is_link && steps < most_links; ++steps) {
      const std::optional<std::string> written = blob(found.id);
      found = {.kind = EntryKind::other, .is_link = false, .id = {}};
      if (!written || written->starts_with('/')) break;
      at = absolute_path(*written, cat('/', folder_of(at))).substr(1);
      const auto next = entries_.find(at);
      if (next != entries_.end()) found = next->second;
    }
    if (found.is_link) found.kind = EntryKind::other;
    object.kind = found.kind;
    object.id = found.id;
  }
  entries_ = std::move(followed);
}

std::optional<std::string> Revision::blob(const std::string& id) const {
  const std::lock_guard lock(mutex_);
  std::string header;
  // `<id> blob <size>`, then the bytes and a line's end.
  if (!objects_.write(cat(id, '\n')) || !objects_.read_line(header)) return std::nullopt;
  const std::size_t space = header.rfind(' ');
  std::size_t size = 0;
  const char* end = header.data() + header.size();
  if (space == std::string::npos || header.find(" blob ") == std::string::npos ||
      std::from_chars(header.data() + space + 1, end, size).ptr != end) {
    return std::nullopt;
  }
  std::string bytes;
  if (!objects_.read(size + 1, bytes)) return std::nullopt;
  bytes.pop_back();
  return bytes;
}

std::optional<std::string> Revision::inside(std::string_view path) const {
  const std::string folder = prefix_.empty() ? top_ : cat(top_, '/', prefix_);
  const std::string whole = absolute_path(std::string(path), folder);
  if (whole == top_) return std::string();
  if (!whole.starts_with(cat(top_, '/'))) return std::nullopt;
  return whole.substr(top_.size() + 1);
}

base::Result<std::string> Revision::read(std::string_view path) const {
  const std::optional<std::string> place = inside(path);
  if (!place) return Disk("/").read(absolute_path(std::string(path), cat(top_, '/', prefix_)));
  const auto found = entries_.find(*place);
  if (found == entries_.end() || found->second.kind != EntryKind::file) {
    return base::Error{cat("cannot read ", path, " in the commit: No such file")};
  }
  std::optional<std::string> bytes = blob(found->second.id);
  if (!bytes) return base::Error{cat("git cannot read ", path, " in the commit")};
  return *std::move(bytes);
}

std::optional<EntryKind> Revision::kind(std::string_view path) const {
  const std::optional<std::string> place = inside(path);
  if (!place) return Disk("/").kind(absolute_path(std::string(path), cat(top_, '/', prefix_)));
  if (place->empty()) return EntryKind::folder;
  const auto found = entries_.find(*place);
  return found == entries_.end() ? std::nullopt : std::optional(found->second.kind);
}

base::Result<std::vector<Entry>> Revision::walk() const {
  std::vector<Entry> out;
  for (const auto& [path, object] : entries_) {
    if (!path.starts_with(prefix_) || path.size() == prefix_.size()) continue;
    out.push_back({path.substr(prefix_.size()), object.kind});
  }
  return out;
}

base::Status Revision::write(std::string_view path, std::string_view) {
  return base::Error{cat("cannot write ", path, ": a commit is never changed")};
}

}  // namespace files
