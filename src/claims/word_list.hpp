#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "facts/table.hpp"

namespace claims {

/// A list of words of the vocabulary, or the usual ones when it has no such list.
class WordList {
 public:
  using Fold = std::string (*)(std::string_view word);

  /// The usual words must be folded, and outlive this.
  WordList(const facts::Table& table, const std::string& list,
           const std::unordered_set<std::string>& usual, Fold fold);

  /// True for a folded word of the list.
  [[nodiscard]] bool contains(const std::string& word) const { return list().contains(word); }
  /// The first byte of each word.
  [[nodiscard]] std::string beginnings() const {
    std::string out;
    for (const std::string& word : list()) out += word.substr(0, 1);
    return out;
  }

 private:
  [[nodiscard]] const std::unordered_set<std::string>& list() const {
    return own_.empty() ? *usual_ : own_;
  }

  const std::unordered_set<std::string>* usual_;
  std::unordered_set<std::string> own_;
};

}  // namespace claims
