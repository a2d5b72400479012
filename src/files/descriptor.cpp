#include "files/descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/cat.hpp"
#include "text/source.hpp"

namespace files {

namespace {

constexpr std::size_t too_large = std::size_t{1} << 31U;

std::string_view kind_of(mode_t mode) {
  if (S_ISDIR(mode)) return "a folder";
  if (S_ISFIFO(mode)) return "a pipe";
  if (S_ISSOCK(mode)) return "a socket";
  return "a device";
}

base::Error refusal(std::string_view path, std::string_view reason) {
  return {base::cat("cannot read ", path, ": ", reason)};
}

// The bytes of an open regular file that was said to have so many.
base::Result<std::string> read_open(const Descriptor& file, std::size_t expected,
                                    std::string_view path) {
  std::string bytes(expected + text::Source::padding, '\0');
  std::size_t size = 0;
  while (size < too_large) {
    // Files of /proc say that they are empty, and a file may grow while it is read.
    if (size == bytes.size()) bytes.resize(bytes.size() * 2);
    const std::size_t room = bytes.size() - size;
    const ssize_t count = ::read(file.number(), bytes.data() + size, room);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return system_error("read", path);
    size += static_cast<std::size_t>(count);
    // A regular file gives less than was asked for at its end alone: there is no need to ask again.
    const bool is_whole = size == expected && static_cast<std::size_t>(count) < room;
    if (count == 0 || is_whole) {
      bytes.resize(size);  // the room stays, so that a Source need not copy
      return bytes;
    }
  }
  return refusal(path, "it has 2 GiB or more");
}

}  // namespace

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

base::Error system_error(std::string_view action, std::string_view path) {
  const int code = errno;
  return {base::cat("cannot ", action, ' ', path, ": ", std::generic_category().message(code))};
}

base::Result<std::string> read_at(int folder, const std::string& path, std::string_view shown) {
  // Opening a device may already do something, so look first.
  struct stat status {};
  if (::fstatat(folder, path.c_str(), &status, 0) != 0) return system_error("read", shown);
  if (!S_ISREG(status.st_mode)) {
    return refusal(shown, base::cat("it is ", kind_of(status.st_mode), ", not a file"));
  }
  if (static_cast<std::size_t>(status.st_size) >= too_large) {
    return refusal(shown, "it has 2 GiB or more");
  }
  const Descriptor file(
      ::openat(folder, path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file.is_open()) return system_error("read", shown);
  return read_open(file, static_cast<std::size_t>(status.st_size), shown);
}

}  // namespace files
