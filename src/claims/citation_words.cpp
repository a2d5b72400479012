#include "claims/citation_words.hpp"

namespace claims {

const std::unordered_set<std::string>& usual_list_cues() {
  static const std::unordered_set<std::string> words = {
      "range",   "interval", "between", "from", "values", "value",     "list",
      "array",   "vector",   "shape",   "size", "sizes",  "dimension", "dimensions",
      "index",   "indices",  "in",      "to",   "of",     "is",        "are",
      "returns", "return",   "option",  "step"};
  return words;
}

const std::unordered_set<std::string>& usual_numbered_things() {
  static const std::unordered_set<std::string> words = {
      "example", "rule",        "step",    "case",    "equation", "eq",
      "figure",  "fig",         "item",    "line",    "level",    "phase",
      "ref",     "requirement", "section", "chapter", "clause",   "reference"};
  return words;
}

}  // namespace claims
