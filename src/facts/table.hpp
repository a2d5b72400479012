#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "facts/quantity.hpp"
#include "text/source.hpp"
#include "text/span.hpp"

namespace facts {

/// An index into one of Table's arrays that points nowhere.
inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// A place in one of the table's files.
struct Origin {
  std::uint32_t file = none;  // index into Table::files
  text::Span span;
};

/// A calendar date; month and day are 0 when they are not said.
struct Date {
  std::int32_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  friend bool operator==(const Date&, const Date&) = default;
};

enum class ValueKind : std::uint8_t { quantity, text, set, boolean, date };

using Value = std::variant<Quantity, std::string, std::vector<std::string>, bool, Date>;

/// Where a fact was published: an item of the source list and the place in it.
struct Reference {
  std::string source;   // id of a Source entry
  std::string locator;  // page, line, section
  std::string quote;
  Origin origin;
};

/// Another value that sources give for the same fact, and why both stand.
struct Reading {
  Value value;
  std::string written;
  std::string reason;
  std::vector<Reference> references;
};

/// One statement of the table: this entity, this attribute, this value.
struct Fact {
  std::uint32_t entity = none;
  std::uint32_t attribute = none;
  Value value;
  std::string written;  // the value as the table writes it
  std::vector<Reading> readings;
  /// Values stated to be wrong: ids of features, names, or amounts as the table writes them.
  std::vector<std::string> denied;
  /// A set: what it does not list is wrong too.
  bool is_complete = false;
  /// What the value holds for: {"setting", "5-shot"}, {"scope", "main model"}.
  std::map<std::string, std::string> qualifiers;
  std::string as_of;  // ISO 8601, or empty
  std::vector<Reference> references;
  Origin origin;
};

/// An official address of an entity: kind is an id of Vocabulary (page, repository, paper).
struct OfficialLink {
  std::string kind;
  std::string url;
  Origin origin;
};

/// Something that facts are about: a model, a variant, a family, a method, a bicycle.
struct Entity {
  std::string id;
  std::string name;
  std::vector<std::string> aliases;   // other right names
  std::vector<std::string> informal;  // names met in the wild that no official source uses
  std::string kind;
  std::uint32_t family = none;      // entity index of its family
  std::uint32_t variant_of = none;  // entity it inherits facts from
  bool is_official = true;
  /// False for an entity known by name only, about which the table says nothing.
  bool is_covered = true;
  std::string document;  // path of the file about it, relative to the content root, or empty
  std::vector<OfficialLink> links;
  Origin origin;
};

/// A sort of official address, and how texts name it: model page, repository, paper.
struct LinkKind {
  std::string id;
  std::string label;               // for messages
  std::vector<std::string> words;  // "Hugging Face", "technical report"
  std::vector<std::string> hosts;  // "huggingface.co"
  Origin origin;
};

/// A unit of measurement and the words that name it: parameters, params.
struct Unit {
  std::string id;
  std::vector<std::string> words;
  std::vector<std::string> symbols_before;  // $
  std::vector<std::string> symbols_after;   // %
  Origin origin;
};

/// How a written number is held against a fact.
struct Comparison {
  /// A rounding may move the value by no more than this part of it.
  double max_rounding = 0.03;
  /// What "about" may move it by.
  double about = 0.1;
  /// K, M, G may be read in powers of 1024 too.
  bool allows_binary = false;
};

/// A kind of statement, and the words by which prose and tables make it.
struct Attribute {
  std::string id;
  std::string label;  // for messages: "activated parameters"
  ValueKind kind = ValueKind::quantity;
  std::uint32_t unit = none;
  Comparison comparison;
  std::vector<std::string> cues;           // words near the number that decide for this attribute
  std::vector<std::string> cues_before;    // only in front of it: "trained on"
  std::vector<std::string> cues_after;     // only behind it: "activated"
  std::vector<std::string> anti_cues;      // words that decide against it
  std::vector<std::string> headers;        // column or row headers
  std::vector<std::string> confused_with;  // ids: what it is commonly swapped with
  double least = 0;                        // plausible values
  double most = std::numeric_limits<double>::infinity();
  /// The attribute whose value this one's cannot exceed: a part and its whole.
  std::uint32_t at_most_attribute = none;
  /// False for what a variant has only of its own: a top speed, a test result.
  bool is_inherited = true;
  /// The attribute taken when a number has this unit and no cue decides.
  bool is_default_of_unit = false;
  Origin origin;
};

/// A named property that entities have or lack: an architecture feature, a method, a tool.
struct Feature {
  std::string id;
  std::string name;
  std::vector<std::string> aliases;  // names and acronyms
  std::uint32_t attribute = none;    // the set attribute it is a value of
  Origin origin;
};

/// An abbreviation and what it stands for.
struct Acronym {
  std::string short_form;
  std::vector<std::string> expansions;  // the first is the canonical one
  std::vector<Reference> references;
  Origin origin;
};

/// An item of the source list (CSL-JSON 1.0).
struct SourceItem {
  std::string id;
  std::string type;
  std::string title;
  std::vector<std::string> authors;  // "family, given" or a literal name
  std::string url;
  std::string doi;
  std::string arxiv;  // "2412.19437"
  std::int32_t year = 0;
  Origin origin;
};

/// What one line of a summary gives: an attribute, and under which label.
struct SummaryField {
  std::uint32_t attribute = none;
  std::string label;
  /// Of several facts those with these qualifiers are given, and else those without any.
  std::map<std::string, std::string> qualifiers;
};

/// A table that is written into documents from the facts.
struct Summary {
  std::string id;
  bool has_entity_rows = false;  // a row an entity and a column a field, or the other way round
  std::string heading;           // of the first column
  std::string source_heading;    // of the last one
  std::string missing;           // where there is no fact
  std::string yes;
  std::string no;
  std::vector<SummaryField> fields;
  Origin origin;
};

/// Something wrong in one of the table's files.
struct Problem {
  Origin origin;
  std::string message;
  /// Which rule reports it: malformed-table, unknown-id, unknown-source, unsourced-fact,
  /// impossible-fact or duplicate-alias.
  std::string rule;
};

/// Everything the project holds to be true, read from rules/*.json.
struct Table {
  std::vector<text::Source> files;
  std::vector<Entity> entities;
  std::vector<Attribute> attributes;
  std::vector<Unit> units;
  std::vector<Scale> scales;
  std::vector<Feature> features;
  std::vector<Acronym> acronyms;
  std::vector<SourceItem> sources;
  std::vector<LinkKind> link_kinds;
  std::vector<Summary> summaries;
  std::vector<Fact> facts;  // by entity, then attribute, then place
  std::vector<Problem> problems;
  /// Words of the vocabulary by list: "approximation", "lower-bound", "negation", "pronoun"...
  std::map<std::string, std::vector<std::string>> words;

  std::unordered_map<std::string, std::uint32_t> entity_index;     // by id
  std::unordered_map<std::string, std::uint32_t> attribute_index;  // by id
  std::unordered_map<std::string, std::uint32_t> source_index;     // by id

  [[nodiscard]] std::uint32_t find_entity(std::string_view id) const;
  [[nodiscard]] std::uint32_t find_attribute(std::string_view id) const;
  [[nodiscard]] const SourceItem* find_source(std::string_view id) const;
  /// The facts of an entity for an attribute; when it has none of its own and the attribute is
  /// inherited, those of what it is a variant of, and so on up.
  [[nodiscard]] std::vector<const Fact*> facts_of(std::uint32_t entity,
                                                  std::uint32_t attribute) const;
  /// True when `entity` is `ancestor` or a variant of it at any depth.
  [[nodiscard]] bool is_within(std::uint32_t entity, std::uint32_t ancestor) const;
};

}  // namespace facts
