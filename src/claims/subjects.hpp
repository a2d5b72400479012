#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "claims/claim.hpp"
#include "claims/page.hpp"
#include "facts/table.hpp"

namespace claims {

/// Whom a statement is about, and how that was found.
struct Subject {
  std::uint32_t entity = facts::none;
  Resolution resolution = Resolution::same_sentence;
  std::uint32_t name = facts::none;  // index into Page::names, or none for the document's subject
  /// Why there is none.
  std::string_view flaw;
  /// Where it is named, known or not; a size behind it may make a name of it.
  markdown::Range words;
};

/// Finds whom statements are about: by names in the sentence, then by what stands around it.
class SubjectFinder {
 public:
  SubjectFinder(const Page& page, const facts::Table& table, const Roster& roster);

  /// The entity the document is about, or none.
  [[nodiscard]] std::uint32_t document_subject() const { return document_subject_; }
  /// True when no title or file name says so, and it is only what is named most.
  [[nodiscard]] bool is_document_guessed() const { return is_document_guessed_; }
  /// The subject of what stands at `at` in a sentence.
  [[nodiscard]] Subject of(const Sentence& sentence, markdown::Range at) const;
  /// What a sentence compares its subject with, if that is one name: "compared to X".
  [[nodiscard]] Subject compared_in(const Sentence& sentence, std::uint32_t entity) const;
  /// The subject of a sentence as a whole.
  [[nodiscard]] Subject of(const Sentence& sentence) const;
  /// The subject that list parents, headings and the document give a block.
  [[nodiscard]] Subject around(std::uint32_t block) const;
  /// The headings that a block stands under, the nearest first.
  [[nodiscard]] std::vector<const Passage*> headings_over(std::uint32_t block) const;
  /// A name of the page as a subject.
  [[nodiscard]] Subject named(const Name& name, Resolution resolution) const;

 private:
  /// The name of something the table does not know that a sentence begins with, or nothing.
  [[nodiscard]] std::string_view unknown_name(const Passage& passage, markdown::Range range) const;
  [[nodiscard]] bool is_end_of_subject(std::string_view word) const;
  [[nodiscard]] std::uint32_t find_titled(const facts::Table& table, const Roster& roster) const;
  [[nodiscard]] std::uint32_t find_most_named(const facts::Table& table) const;
  [[nodiscard]] bool is_object(const Passage& passage, const Sentence& sentence,
                               const Name& name) const;
  [[nodiscard]] std::uint32_t find_opening() const;
  [[nodiscard]] bool is_within_reach(const Passage& passage, markdown::Range at,
                                     const Name& name) const;
  [[nodiscard]] Subject before(const Sentence& sentence) const;
  [[nodiscard]] Subject of_list(std::uint32_t list) const;
  [[nodiscard]] Subject of_passage(const Passage& passage, bool is_last_first) const;

  const Page& page_;
  const facts::Table& table_;
  std::uint32_t document_subject_ = facts::none;
  bool is_document_guessed_ = false;
  std::vector<std::uint32_t> siblings_;  // as siblings_before gives them
  std::vector<std::uint32_t> headings_;  // by passage, and behind the last: the heading before it
  std::vector<std::uint32_t> outer_;     // by passage that is a heading: the one it stands under
};

}  // namespace claims
