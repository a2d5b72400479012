#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claims/amounts.hpp"
#include "claims/lexicon.hpp"
#include "claims/names.hpp"
#include "markdown/document.hpp"
#include "text/source.hpp"

namespace claims {

/// Elements [begin, end) of one of Page's arrays.
struct Slice {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct Sentence {
  markdown::Range prose;
  std::uint32_t passage = 0;
};

/// The text of one paragraph, heading or table cell, or a piece of one that is very long, and what
/// was found in it.
struct Passage {
  std::uint32_t block = 0;
  markdown::Range prose;
  Slice hits;
  Slice names;
  Slice amounts;
  Slice sentences;
};

/// A document's phrases, names, amounts and sentences, all by place.
struct Page {
  const text::Source& source;
  const markdown::Document& document;
  std::vector<Hit> hits;
  std::vector<Name> names;
  std::vector<Amount> amounts;  // Amount::group counts from the passage's first
  std::vector<Sentence> sentences;
  std::vector<Passage> passages;
  std::vector<std::uint32_t> passage_of;  // by block, its first; none for a block that is no leaf
  /// False when no name and no file name says what numbers would be about.
  bool has_subjects = false;

  [[nodiscard]] std::span<const Hit> hits_in(const Passage& passage) const;
  [[nodiscard]] std::span<const Name> names_in(const Passage& passage) const;
  [[nodiscard]] std::span<const Amount> amounts_in(const Passage& passage) const;
  [[nodiscard]] std::span<const Sentence> sentences_in(const Passage& passage) const;
  /// The names inside a range of the passage.
  [[nodiscard]] std::span<const Name> names_in(const Passage& passage, markdown::Range range) const;
  /// The phrases inside a range of the passage.
  [[nodiscard]] std::span<const Hit> hits_in(const Passage& passage, markdown::Range range) const;
  /// The amounts inside a range of the passage.
  [[nodiscard]] std::span<const Amount> amounts_in(const Passage& passage,
                                                   markdown::Range range) const;
  /// The passage of a block that holds a place of the prose; null for a block that is no leaf.
  [[nodiscard]] const Passage* passage_at(std::uint32_t block, std::uint32_t place) const;
  /// The passages of a block and of those inside it.
  [[nodiscard]] std::span<const Passage> passages_within(std::uint32_t block) const;
  [[nodiscard]] std::string_view slice(markdown::Range range) const {
    return document.slice(range);
  }
};

/// True for a block with a list, a table or code right behind it.
[[nodiscard]] bool has_items_behind(const markdown::Document& document, std::uint32_t block);

/// Looks every phrase of the lexicon up in a document's text and finds names, amounts and
/// sentences.
/// `reads_all` false: amounts and sentences only where they may be of use, so that a document that
/// names nothing costs little.
[[nodiscard]] Page read_page(const text::Source& source, const markdown::Document& document,
                             const AmountContext& context, const Roster& roster, bool reads_all);

}  // namespace claims
