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
  std::string scope;  // the dates and stages that its sentence says it holds for
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

/// One thing that a citation mark names: a number or range such as `5-7` in `[3, 5-7]`, a footnote,
/// a key, an author and year.
struct CitedItem {
  std::uint32_t first = 0;  // 0: not by number
  std::uint32_t last = 0;
  bool is_range = false;
  text::Span span;
  std::uint32_t entry = none;  // not by number: index into Reading::references
  /// Straight to sources, past any list: indices into Table::sources.
  std::vector<std::uint32_t> sources;
  std::string key;  // keyed: without its @; author_year: the family name and the year
};

/// How a place of the text points to where it comes from.
enum class CitationForm : std::uint8_t {
  bracket,         // [3, 5-7]
  reference_link,  // [3] with a definition [3]: address
  footnote,        // [^3]
  superscript,     // a raised number: ¹, <sup>3</sup>
  keyed,           // [@key; @other]
  author_year,     // (Guo et al., 2024)
  source_link,     // a link whose target is an item of the source list
  identifier       // an arXiv id or DOI in the text
};

/// A place of the text that says where it comes from.
struct Citation {
  CitationForm form = CitationForm::bracket;
  text::Span span;  // with brackets
  markdown::Range prose;
  std::uint32_t block = none;
  std::vector<CitedItem> items;
  /// A link or id in round brackets or under a header such as "Source".
  bool is_set_apart = false;
};

/// False for links and ids, which may be there for another reason than to say where a figure is
/// from.
[[nodiscard]] inline bool is_mark(const Citation& citation) {
  return citation.form != CitationForm::source_link && citation.form != CitationForm::identifier;
}

/// True for what is there to say where something is from: marks, and links and ids set apart.
/// Others may only name what their sentence is about, and promise nothing of its figures.
[[nodiscard]] inline bool says_source(const Citation& citation) {
  return is_mark(citation) || citation.is_set_apart;
}

/// What an entry of the reference list is in the document.
enum class EntryForm : std::uint8_t {
  numbered,    // an item of an ordered list, a paragraph `[n] text`, a table row
  definition,  // [n]: address, a link reference definition that citations use
  footnote,    // [^label]: text
  listed,      // an item without a number
  keyed        // of the front matter or of a bibliography beside the document
};

/// An entry of the document's reference list.
struct ReferenceEntry {
  EntryForm form = EntryForm::numbered;
  std::uint32_t number = 0;     // footnote: 0 when its label is no number
  std::string label;            // footnote: its label; keyed: its key
  text::Span span;              // the whole entry; empty when it stands in another file
  text::Span marker;            // its number
  std::uint32_t block = none;   // definition: none
  std::uint32_t source = none;  // the item of the source list it names: index into Table::sources
  std::uint32_t list = 0;       // of several lists that each begin with 1: which one
  markdown::Range prose;
};

/// True for an entry that citations by number can mean.
[[nodiscard]] inline bool is_numbered(const ReferenceEntry& entry) {
  return entry.form == EntryForm::numbered || entry.form == EntryForm::definition;
}

/// How far a claim stands from the citations that cover it.
enum class Reach : std::uint8_t {
  nowhere,    // no citation covers it
  cell,       // in its own cell
  row,        // in its row: the column of sources, or any mark
  column,     // in the header of its column
  sentence,   // behind it, or before it where the sentence opens with the mark
  paragraph,  // in another sentence of its paragraph or item
  lead,       // in the item above it, or the line that leads to its list or table
  section     // in the heading above it
};

/// The citations that cover a claim.
struct Support {
  Reach reach = Reach::nowhere;
  std::vector<std::uint32_t> citations;  // indices into Reading::citations
  bool is_cut = false;                   // true when more cover it than are listed
};

/// An item of a list that enumerates files.
struct ListedFile {
  std::string path;  // relative to the root, `/` between its parts
  text::Span span;   // the name in the text
  std::uint32_t block = none;
  bool is_folder = false;
  bool is_link = false;  // a link of the document leads to it
};

/// A list, table or code-block tree that enumerates files, most of which exist.
struct FileList {
  std::uint32_t block = none;
  std::string folder;     // the folder whose files it lists, relative to the root
  std::string extension;  // the one most items share, without the dot
  std::vector<ListedFile> items;
};

/// What keeps a text from being the link it was meant to be.
enum class BrokenLinkKind : std::uint8_t {
  spaces,    // [label](target with spaces)
  quoted,    // [label](address "a "quoted" title")
  reversed,  // (label)[address]
  spaced,    // [label] (address)
  unclosed,  // [label](address, [label]address), label](address)
  undefined  // [text][label] whose label no definition has
};

/// Text that was meant as a link, and is none in CommonMark: `[label](target with spaces)`.
struct BrokenLink {
  BrokenLinkKind kind = BrokenLinkKind::spaces;
  text::Span span;
  text::Span label;
  text::Span target;
};

/// Where what a number counts stands.
enum class CountedIn : std::uint8_t { list, table, tree, sentence };

/// A number that says how many things follow it: "three models:" in front of a list.
struct Count {
  CountedIn kind = CountedIn::list;
  std::uint32_t said = 0;
  std::uint32_t found = 0;
  text::Span span;    // "three models"
  text::Span number;  // "three"
  text::Span items;   // the first of them
  std::string right;  // `found` in the style of the number; empty when no word is known for it
};

/// A total of a table that is not the sum of its parts.
struct Total {
  text::Span span;
  text::Span parts;  // the first of them
  std::string sum;   // in the style of the total
};

/// All that was read from one document.
struct Reading {
  std::vector<Mention> mentions;  // by place
  std::vector<Claim> claims;      // by place
  std::vector<Support> support;   // one for each of claims
  std::vector<Left> left;         // by place
  std::vector<Citation> citations;
  std::vector<ReferenceEntry> references;
  text::Span reference_heading;  // of the reference list; empty when there is none
  std::vector<BrokenLink> broken_links;
  std::vector<Count> counts;
  std::vector<Total> wrong_totals;
  std::uint32_t subject = none;  // the entity the document is about
};

}  // namespace claims
