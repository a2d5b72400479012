#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/bibtex.hpp"
#include "text/json.hpp"
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
  using Texts = std::vector<std::pair<std::string, std::string>>;

  std::string id;
  std::string type;  // of CSL
  Texts texts;       // by CSL variable
  std::vector<std::pair<std::string, std::vector<WorkName>>> names;
  std::vector<std::pair<std::string, std::vector<int>>> dates;  // year, month, day
  /// What BibTeX says and CSL has no place for, and values whose TeX says more than their text:
  /// `entrytype` and fields as they are written, empty for those that were not there.
  Texts others;
  /// Members of the CSL item whose value the rest does not hold, as JSON on one line.
  Texts kept;

  /// A text by its variable, or an empty string.
  [[nodiscard]] std::string_view find(std::string_view variable) const;
};

/// Every item of a CSL-JSON text: a list, the list `sources`, `items` or `references` of an object,
/// or one item alone.
[[nodiscard]] std::vector<Work> read_works(const text::Source& source);

/// Puts a member of a CSL item into a work, in place of what the work has under that name.
void set_member(Work& work, const text::Json& member, const text::Source& source);

/// Takes from a work what it has under that name.
void erase_member(Work& work, std::string_view name);

/// A work as the members of a CSL item, the values as JSON on one line: equal values are written
/// the same.
[[nodiscard]] Work::Texts members_of(const Work& work);

/// A work as a CSL item on one line.
[[nodiscard]] std::string write_csl(const Work& work);

/// The names of an author field: parts between `and`, `Family, Given`, `Given Family`, `{A group}`.
[[nodiscard]] std::vector<WorkName> read_names(std::string_view value);

/// Names as an author field.
[[nodiscard]] std::string spell_names(const std::vector<WorkName>& names);

/// An entry of BibTeX as a work, with what was written of it that BibTeX has no field for.
[[nodiscard]] Work to_work(const BibEntry& entry);

/// The entries of a file as works, each with what its `crossref` and `xdata` give it.
[[nodiscard]] std::vector<Work> to_works(const std::vector<BibEntry>& entries);

/// A work as an entry of BibTeX, its values as in a file. What an entry read again would not say is
/// in the field `csl_json`.
[[nodiscard]] BibEntry to_bib_entry(const Work& work);

/// Works as the entries of a file. What an entry takes from another of them is not said again where
/// it was not.
[[nodiscard]] std::vector<BibEntry> to_bib_entries(const std::vector<Work>& works);

/// Entries as a BibTeX file.
[[nodiscard]] std::string write_bibtex(const std::vector<BibEntry>& entries);

}  // namespace facts
