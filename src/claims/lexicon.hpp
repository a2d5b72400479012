#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claims/phrase_trie.hpp"
#include "facts/table.hpp"
#include "markdown/document.hpp"

namespace claims {

/// What a phrase of the table means where it stands in a text.
enum class Sense : std::uint8_t {
  entity,      // index into Table::entities
  informal,    // the same, by a name no official source uses
  cue,         // index into Table::attributes, as the other cues and headers
  cue_before,  // only in front of the value
  open_cue,    // the beginning of one that goes on right before the value; index into openings
  cue_after,   // only behind it
  anti_cue,
  header,
  value,    // a value that some fact of a text attribute has; index into Lexicon::values
  unit,     // index into Table::units
  feature,  // index into Table::features
  acronym,  // index into Table::acronyms
  word      // a Word
};

/// The word lists of the vocabulary that reading looks for.
enum class Word : std::uint8_t {
  abbreviation,       // ends in a full stop that ends no sentence
  additional,         // before an amount that comes on top of another
  approximation,      // about
  assertion,          // says that the subject has what follows
  attributive,        // ties the description in front of it to the noun behind it
  change,             // the amount after it replaces the one before
  comparison,         // the name after it is not the subject
  comparison_behind,  // the name right before it is not the subject
  conjunction,        // what is behind it is another thing than what is in front
  contrast,           // the name behind it is another's
  copula,             // makes one of the name before it and the noun behind it: is
  correction,         // in a heading: what stands below is often got wrong
  definite,           // what it stands before was named before: the
  denial,             // says that the subject lacks what follows
  division,           // behind an amount: it is so much for each of something
  emphasis,           // has a word of negation, and denies nothing: "not only"
  function_word,      // says nothing about what a number counts
  group_noun,         // a name in front of it is that of a group: the X family
  hypothesis,         // what it stands before is not so, or not known to be
  inclusion,          // introduces the members of a family
  introduction,       // says that what a number behind it counts stands below: the following
  joint,              // before the last of several
  label,              // the number after it is a reference: Figure, Section
  lower_bound,
  measure,      // a number in front of it counts no things: weeks
  month,        // "january=1"
  name_header,  // header of a column of names
  naming,       // the name behind it is that of the thing told of in front of it
  negation,
  number,  // "two=2"
  official,
  open_end,    // ends a list that does not name all: etc.
  own,         // says that a text tells of its own subject: we
  possession,  // a bare amount behind it is the default attribute's
  previous,    // before a value that holds no longer
  pronoun,     // stands for the subject
  range,       // before two amounts: all between them
  relative,    // begins a clause about the noun before it: which
  respectively,
  size_noun,    // a number in front of it tells which one: the 7B model
  source_noun,  // a name in front of it names a text, not its subject
  stage,        // before or after an amount that is not the whole
  total,        // labels the sum of a column or row
  unofficial,
  upper_bound,
  last
};

/// A phrase found in the prose.
struct Hit {
  markdown::Range prose;
  Sense sense = Sense::word;
  std::uint32_t index = 0;
};

/// A value of a text attribute.
struct TextValue {
  std::uint32_t attribute = facts::none;
  std::string text;
};

/// A cue in two parts: "trained … on"; the second stands right before the value.
struct OpenCue {
  std::uint32_t attribute = facts::none;
  std::string end;
};

/// Everything the table knows by a name or a word, ready to be found.
class Lexicon {
 public:
  explicit Lexicon(const facts::Table& table);

  /// Every phrase in a range of the prose, by place; at one place the longest, with the words it
  /// begins with, and none inside a name.
  void scan(std::string_view prose, markdown::Range range, std::vector<Hit>& out) const;

  [[nodiscard]] const std::vector<TextValue>& values() const { return values_; }
  [[nodiscard]] const std::vector<OpenCue>& open_cues() const { return open_cues_; }
  /// The number that a `word=number` entry of the vocabulary gives this hit's word.
  [[nodiscard]] double number_of(Hit hit, std::string_view prose) const;
  /// The word for a number, or nothing.
  [[nodiscard]] std::string word_for(double number) const;
  /// The attribute whose values are marked by this letter in front of them, or none.
  [[nodiscard]] std::uint32_t prefixed(char letter) const;

 private:
  struct Meaning {
    Sense sense = Sense::word;
    std::uint32_t index = 0;
  };

  void add(std::string_view phrase, Spelling spelling, Sense sense, std::uint32_t index);
  void add_entities(const facts::Table& table);
  void add_words(const facts::Table& table);
  void add_attributes(const facts::Table& table);

  PhraseTrie trie_;
  std::vector<Meaning> meanings_;  // by phrase id
  std::vector<TextValue> values_;
  std::vector<OpenCue> open_cues_;
  std::unordered_map<std::string, double> numbers_;  // lower case
  std::vector<std::pair<char, std::uint32_t>> prefixes_;
};

/// True for a hit that means this word.
[[nodiscard]] inline bool is_word(const Hit& hit, Word word) {
  return hit.sense == Sense::word && hit.index == static_cast<std::uint32_t>(word);
}
/// True for a hit on a name.
[[nodiscard]] inline bool is_name(const Hit& hit) {
  return hit.sense == Sense::entity || hit.sense == Sense::informal;
}

/// True for a hit on what speaks for an attribute.
[[nodiscard]] inline bool is_any_cue(const Hit& hit) {
  return hit.sense == Sense::cue || hit.sense == Sense::cue_before ||
         hit.sense == Sense::cue_after || hit.sense == Sense::header;
}

/// Those of the hits, which are by place, that begin at a place.
[[nodiscard]] std::span<const Hit> hits_at(std::span<const Hit> hits, std::uint32_t place);
/// Those that may hold or touch a range: which begin in it, or not far in front of it.
[[nodiscard]] std::span<const Hit> hits_near(std::span<const Hit> hits, markdown::Range range);

/// ASCII letters in lower case.
[[nodiscard]] std::string to_lower(std::string_view text);

}  // namespace claims
