#include "files/disk.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <optional>
#include <set>

#include "base/cat.hpp"
#include "files/descriptor.hpp"
#include "files/draft.hpp"
#include "files/ignore.hpp"
#include "files/paths.hpp"
#include "files/tracked.hpp"

namespace files {

namespace {

using base::cat;

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

// Where a path leads when every link is followed; empty when it leads nowhere.
std::string real_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr),
                                                         &std::free);
  return real == nullptr ? std::string() : std::string(real.get());
}

// Git does not read a .gitignore that is a link either: it may lead anywhere.
bool is_plain_file(int folder, const char* name) {
  struct stat status {};
  return ::fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(status.st_mode);
}

/// One walk: the folders still to be read, and what was found.
class Walk {
 public:
  Walk(const Descriptor& root, const std::string& name)
      : root_(root.number()), real_root_(real_path(name)) {
    if (real_root_ == "/") real_root_.clear();
  }

  base::Result<std::vector<Entry>> run(std::string_view root_name) {
    std::vector<Open> open = {{.path = "", .is_excluded = false}};
    while (!open.empty()) {
      const Open next = std::move(open.back());
      open.pop_back();
      if (base::Status failed = read_folder(next, root_name, open)) return *failed;
    }
    std::sort(entries_.begin(), entries_.end(),
              [](const Entry& a, const Entry& b) { return a.path < b.path; });
    return std::move(entries_);
  }

 private:
  /// A folder still to be read.
  struct Open {
    std::string path;
    bool is_excluded = false;  // by a .gitignore, and read for what git tracks in it all the same
  };

  base::Status read_folder(const Open& next, std::string_view root_name, std::vector<Open>& open) {
    const std::string& path = next.path;
    Descriptor descriptor(::openat(root_, path.empty() ? "." : path.c_str(),
                                   O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW));
    const std::string_view shown = path.empty() ? root_name : std::string_view(path);
    // Someone may have removed or replaced the folder since it was listed.
    const bool is_gone = errno == ENOENT || errno == ENOTDIR || errno == ELOOP;
    if (!descriptor.is_open() && is_gone && !path.empty()) return {};
    if (!descriptor.is_open()) return system_error("read the folder", shown);
    const int number = descriptor.number();
    const Folder folder(::fdopendir(number));
    if (folder == nullptr) return system_error("read the folder", shown);
    static_cast<void>(descriptor.release());

    std::vector<Found> found;
    bool has_ignore = false;
    while (true) {
      errno = 0;
      const dirent* entry = ::readdir(folder.get());
      if (entry == nullptr) break;
      const std::string_view name = entry->d_name;
      if (name == "." || name == ".." || name == ".git" || is_draft(name)) continue;
      has_ignore = has_ignore || name == ".gitignore";
      found.push_back({std::string(name), entry->d_type});
    }
    if (errno != 0) return system_error("read the folder", shown);
    if (has_ignore && is_plain_file(number, ".gitignore")) {
      const base::Result<std::string> bytes =
          read_at(number, ".gitignore", cat(shown, "/.gitignore"));
      if (bytes) ignore_.add(path, *bytes);
    }
    for (const Found& one : found) add(next, one, number, open);
    return {};
  }

  struct Found {
    std::string name;
    unsigned char type = DT_UNKNOWN;
  };

  void add(const Open& above, const Found& found, int number, std::vector<Open>& open) {
    const std::string& folder = above.path;
    unsigned char type = found.type;
    struct stat status {};
    if (type == DT_UNKNOWN) {
      if (::fstatat(number, found.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return;
      type = type_of(status.st_mode);
    }
    const bool is_link = type == DT_LNK;
    std::string path = folder.empty() ? found.name : cat(folder, '/', found.name);
    // git takes a link for a file, whatever it points to.
    const bool is_excluded = above.is_excluded || ignore_.excludes(path, type == DT_DIR);
    if (is_excluded && !is_tracked(path, type == DT_DIR)) return;
    if (is_link) {
      const bool is_whole = ::fstatat(number, found.name.c_str(), &status, 0) == 0;
      const bool is_shown = is_whole && (!S_ISREG(status.st_mode) || is_below_root(path));
      type = is_shown ? type_of(status.st_mode) : static_cast<unsigned char>(DT_UNKNOWN);
    }
    if (type == DT_DIR && !is_link) open.push_back({path, is_excluded});
    entries_.push_back({std::move(path), kind_of(type)});
  }

  // A link in a stranger's repository must not show, or repair, a file that is not part of it.
  [[nodiscard]] bool is_below_root(const std::string& path) const {
    return real_path(cat(real_root_, '/', path)).starts_with(cat(real_root_, '/'));
  }

  bool is_tracked(const std::string& path, bool is_folder) {
    if (!tracked_) tracked_.emplace(real_root_);
    return is_folder ? tracked_->has_below(path) : tracked_->has_file(path);
  }

  static unsigned char type_of(mode_t mode) { return static_cast<unsigned char>(IFTODT(mode)); }
  static EntryKind kind_of(unsigned char type) {
    if (type == DT_DIR) return EntryKind::folder;
    return type == DT_REG ? EntryKind::file : EntryKind::other;
  }

  int root_;
  std::string real_root_;
  Ignore ignore_;
  std::optional<Tracked> tracked_;  // once something is excluded
  std::vector<Entry> entries_;
};

}  // namespace

base::Result<std::string> Disk::read(std::string_view path) const {
  return read_at(AT_FDCWD, resolve(path), path);
}

std::optional<EntryKind> Disk::kind(std::string_view path) const {
  struct stat status {};
  if (::stat(resolve(path).c_str(), &status) != 0) return std::nullopt;
  if (S_ISDIR(status.st_mode)) return EntryKind::folder;
  return S_ISREG(status.st_mode) ? EntryKind::file : EntryKind::other;
}

base::Result<std::vector<Entry>> Disk::walk() const {
  const Descriptor root(::open(root_.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY));
  if (!root.is_open()) return system_error("read the folder", root_);
  return Walk(root, root_).run(root_);
}

base::Status Disk::write(std::string_view path, std::string_view bytes) {
  const base::Result<std::string> target = target_of(path);
  if (!target) return target.error();
  const base::Result<Draft> draft = write_draft(*target, path, bytes);
  if (!draft) return draft.error();
  return draft->replace(*target, path);
}

base::Result<Replaced> Disk::replace(std::string_view path, std::string_view expected,
                                     std::string_view bytes) {
  const base::Result<std::string> target = target_of(path);
  if (!target) return target.error();
  const base::Result<Draft> draft = write_draft(*target, path, bytes);
  if (!draft) return draft.error();
  // As late as can be: nothing is between this look and the change but the change.
  const base::Result<std::string> current = read_at(AT_FDCWD, *target, path);
  // Another link to the file may have led here already.
  if (current && *current == bytes) return Replaced::yes;
  if (!current || *current != expected) return Replaced::no;
  if (base::Status error = draft->replace(*target, path)) return *error;
  return Replaced::yes;
}

base::Status Disk::make_folder(std::string_view path) {
  if (::mkdir(resolve(path).c_str(), 0777) == 0 || kind(path) == EntryKind::folder) return {};
  return system_error("make the folder", path);
}

void Disk::clear_drafts(std::span<const std::string> paths) {
  std::set<std::string> folders;
  for (const std::string& path : paths) {
    const base::Result<std::string> target = target_of(path);
    if (target) folders.insert(target->substr(0, target->rfind('/') + 1));
  }
  for (const std::string& folder : folders) files::clear_drafts(folder);
}

std::string Disk::resolve(std::string_view path) const {
  return path.starts_with('/') ? std::string(path) : cat(root_, '/', path);
}

// A link in a stranger's repository must not choose which file of the user's is overwritten. What
// the user names outside of it is theirs to choose.
base::Result<std::string> Disk::target_of(std::string_view path) const {
  base::Result<std::string> target = find_target(resolve(path), path);
  if (!target) return target;
  const std::string root = absolute_path(root_, "/");
  const std::string inside = root == "/" ? root : cat(root, '/');
  if (!absolute_path(std::string(path), root).starts_with(inside)) return target;
  const std::string folder = real_path(target->substr(0, target->rfind('/') + 1));
  const std::string real_root = real_path(root_);
  // Without them the writing fails, and says why.
  if (folder.empty() || real_root.empty() || real_root == "/") return target;
  if (cat(folder, '/').starts_with(cat(real_root, '/'))) return target;
  return base::Error{cat("cannot write ", path, ": a symbolic link leads out of ", root_, ", to ",
                         cat(folder == "/" ? "" : folder, target->substr(target->rfind('/'))),
                         "; to write there, name that place itself")};
}

}  // namespace files
