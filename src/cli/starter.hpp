#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// A file that `init` writes, and what it is for.
struct StarterFile {
  std::string path;
  std::string bytes;
  std::string_view purpose;
};

/// A configuration, and a fact table with one example; `excluded` are globs to leave out.
[[nodiscard]] std::vector<StarterFile> starter_files(const std::vector<std::string>& excluded);

}  // namespace cli
