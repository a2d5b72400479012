#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace house {

/// One file of this repository.
struct File {
  std::string path;  // from the repository's top
  std::string text;
};

/// One `#include` of a file.
struct Include {
  std::string name;      // "text/span.hpp", "vector"
  bool is_ours = false;  // written with quotes
  std::size_t line = 0;
};

/// The files below a folder whose names end in one of the endings, by path. Build folders and
/// what git keeps for itself are left out.
[[nodiscard]] std::vector<File> files(std::string_view folder,
                                      const std::vector<std::string>& endings);

/// One file's bytes; fails the test when it cannot be read.
[[nodiscard]] std::string read(std::string_view path);

[[nodiscard]] bool exists(std::string_view path);

/// The includes of a C++ file.
[[nodiscard]] std::vector<Include> includes(std::string_view code);

/// The code with comments, string literals and raw strings blanked out; line breaks stay.
[[nodiscard]] std::string code_only(std::string_view code);

/// The lines of a text, without terminators.
[[nodiscard]] std::vector<std::string> lines(std::string_view text);

/// "src/rules/x.cpp:12", for messages.
[[nodiscard]] std::string place(const File& file, std::size_t offset);

}  // namespace house
