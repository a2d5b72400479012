#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/bibtex.hpp"
#include "text/source.hpp"

namespace facts {

/// A name as CSL-JSON has it: a literal, or the parts of a person's name.
struct WorkName {
  std::string family;
  std::string given;
  std::string particle;  // non-dropping: van der
  std::string suffix;
  std::string literal;
};

/// A published work with all that a bibliography says of it, between CSL-JSON and BibTeX.
struct Work {
  std::string id;
  std::string type;                                        // of CSL
  std::vector<std::pair<std::string, std::string>> texts;  // by CSL variable
  std::vector<std::pair<std::string, std::vector<WorkName>>> names;
  std::vector<std::pair<std::string, std::vector<int>>> dates;  // year, month, day
  /// What the other format says and this one has no place for: `entrytype`, fields of BibTeX.
  std::vector<std::pair<std::string, std::string>> others;

  /// A text by its variable, or an empty string.
  [[nodiscard]] std::string_view find(std::string_view variable) const;
};

/// Every item of a CSL-JSON list, or of the list `sources` of an object.
[[nodiscard]] std::vector<Work> read_works(const text::Source& source);

/// The names of an author field: parts between `and`, `Family, Given`, `Given Family`, `{A group}`.
[[nodiscard]] std::vector<WorkName> read_names(std::string_view value);

/// An entry of BibTeX as a work; what CSL has no variable for is kept in `others`.
[[nodiscard]] Work to_work(const BibEntry& entry);

/// A work as an entry of BibTeX, its values as in a file.
[[nodiscard]] BibEntry to_bib_entry(const Work& work);

/// Entries as a BibTeX file.
[[nodiscard]] std::string write_bibtex(const std::vector<BibEntry>& entries);

}  // namespace facts
