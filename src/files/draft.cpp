#include "files/draft.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <vector>

#include "base/cat.hpp"

namespace files {

namespace {

using base::cat;

constexpr std::string_view prefix = ".docfacts-";
constexpr std::string_view suffix = ".tmp";

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "./" : path.substr(0, slash + 1);
}

bool write_all(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool is_named(const Descriptor& file) {
  struct stat status {};
  return ::fstat(file.number(), &status) == 0 && status.st_nlink > 0;
}

/// Creates a file in a folder, locked for as long as its writer lives: the lock is how others tell
/// it from one that was left behind.
Descriptor create(const std::string& folder, mode_t mode, std::string& path) {
  for (unsigned attempt = 0;; ++attempt) {
    path = cat(folder, prefix, ::getpid(), '-', attempt, suffix);
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (!file.is_open() && errno == EEXIST) continue;
    if (!file.is_open()) return file;
    // Someone who cleared up just then may have taken it for a leftover.
    const bool is_locked = ::flock(file.number(), LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
    if (is_locked && is_named(file)) return file;
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

void sync_folder(const std::string& folder) {
  const Descriptor open(::open(folder.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY));
  if (open.is_open()) ::fsync(open.number());
}

}  // namespace

Draft::~Draft() {
  if (!path_.empty() && file_.is_open() && is_named(file_)) {
    // After a rename its old name is no one's, or already someone else's.
    struct stat named {};
    struct stat own {};
    if (::stat(path_.c_str(), &named) == 0 && ::fstat(file_.number(), &own) == 0 &&
        named.st_ino == own.st_ino && named.st_dev == own.st_dev) {
      ::unlink(path_.c_str());
    }
  }
}

base::Status Draft::replace(const std::string& target, std::string_view shown) const {
  if (::rename(path_.c_str(), target.c_str()) != 0) return system_error("write", shown);
  sync_folder(folder_of(target));
  return {};
}

base::Result<std::string> find_target(const std::string& path, std::string_view shown) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return path;
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr),
                                                         &std::free);
  if (real == nullptr) return system_error("write", shown);
  const std::string target = real.get();
  if (::stat(target.c_str(), &status) != 0) return system_error("write", shown);
  if (!S_ISREG(status.st_mode)) {
    return base::Error{cat("cannot write ", shown, ": it is not a regular file")};
  }
  // A rename would replace even a file that must not be written to.
  if (::access(target.c_str(), W_OK) != 0) return system_error("write", shown);
  return target;
}

base::Result<Draft> write_draft(const std::string& target, std::string_view shown,
                                std::string_view bytes) {
  struct stat old {};
  const bool is_there = ::stat(target.c_str(), &old) == 0;
  std::string path;
  // No one may read in a draft what they may not read in the file.
  Descriptor file = create(folder_of(target), is_there ? 0600 : 0666, path);
  if (!file.is_open()) return system_error("write", shown);
  const bool is_written = write_all(file, bytes) && (!is_there || copy_status(file, old)) &&
                          ::fsync(file.number()) == 0;
  const int code = errno;
  Draft draft(std::move(path), std::move(file));
  errno = code;
  if (!is_written) return system_error("write", shown);
  return draft;
}

bool is_draft(std::string_view name) { return name.starts_with(prefix) && name.ends_with(suffix); }

void clear_drafts(const std::string& folder) {
  DIR* open = ::opendir(folder.c_str());
  if (open == nullptr) return;
  std::vector<std::string> paths;
  while (const dirent* entry = ::readdir(open)) {
    if (is_draft(entry->d_name)) paths.push_back(cat(folder, entry->d_name));
  }
  ::closedir(open);
  for (const std::string& path : paths) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (file.is_open() && ::flock(file.number(), LOCK_EX | LOCK_NB) == 0) ::unlink(path.c_str());
  }
}

}  // namespace files
