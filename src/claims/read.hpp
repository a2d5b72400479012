#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "claims/bibliography.hpp"
#include "claims/claim.hpp"
#include "facts/table.hpp"
#include "markdown/document.hpp"
#include "text/source.hpp"

namespace claims {

/// Whether numbers that state nothing are listed, and why, in Reading::left.
enum class Leftovers : std::uint8_t { listed, passed_over };

/// A table prepared for reading: one automaton for all names, cues and words.
class Reader {
 public:
  /// The table must outlive the reader.
  explicit Reader(const facts::Table& table);
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) = delete;
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// Reads every claim, citation and mention of a document, whose keys a bibliography beside it may
  /// hold. Pure; safe on many threads.
  [[nodiscard]] Reading read(const text::Source& source, const markdown::Document& document,
                             const std::vector<BibliographyItem>& bibliography = {},
                             Leftovers leftovers = Leftovers::listed) const;

 private:
  struct Parts;
  std::unique_ptr<const Parts> parts_;
};

}  // namespace claims
