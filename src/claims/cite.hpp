#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "claims/claim.hpp"
#include "claims/range_set.hpp"
#include "facts/table.hpp"
#include "markdown/document.hpp"
#include "text/edit.hpp"
#include "text/source.hpp"

namespace claims {

/// Writes citations into one document. What it is made of must outlive it.
class Citer {
 public:
  Citer(const Reading& reading, const text::Source& source, const markdown::Document& document,
        const facts::Table& table);

  /// The edits that put a citation of one of the sources behind a claim: ` [3]` at the end of its
  /// sentence or cell, and an entry at the end of a numbered list that has none of the sources.
  /// Nothing when the document does not cite by number, or has several lists.
  [[nodiscard]] std::vector<text::Edit> cite(const Claim& claim,
                                             const std::vector<std::uint32_t>& sources);

 private:
  /// The first numbered entry that is one of the sources; none when there is none.
  [[nodiscard]] std::uint32_t entry_of(const std::vector<std::uint32_t>& sources);
  [[nodiscard]] std::uint32_t entry_of(std::uint32_t source);

  const Reading& reading_;
  const text::Source& source_;
  const markdown::Document& document_;
  const facts::Table& table_;
  RangeSet links_;
  RangeSet formulas_;
  std::unordered_map<std::uint32_t, std::uint32_t> entries_;  // by source, those asked for
  const ReferenceEntry* last_ = nullptr;  // that a new one may follow; null when none may
  std::uint32_t highest_ = 0;             // of the numbers
  bool has_lists_ = false;                // several
};

}  // namespace claims
