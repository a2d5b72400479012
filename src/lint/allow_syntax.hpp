#pragma once

#include <string>
#include <vector>

#include "facts/table.hpp"
#include "markdown/document.hpp"
#include "text/source.hpp"
#include "text/span.hpp"

namespace lint {

/// One rule or topic that an allow comment names.
struct AllowedName {
  std::string name;
  text::Span span;
};

/// `<!-- docfacts-allow rule, rule until 2026-12-31: reason -->`, or `docfacts-allow-file`.
struct Allow {
  text::Span comment;
  std::vector<AllowedName> names;
  /// What it covers: the next block, the block around it, or the whole file.
  text::Span cover;
  bool is_whole_file = false;
  bool has_reason = false;
  facts::Date until;  // the year 0 when it has no end
  text::Span until_span;
  bool is_until_valid = true;
};

/// The allow comments of a document, by place.
[[nodiscard]] std::vector<Allow> read_allows(const text::Source& source,
                                             const markdown::Document& document);

}  // namespace lint
