#pragma once

#include <cstdint>
#include <mutex>
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

/// Counts the lines of files, and remembers them for who asks next. Safe on many threads.
class LineCounter {
 public:
  LineCounter(const files::Files& files, const Selection& selection)
      : files_(&files), selection_(&selection) {}

  /// Nothing for a file that cannot be read, or that stands for one kept elsewhere.
  [[nodiscard]] std::optional<std::uint32_t> count(const std::string& path) const;

 private:
  const files::Files* files_;
  const Selection* selection_;
  mutable std::mutex mutex_;
  mutable std::unordered_map<std::string, std::optional<std::uint32_t>> counts_;
};

/// The numbers of lines of the files that the links of a document lead to with an anchor such as
/// `#L10`.
[[nodiscard]] std::unordered_map<std::string, std::uint32_t> count_lines(const LineCounter& counter,
                                                                         const Project& project,
                                                                         const Document& document);

/// The last line of an anchor that stands for lines of a file: `L10`, `L10-L20`, `L10C3-L20C7`.
[[nodiscard]] std::optional<std::uint32_t> last_line_of(std::string_view fragment);

}  // namespace lint
