#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace files {

/// The patterns of the .gitignore files of one tree, as gitignore(5) has them.
class Ignore {
 public:
  /// Adds the .gitignore file of a folder (relative to the root; the root is the empty string).
  void add(std::string_view folder, std::string_view bytes);

  /// Whether a path is left out by its own name. The caller leaves out what lies below a folder
  /// that is left out: no pattern can bring it back.
  [[nodiscard]] bool excludes(std::string_view path, bool is_folder) const;

 private:
  struct Pattern {
    std::string prefix;  // what stands before the first wildcard
    std::string text;    // the rest
    bool is_negated = false;
    bool is_for_folders = false;
    bool is_for_names = false;  // without a slash: holds at any depth
  };
  std::unordered_map<std::string, std::vector<Pattern>> patterns_;  // by folder
};

}  // namespace files
