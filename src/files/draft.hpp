#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "files/descriptor.hpp"

namespace files {

/// The new bytes of a file under a name of their own beside it, until they take its place; removed
/// when they never do.
class Draft {
 public:
  Draft(std::string path, Descriptor file) : path_(std::move(path)), file_(std::move(file)) {}
  ~Draft();
  Draft(Draft&& other) noexcept
      : path_(std::exchange(other.path_, {})), file_(std::move(other.file_)) {}
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  Draft& operator=(Draft&&) = delete;

  /// Takes the place of the target in one step. `shown` is what errors call it.
  [[nodiscard]] base::Status replace(const std::string& target, std::string_view shown) const;

 private:
  std::string path_;
  Descriptor file_;
};

/// Where the bytes of a file are, symbolic links followed; an error when it cannot be written to.
/// A path without a file is its own target.
[[nodiscard]] base::Result<std::string> find_target(const std::string& path,
                                                    std::string_view shown);

/// Writes a draft to the disk, with the mode of the target and, where that is allowed, its owner.
[[nodiscard]] base::Result<Draft> write_draft(const std::string& target, std::string_view shown,
                                              std::string_view bytes);

/// True for the name of a draft.
[[nodiscard]] bool is_draft(std::string_view name);

/// Removes the drafts in a folder whose writers are dead.
void clear_drafts(const std::string& folder);

}  // namespace files
