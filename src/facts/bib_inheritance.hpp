#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "facts/bibtex.hpp"

namespace facts {

/// Entries by their keys, so that one may take from another.
class BibShelf {
 public:
  /// The entries must outlive the shelf.
  explicit BibShelf(const std::vector<BibEntry>& entries);

  /// The entry with the fields that it does not have and that its `crossref` and `xdata` give it,
  /// under the names that biblatex gives them: the title of a collection is the booktitle of a
  /// part.
  [[nodiscard]] BibEntry inherited(const BibEntry& entry) const;

 private:
  std::map<std::string_view, const BibEntry*> entries_;
};

}  // namespace facts
