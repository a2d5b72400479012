#include "claims/source_columns.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "claims/characters.hpp"
#include "claims/source_names.hpp"
#include "claims/word_list.hpp"

namespace claims {

namespace {

using markdown::Block;
using markdown::BlockKind;

const std::unordered_set<std::string>& usual_words() {
  static const std::unordered_set<std::string> words = {
      "source",    "sources", "reference", "references", "ref",  "refs",    "citation",
      "citations", "cited",   "quelle",    "quellen",    "来源", "参考文献"};
  return words;
}

}  // namespace

std::vector<std::uint32_t> find_source_cells(const markdown::Document& document,
                                             const facts::Table& table) {
  std::vector<std::uint32_t> out;
  const WordList words(table, "source_header", usual_words(), letters_and_digits);
  std::vector<std::uint32_t> columns;  // of the present table
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.kind == BlockKind::table) {
      columns.clear();
    }
    if (block.kind != BlockKind::cell) continue;
    const bool is_known = std::find(columns.begin(), columns.end(), block.column) != columns.end();
    if (is_known) out.push_back(i);
    if (!block.is_header || is_known) continue;
    if (words.contains(letters_and_digits(document.slice(block.prose)))) {
      columns.push_back(block.column);
    }
  }
  return out;
}

}  // namespace claims
