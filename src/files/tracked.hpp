#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace files {

/// What git tracks in a folder: a .gitignore leaves none of it out.
class Tracked {
 public:
  Tracked() = default;
  /// Reads the index of the repository that the folder, a real path, is part of. Without one, or
  /// when it is of a form that is not known, nothing is tracked.
  explicit Tracked(const std::string& folder);

  /// A path relative to the folder.
  [[nodiscard]] bool has_file(std::string_view path) const;
  [[nodiscard]] bool has_below(std::string_view folder) const;

 private:
  std::vector<std::string> paths_;  // sorted
};

/// The paths of an index file (gitformat-index), whole entries only; empty when it is malformed.
[[nodiscard]] std::vector<std::string> paths_of_index(std::string_view bytes);

}  // namespace files
