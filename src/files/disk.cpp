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

#include "base/cat.hpp"
#include "files/descriptor.hpp"
#include "files/ignore.hpp"

namespace files {

namespace {

using base::cat;

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

/// One walk: the folders still to be read, and what was found.
class Walk {
 public:
  explicit Walk(const Descriptor& root) : root_(root.number()) {}

  base::Result<std::vector<Entry>> run(std::string_view root_name) {
    std::vector<std::string> open = {""};
    while (!open.empty()) {
      const std::string path = std::move(open.back());
      open.pop_back();
      if (base::Status failed = read_folder(path, root_name, open)) return *failed;
    }
    std::sort(entries_.begin(), entries_.end(),
              [](const Entry& a, const Entry& b) { return a.path < b.path; });
    return std::move(entries_);
  }

 private:
  base::Status read_folder(const std::string& path, std::string_view root_name,
                           std::vector<std::string>& open) {
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
      if (name == "." || name == ".." || name == ".git") continue;
      has_ignore = has_ignore || name == ".gitignore";
      found.push_back({std::string(name), entry->d_type});
    }
    if (errno != 0) return system_error("read the folder", shown);
    if (has_ignore) {
      const base::Result<std::string> bytes =
          read_at(number, ".gitignore", cat(shown, "/.gitignore"));
      if (bytes) ignore_.add(path, *bytes);
    }
    for (const Found& one : found) add(path, one, number, open);
    return {};
  }

  struct Found {
    std::string name;
    unsigned char type = DT_UNKNOWN;
  };

  void add(const std::string& folder, const Found& found, int number,
           std::vector<std::string>& open) {
    unsigned char type = found.type;
    struct stat status {};
    if (type == DT_UNKNOWN) {
      if (::fstatat(number, found.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return;
      type = type_of(status.st_mode);
    }
    const bool is_link = type == DT_LNK;
    std::string path = folder.empty() ? found.name : cat(folder, '/', found.name);
    // git takes a link for a file, whatever it points to.
    if (ignore_.excludes(path, type == DT_DIR)) return;
    if (is_link) {
      const bool is_whole = ::fstatat(number, found.name.c_str(), &status, 0) == 0;
      type = is_whole ? type_of(status.st_mode) : static_cast<unsigned char>(DT_UNKNOWN);
    }
    if (type == DT_DIR && !is_link) open.push_back(path);
    entries_.push_back({std::move(path), kind_of(type)});
  }

  static unsigned char type_of(mode_t mode) { return static_cast<unsigned char>(IFTODT(mode)); }
  static EntryKind kind_of(unsigned char type) {
    if (type == DT_DIR) return EntryKind::folder;
    return type == DT_REG ? EntryKind::file : EntryKind::other;
  }

  int root_;
  Ignore ignore_;
  std::vector<Entry> entries_;
};

bool write_all(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

/// Creates a file with a name of its own next to another.
Descriptor create_beside(const std::string& path, std::string& name) {
  for (unsigned attempt = 0;; ++attempt) {
    name = cat(path, '.', ::getpid(), '-', attempt, ".new");
    const int number = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (number >= 0 || errno != EEXIST) return Descriptor(number);
  }
}

/// Gives a new file what the one that it replaces had. The owner can only be kept by root, and need
/// not be.
bool copy_status(const Descriptor& file, const struct stat& old) {
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return false;
  if (status.st_uid != old.st_uid || status.st_gid != old.st_gid) {
    if (::fchown(file.number(), old.st_uid, old.st_gid) != 0) errno = 0;
  }
  return ::fchmod(file.number(), old.st_mode & 07777U) == 0;
}

void sync_folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const Descriptor open(::open(folder.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY));
  if (open.is_open()) ::fsync(open.number());
}

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
  return Walk(root).run(root_);
}

base::Status Disk::write(std::string_view path, std::string_view bytes) {
  std::string target = resolve(path);
  struct stat link {};
  struct stat old {};
  if (::lstat(target.c_str(), &link) == 0) {
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(target.c_str(), nullptr),
                                                           &std::free);
    if (real == nullptr) return system_error("write", path);
    target = real.get();
    if (::stat(target.c_str(), &old) != 0) return system_error("write", path);
    if (!S_ISREG(old.st_mode)) {
      return base::Error{cat("cannot write ", path, ": it is not a regular file")};
    }
    // A rename would replace even a file that must not be written to.
    if (::access(target.c_str(), W_OK) != 0) return system_error("write", path);
  }
  std::string name;
  const Descriptor file = create_beside(target, name);
  if (!file.is_open()) return system_error("write", path);
  const bool is_written = write_all(file, bytes) && (old.st_mode == 0 || copy_status(file, old)) &&
                          ::fsync(file.number()) == 0 &&
                          ::rename(name.c_str(), target.c_str()) == 0;
  if (!is_written) {
    base::Error failed = system_error("write", path);
    ::unlink(name.c_str());
    return failed;
  }
  sync_folder_of(target);
  return {};
}

std::string Disk::resolve(std::string_view path) const {
  return path.starts_with('/') ? std::string(path) : cat(root_, '/', path);
}

}  // namespace files
