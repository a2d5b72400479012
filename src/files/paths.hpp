#pragma once

#include <string>

namespace files {

/// A path seen from an absolute folder, without `.`, `..` and a slash at its end. Names only: the
/// disk is not asked.
[[nodiscard]] std::string absolute_path(const std::string& path, const std::string& folder);

/// An absolute path seen from an absolute folder, with `..` where it lies outside; `.` for the
/// folder itself.
[[nodiscard]] std::string relative_path(const std::string& path, const std::string& folder);

/// The folder that an absolute path lies in; the root lies in itself.
[[nodiscard]] std::string parent_folder(const std::string& path);

}  // namespace files
