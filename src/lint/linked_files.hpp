#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "files/files.hpp"
#include "lint/project.hpp"

namespace lint {

/// The folders of other repositories that .gitmodules names and that are not checked out: what lies
/// in them cannot be told.
[[nodiscard]] std::vector<std::string> absent_submodules(const files::Files& files,
                                                         const std::vector<files::Entry>& tree);

/// The numbers of lines of the files that links lead to with an anchor such as `#L10`.
[[nodiscard]] std::unordered_map<std::string, std::uint32_t> count_lines(const files::Files& files,
                                                                         const Project& project);

/// The last line of an anchor that stands for lines of a file: `L10`, `L10-L20`, `L10C3-L20C7`.
[[nodiscard]] std::optional<std::uint32_t> last_line_of(std::string_view fragment);

}  // namespace lint
