#include "files/memory.hpp"

#include <set>

#include "base/cat.hpp"
#include "files/ignore.hpp"

namespace files {

namespace {

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

}  // namespace

base::Result<std::string> Memory::read(std::string_view path) const {
  const auto found = contents_.find(std::string(path));
  if (found != contents_.end()) return found->second;
  const auto below = contents_.lower_bound(base::cat(path, '/'));
  if (below != contents_.end() && below->first.starts_with(base::cat(path, '/'))) {
    return base::Error{base::cat("cannot read ", path, ": it is a folder, not a file")};
  }
  return base::Error{base::cat("cannot read ", path, ": No such file or directory")};
}

std::optional<EntryKind> Memory::kind(std::string_view path) const {
  if (contents_.contains(std::string(path))) return EntryKind::file;
  const std::string below = base::cat(path, '/');
  const auto found = contents_.lower_bound(below);
  if (found == contents_.end() || !found->first.starts_with(below)) return std::nullopt;
  return EntryKind::folder;
}

base::Result<std::vector<Entry>> Memory::walk() const {
  std::map<std::string, EntryKind> entries;  // a folder stands before what is in it
  Ignore ignore;
  for (const auto& [path, bytes] : contents_) {
    entries.emplace(path, EntryKind::file);
    for (std::string_view up = folder_of(path); !up.empty(); up = folder_of(up)) {
      entries.emplace(up, EntryKind::folder);
    }
    if (path == ".gitignore" || path.ends_with("/.gitignore")) ignore.add(folder_of(path), bytes);
  }
  std::set<std::string_view> left_out;
  std::vector<Entry> out;
  for (const auto& [path, kind] : entries) {
    const std::string_view folder = folder_of(path);
    const bool is_git = path == ".git" || path.ends_with("/.git");
    if (is_git || left_out.contains(folder) || ignore.excludes(path, kind == EntryKind::folder)) {
      left_out.insert(path);
    } else {
      out.push_back({path, kind});
    }
  }
  return out;
}

base::Status Memory::write(std::string_view path, std::string_view bytes) {
  contents_[std::string(path)] = bytes;
  return {};
}

}  // namespace files
