#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace facts {

/// A field of a BibTeX entry. The value is as the file writes it, without its outer braces or
/// quotes, macros put in and pieces joined.
struct BibField {
  std::string name;  // in lower case
  std::string value;
  bool is_month = false;  // the macro of a month, such as mar
};

/// An entry of a BibTeX file.
struct BibEntry {
  std::string type;  // in lower case: article, inproceedings, misc
  std::string key;
  std::vector<BibField> fields;  // in the order of the file

  /// The value of a field, or an empty string.
  [[nodiscard]] std::string_view find(std::string_view name) const;
};

/// A BibTeX file as its entries, and what else there is to say of it.
struct Bibtex {
  std::vector<BibEntry> entries;
  std::vector<std::string> faults;    // "line 12: entry without a key"
  std::vector<std::string> left_out;  // "line 3: @preamble"
};

/// Reads a BibTeX file: entries in braces or parentheses, values in braces, quotes or bare, `#`,
/// @string macros; @comment, @preamble and the text between entries are left out.
[[nodiscard]] Bibtex read_bibtex(std::string_view text);

/// A value as plain text: braces taken away, accents and escapes of TeX as characters, dashes and
/// quotes; formulas stay.
[[nodiscard]] std::string plain_text(std::string_view value);

/// A value that is an address or identifier as plain text: escapes and braces taken away.
[[nodiscard]] std::string plain_address(std::string_view value);

/// A plain text as a value in braces, what TeX would read as markup escaped.
[[nodiscard]] std::string tex_text(std::string_view text);

/// An address as a value in braces.
[[nodiscard]] std::string tex_address(std::string_view text);

}  // namespace facts
