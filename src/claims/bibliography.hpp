#pragma once

#include <string>
#include <vector>

#include "markdown/document.hpp"
#include "text/source.hpp"

namespace claims {

/// An item of a bibliography that stands beside a document: what tells which source it is.
struct BibliographyItem {
  std::string key;
  std::string title;
  std::string url;
  std::string identifier;  // an arXiv id or DOI
};

/// Reads a BibTeX file, or a CSL-JSON list when its name ends in .json.
[[nodiscard]] std::vector<BibliographyItem> read_bibliography(const text::Source& source);

/// The paths under `bibliography:` of the front matter, as written.
[[nodiscard]] std::vector<std::string> bibliography_paths(const text::Source& source,
                                                          const markdown::Document& document);

}  // namespace claims
