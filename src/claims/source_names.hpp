#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "markdown/document.hpp"

namespace claims {

/// An address in the one form that all ways to write it share: no scheme, `www.`, query, fragment
/// and closing slash, the host in lower case.
[[nodiscard]] std::string plain_address(std::string_view url);

/// The plain address without what names a revision (`/blob/<commit>/`, `/tree/main/`) and without a
/// README at the root, which is what the address of a repository shows.
[[nodiscard]] std::string address_without_revision(std::string_view url);

/// The arXiv id, without its version, of an address or DOI that leads to arXiv; empty when none.
[[nodiscard]] std::string arxiv_id_of(std::string_view url);

/// The DOI of a `doi.org` address in lower case; empty when it is none.
[[nodiscard]] std::string doi_of(std::string_view url);

/// Letters and digits alone, in lower case: how titles are held against each other.
[[nodiscard]] std::string letters_and_digits(std::string_view text);

/// True when the letters and digits of a text, in lower case, are the wanted ones.
[[nodiscard]] bool has_letters_and_digits(std::string_view text, std::string_view wanted);

/// An arXiv id or DOI in running text, and the bytes it takes.
struct WrittenIdentifier {
  std::string id;  // without version, in lower case
  bool is_arxiv = false;
  markdown::Range prose;  // of the text it was looked for in
};

/// Every `arXiv:2001.01234` and `10.1234/suffix` of a text, by place.
[[nodiscard]] std::vector<WrittenIdentifier> find_identifiers(std::string_view text);

}  // namespace claims
