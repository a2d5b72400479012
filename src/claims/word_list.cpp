#include "claims/word_list.hpp"

namespace claims {

WordList::WordList(const facts::Table& table, const std::string& list,
                   const std::unordered_set<std::string>& usual, Fold fold)
    : usual_(&usual) {
  const auto found = table.words.find(list);
  if (found == table.words.end()) return;
  for (const std::string& word : found->second) own_.insert(fold(word));
}

}  // namespace claims
