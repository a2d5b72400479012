#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/result.hpp"

namespace files {

/// An open file or folder of the system, closed when it goes.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;

  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  [[nodiscard]] int number() const { return number_; }
  /// Gives the number away, to be closed by someone else.
  [[nodiscard]] int release() { return std::exchange(number_, -1); }

 private:
  int number_;
};

/// "cannot read content/a.md: Permission denied", after what the system said last (errno).
[[nodiscard]] base::Error system_error(std::string_view action, std::string_view path);

/// The bytes of a regular file below an open folder (or AT_FDCWD). An Error when it is anything
/// else or has 2 GiB and more; never waits on a pipe.
[[nodiscard]] base::Result<std::string> read_at(int folder, const std::string& path,
                                                std::string_view shown);

}  // namespace files
