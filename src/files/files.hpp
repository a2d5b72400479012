#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace files {

enum class EntryKind : std::uint8_t { file, folder, other };

/// Something found below the root.
struct Entry {
  std::string path;  // relative to the root, `/` between its parts, no `./`
  EntryKind kind = EntryKind::file;
};

/// The only way to the disk. Paths are relative to the root it was made for, or absolute.
class Files {
 public:
  virtual ~Files() = default;
  /// The bytes of a regular file. Errors name the path and what the system said; folders, devices
  /// and files of 2 GiB and more are refused.
  [[nodiscard]] virtual base::Result<std::string> read(std::string_view path) const = 0;
  /// What lies at a path, symbolic links followed; nothing when there is nothing or it is hidden.
  [[nodiscard]] virtual std::optional<EntryKind> kind(std::string_view path) const = 0;
  /// Every file and folder below the root, sorted by path; `.git` and what .gitignore files
  /// exclude left out. Symbolic links are listed as what they point to, and never followed into
  /// folders; a file that does not lie below the root is `other`.
  [[nodiscard]] virtual base::Result<std::vector<Entry>> walk() const = 0;
  /// Replaces a file whole, or leaves it alone; mode and symbolic link are kept.
  [[nodiscard]] virtual base::Status write(std::string_view path, std::string_view bytes) = 0;
};

}  // namespace files
