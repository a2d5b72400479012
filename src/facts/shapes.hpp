#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace facts {

/// What a member may hold.
enum class Holds : std::uint8_t {
  text,
  number,
  boolean,
  texts,       // a list of strings
  list,        // a list of anything
  object,      // one with known members
  map_texts,   // an object from any name to a string
  map_lists,   // an object from any name to a list of strings
  value,       // a fact's value: string, number, true, false or a list of strings
  names,       // CSL-JSON names
  date,        // a CSL-JSON date
  text_number  // a string or a number
};

/// A member that an object of the table may have.
struct Member {
  std::string_view name;
  Holds holds = Holds::text;
  bool is_required = false;
};

/// One kind of object in the table's files, and the definition that describes it in rules/schema.
struct Shape {
  std::string_view name;        // for messages: "a fact"
  std::string_view schema;      // file below rules/schema
  std::string_view definition;  // empty for the root
  std::span<const Member> members;
};

/// The shapes that files are read by, and that the schemas are held against.
namespace shapes {
extern const Shape table_file, entity, link, fact, reading, reference;
extern const Shape attribute, comparison, unit, scale, feature, acronym, link_kind;
extern const Shape summary, summary_field;
extern const Shape source;
}  // namespace shapes

/// Every shape.
[[nodiscard]] std::span<const Shape* const> all_shapes();

/// The members of a name of the source list.
[[nodiscard]] std::span<const std::string_view> name_parts();

/// The types of an item of the source list (CSL 1.0).
[[nodiscard]] std::span<const std::string_view> source_types();

}  // namespace facts
