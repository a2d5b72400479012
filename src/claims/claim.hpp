#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "facts/table.hpp"
#include "markdown/document.hpp"
#include "text/span.hpp"

namespace claims {

using facts::none;

/// A place where the text names an entity of the table.
struct Mention {
  std::uint32_t entity = none;  // index into Table::entities
  markdown::Range prose;
  std::uint32_t block = none;
  bool is_informal = false;  // by a name that no official source uses
};

/// How a claim's entity was found.
enum class Resolution : std::uint8_t {
  same_sentence,
  pronoun,
  paragraph,
  list_parent,
  heading,
  document,
  respectively,
  table_row,
  table_column
};

enum class ClaimKind : std::uint8_t {
  quantity,  // an amount of an attribute
  date,      // a date attribute
  feature,   // has, or is said not to have, a feature of the table
  text,      // a text attribute: licence, base model
  member,    // a family is said to have this variant: an amount or a name
  status,    // official or unofficial
  expansion  // an acronym is said to stand for this
};

/// A number that is not one value of one entity, though a claim.
enum class Qualifier : std::uint8_t {
  plain,
  variant_list,  // one of a family's sizes: "1.3B, 6.7B and 33B"
  range_low,
  range_high,
  previous,    // "from 16K"
  additional,  // "a further 6T"
  stage        // of one stage, not of the whole
};

/// A statement read from prose or a table: who, what, how much, and where.
struct Claim {
  ClaimKind kind = ClaimKind::quantity;
  std::uint32_t entity = none;
  std::uint32_t attribute = none;  // expansion, status: none
  /// quantity, date, text as the vocabulary types it; feature: its id; expansion: the expansion.
  facts::Value value;
  std::uint32_t feature = none;  // feature: index into Table::features
  std::uint32_t acronym = none;  // expansion: index into Table::acronyms
  bool is_denied = false;        // "does not use", "without"
  Qualifier qualifier = Qualifier::plain;
  Resolution resolution = Resolution::same_sentence;
  /// The words that make the claim: for a quantity the number with its scale, no noun, no sign.
  text::Span span;
  markdown::Range prose;
  std::uint32_t block = none;
  std::uint32_t mention = none;  // index into Reading::mentions, or none
  /// How it was read, for `claims --explain`: "cue 'trained on' before; subject from heading".
  std::string evidence;
};

/// A number that is no claim of ours, and why, for `claims --explain`.
struct Left {
  text::Span span;
  std::string reason;
};

/// One number or range inside a citation mark: `5-7` in `[3, 5-7]`.
struct CitedItem {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  text::Span span;
};

/// A numeric citation mark in the text: `[3, 5-7]`.
struct Citation {
  text::Span span;  // with brackets
  markdown::Range prose;
  std::uint32_t block = none;
  std::vector<CitedItem> items;
};

/// A numbered entry of the document's reference list.
struct ReferenceEntry {
  std::uint32_t number = 0;
  text::Span span;    // the whole entry
  text::Span marker;  // its number
  std::uint32_t block = none;
};

/// An item of a list that enumerates files.
struct ListedFile {
  std::string path;  // relative to the root, `/` between its parts
  text::Span span;   // the name in the text
  std::uint32_t block = none;
};

/// A list, table or code-block tree that enumerates files, most of which exist.
struct FileList {
  std::uint32_t block = none;
  std::string folder;     // the folder whose files it lists, relative to the root
  std::string extension;  // the one most items share, without the dot
  std::vector<ListedFile> items;
};

/// Text that was meant as a link, and is none in CommonMark: `[label](target with spaces)`.
struct BrokenLink {
  text::Span span;
  text::Span label;
  text::Span target;
};

/// All that was read from one document.
struct Reading {
  std::vector<Mention> mentions;  // by place
  std::vector<Claim> claims;      // by place
  std::vector<Left> left;         // by place
  std::vector<Citation> citations;
  std::vector<ReferenceEntry> references;
  text::Span reference_heading;  // of the reference list; empty when there is none
  std::vector<BrokenLink> broken_links;
  std::uint32_t subject = none;  // the entity the document is about
};

}  // namespace claims
