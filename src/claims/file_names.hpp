#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.hpp"
#include "markdown/document.hpp"
#include "text/source.hpp"

namespace claims {

/// A place of the text that reads like the name of a file or folder.
struct FileName {
  std::string name;  // as it stands there, or the link's target; folders end in `/`
  text::Span span;
  std::uint32_t block = none;
  bool is_link = false;
};

/// Names in one list, table column or tree, and the folder that the text around says they lie in.
struct NameList {
  std::uint32_t block = none;
  std::string folder;         // ends in `/`, or is empty
  std::uint32_t entries = 0;  // how many items there are, names or not
  std::vector<FileName> names;
};

/// True for `a.md`, `src/`, `src/main.cpp`; false for words, numbers, patterns and addresses.
[[nodiscard]] bool reads_like_file(std::string_view text);

/// The names in markdown lists and table columns.
[[nodiscard]] std::vector<NameList> find_name_lists(const markdown::Document& document);

/// The names in a code block that draws a tree, one list for each folder; empty for other code.
[[nodiscard]] std::vector<NameList> find_tree(const text::Source& source,
                                              const markdown::Document& document,
                                              std::uint32_t block);

}  // namespace claims
