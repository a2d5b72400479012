#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace text {

/// The path without `.` and `..` parts and doubled slashes; nothing when it leaves the root.
[[nodiscard]] std::optional<std::string> normalise_path(std::string_view path);

/// A path seen from a folder; one that begins with `/` is seen from the root.
[[nodiscard]] std::optional<std::string> join_path(std::string_view folder, std::string_view path);

/// The way to a path from a folder, both seen from the root: `../b/c.md` from `a` to `b/c.md`.
[[nodiscard]] std::string relative_path(std::string_view folder, std::string_view path);

/// `a/b` of `a/b/c.md`; empty for a file at the root.
[[nodiscard]] std::string_view folder_of(std::string_view path);

/// `c.md` of `a/b/c.md`.
[[nodiscard]] std::string_view file_name_of(std::string_view path);

/// `md` of `a/b/c.md`; empty when there is none, as in `.gitignore`.
[[nodiscard]] std::string_view extension_of(std::string_view path);

/// The text without the slashes at both its ends.
[[nodiscard]] std::string_view without_slashes(std::string_view path);

}  // namespace text
