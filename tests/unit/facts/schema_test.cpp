#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "base/cat.hpp"
#include "facts/shapes.hpp"
#include "harness/catch.hpp"
#include "text/json.hpp"

// Editors go by the schemas in rules/schema, the program by its shapes. They must know the same
// members, of the same types.

using base::cat;
using facts::Holds;
using facts::Member;
using facts::Shape;
using text::Json;

namespace {

Json schema(std::string_view name) {
  const std::string path = cat(DOCFACTS_REPOSITORY, "/rules/schema/", name);
  std::ostringstream bytes;
  bytes << std::ifstream(path).rdbuf();
  const text::Source source(path, bytes.str());
  text::JsonText json = text::parse_json(source);
  INFO(path);
  REQUIRE(json.faults.empty());
  REQUIRE(json.root.kind == Json::Kind::object);
  return std::move(json.root);
}

const Json& member(const Json& json, std::string_view name) {
  const Json* found = json.find(name);
  INFO(name);
  REQUIRE(found != nullptr);
  return *found;
}

const Json& definition(const Json& root, std::string_view name) {
  return name.empty() ? root : member(member(root, "definitions"), name);
}

/// What a subschema lets its value be, in a word.
std::string type_of(const Json& json) {
  const auto text = [](const Json* value) { return value == nullptr ? "" : value->string; };
  const std::string reference = text(json.find("$ref"));
  if (!reference.empty()) return reference.substr(reference.rfind('/') + 1);
  const Json& type = member(json, "type");
  if (type.kind == Json::Kind::array) {
    std::string all;
    for (const Json& one : type.items) all += cat(all.empty() ? "" : " or ", one.string);
    return all;
  }
  if (type.string == "array") return cat("list of ", type_of(member(json, "items")));
  const Json* others = json.find("additionalProperties");
  if (type.string == "object" && others != nullptr) return cat("map to ", type_of(*others));
  return type.string;
}

/// What the schema should say of a member; a list of objects has its elements' definition.
std::set<std::string> types_for(Holds holds) {
  switch (holds) {
    case Holds::text:
      return {"string"};
    case Holds::number:
      return {"number"};
    case Holds::boolean:
      return {"boolean"};
    case Holds::texts:
      return {"list of string"};
    case Holds::list: {
      std::set<std::string> types;
      for (const Shape* shape : facts::all_shapes())
        types.insert(cat("list of ", shape->definition));
      return types;
    }
    case Holds::object:
      return {"comparison"};
    case Holds::map_texts:
      return {"map to string"};
    case Holds::map_lists:
      return {"map to list of string"};
    case Holds::value:
      return {"value"};
    case Holds::names:
      return {"list of name"};
    case Holds::date:
      return {"date"};
    case Holds::text_number:
      return {"string or number"};
  }
  return {};
}

void compare(const Shape& shape, const Json& described) {
  std::set<std::string> required;
  if (const Json* list = described.find("required")) {
    for (const Json& name : list->items) required.insert(name.string);
  }
  const Json& properties = member(described, "properties");
  CHECK_FALSE(member(described, "additionalProperties").boolean);
  std::set<std::string> known;
  for (const Member& one : shape.members) {
    INFO(shape.name << ": " << one.name);
    known.insert(std::string(one.name));
    CHECK(required.contains(std::string(one.name)) == one.is_required);
    CHECK(types_for(one.holds).contains(type_of(member(properties, one.name))));
  }
  for (const Json& property : properties.items) {
    INFO(shape.name << ": " << property.key);
    CHECK(known.contains(property.key));
    const bool is_described = property.find("description") != nullptr;
    CHECK((is_described || property.find("$ref") != nullptr));
  }
}

}  // namespace

TEST_CASE("schemas and reader know the same members") {
  for (const Shape* shape : facts::all_shapes()) {
    const Json root = schema(shape->schema);
    compare(*shape, definition(root, shape->definition));
  }
  // A vocabulary may hold what any file of the table may.
  compare(facts::shapes::table_file, schema("vocabulary.schema.json"));
}

TEST_CASE("schemas and reader know the same types of sources") {
  const Json root = schema("sources.schema.json");
  const Json& types =
      member(member(member(definition(root, "source"), "properties"), "type"), "enum");
  std::set<std::string> described;
  for (const Json& type : types.items) described.insert(type.string);
  const auto known = facts::source_types();
  CHECK(described == std::set<std::string>(known.begin(), known.end()));
}

TEST_CASE("every definition is described") {
  for (const std::string name :
       {"facts", "vocabulary", "sources", "config", "patterns", "baseline", "report"}) {
    const Json root = schema(name + ".schema.json");
    CHECK(member(root, "$schema").string == "http://json-schema.org/draft-07/schema#");
    CHECK_FALSE(member(root, "title").string.empty());
    CHECK_FALSE(member(root, "description").string.empty());
    const Json* definitions = root.find("definitions");
    if (definitions == nullptr) continue;
    for (const Json& one : definitions->items) {
      INFO(name << ": " << one.key);
      CHECK_FALSE(member(one, "description").string.empty());
    }
  }
}
