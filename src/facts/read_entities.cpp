#include <algorithm>
#include <optional>
#include <utility>

#include "base/cat.hpp"
#include "facts/read_parts.hpp"
#include "facts/value.hpp"

namespace facts {

namespace {

using base::cat;
using text::Json;
using Kind = Json::Kind;

/// A name without what spellings differ in: case, spaces, hyphens and underscores.
std::string folded(std::string_view name) {
  std::string out;
  for (const char letter : name) {
    if (letter == ' ' || letter == '-' || letter == '_') continue;
    out += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return out;
}

/// The entity that has a name, and where the table says so.
struct NameOwner {
  std::uint32_t entity = none;
  Origin origin;
};

class EntityReader {
 public:
  explicit EntityReader(Table& table) : table_(&table) {
    for (std::uint32_t index = 0; index < table.link_kinds.size(); ++index) {
      link_kinds_.emplace(table.link_kinds[index].id, index);
    }
  }

  void read_entity(const Input& input, const Json& json) {
    const Fields fields(input, shapes::entity, json);
    if (fields.text("id").empty()) return;
    Entity entity{.id = fields.text("id"),
                  .name = fields.text("name"),
                  .aliases = fields.texts("aliases"),
                  .informal = fields.texts("informal"),
                  .kind = fields.text("kind"),
                  .is_official = fields.boolean("official", true),
                  .is_covered = fields.boolean("covered", true),
                  .document = fields.text("document"),
                  .origin = input.origin(fields.span("id"))};
    if (fields.find("name") != nullptr) claim_name(input, *fields.find("name"));
    for (const std::string_view list : {"aliases", "informal"}) {
      for (const Json& name : fields.items(list)) claim_name(input, name);
    }
    for (const Json& link : fields.items("links")) read_link(input, link, entity);
    enter(input, table_->entity_index, table_->entities, entity, "entities");
    table_->entities.push_back(std::move(entity));
  }

  /// What needs every entity to be known: its family, what it is a variant of, its facts.
  void read_rest(const Input& input, const Json& json, std::uint32_t index) {
    const auto resolve_entity = [&](std::string_view member) {
      const Json* id = json.find(member);
      if (id == nullptr || id->kind != Kind::string) return none;
      return resolve(input, table_->entity_index, id->string, id->span, "entity");
    };
    table_->entities[index].family = resolve_entity("family");
    table_->entities[index].variant_of = resolve_entity("variant_of");
    const Json* facts = json.find("facts");
    if (facts == nullptr || facts->kind != Kind::array) return;
    for (const Json& fact : facts->items) read_fact(input, fact, index);
  }

 private:
  void claim_name(const Input& input, const Json& json) {
    const auto entity = static_cast<std::uint32_t>(table_->entities.size());
    if (json.string.empty()) {
      input.complain(json.span, "a name must not be empty");
      return;
    }
    const auto [owner, is_new] =
        names_.emplace(folded(json.string), NameOwner{entity, input.origin(json.span)});
    if (is_new || owner->second.entity == entity) return;
    const Entity& other = table_->entities[owner->second.entity];
    input.complain(json.span,
                   cat('"', json.string, "\" is already a name of \"", other.id, "\" (",
                       spell_place(*table_, owner->second.origin), ')'),
                   "duplicate-alias");
  }

  void read_link(const Input& input, const Json& json, Entity& entity) {
    const Fields fields(input, shapes::link, json);
    if (!fields.is_complete()) return;
    OfficialLink link{fields.text("kind"), fields.text("url"), input.origin(fields.span("url"))};
    if (!table_->link_kinds.empty()) {
      static_cast<void>(
          resolve(input, link_kinds_, link.kind, fields.span("kind"), "kind of link"));
    }
    if (!link.url.starts_with("https://") && !link.url.starts_with("http://")) {
      input.complain(fields.span("url"), "\"url\" must begin with https:// or http://");
    }
    entity.links.push_back(std::move(link));
  }

  void read_fact(const Input& input, const Json& json, std::uint32_t entity) {
    const Fields fields(input, shapes::fact, json);
    if (!fields.is_complete()) return;
    if (table_->attributes.empty()) {
      if (!std::exchange(has_missed_vocabulary_, true)) {
        input.complain(fields.span("attribute"),
                       "no file of the table has \"attributes\", so no fact can be read");
      }
      return;
    }
    Fact fact{.entity = entity, .origin = input.origin(fields.span("value"))};
    fact.attribute = resolve(input, table_->attribute_index, fields.text("attribute"),
                             fields.span("attribute"), "attribute");
    fact.references = read_references(input, fields.items("sources"));
    if (fields.items("sources").empty() && !input.is_excused) {
      input.complain(fields.span("value"),
                     cat('"', fields.text("attribute"), "\" of ", name_of(entity),
                         " has no source; say in \"sources\" where it was published"),
                     "unsourced-fact");
    }
    if (fact.attribute == none) return;
    const Attribute& attribute = table_->attributes[fact.attribute];
    for (const Json& item : fields.items("where")) fact.qualifiers[item.key] = item.string;
    fact.as_of = fields.text("as_of");
    if (!fact.as_of.empty() && !read_date(fact.as_of)) {
      input.complain(fields.span("as_of"), cat('"', fact.as_of, "\" is no date; write it as ",
                                               "2024-12-26, 2024-12 or 2024"));
    }
    fact.is_complete = fields.boolean("complete", false);
    read_denied(input, fields, fact);
    for (const Json& item : fields.items("also")) read_reading(input, item, fact);
    const Json& value = *fields.find("value");
    std::optional<Value> read = read_value(input, attribute, fact.attribute, value);
    if (!read) return;
    check_range(input, attribute, *read, value.span);
    fact.value = std::move(*read);
    fact.written = written_value(input, value);
    table_->facts.push_back(std::move(fact));
  }

  void read_denied(const Input& input, const Fields& fields, Fact& fact) {
    const Json* denied = fields.find("not");
    if (denied == nullptr) return;
    fact.denied = fields.texts("not");
    const Attribute& attribute = table_->attributes[fact.attribute];
    if (attribute.kind == ValueKind::set) {
      static_cast<void>(read_value(input, attribute, fact.attribute, *denied));
    }
    const Json* value = fields.find("value");
    for (const Json& item : denied->items) {
      const auto is_same = [&](const Json& one) { return one.string == item.string; };
      const bool is_both = value->kind == Kind::array
                               ? std::any_of(value->items.begin(), value->items.end(), is_same)
                               : value->kind == Kind::string && is_same(*value);
      if (!is_both) continue;
      input.complain(item.span, cat('"', item.string, "\" is both stated and denied"),
                     "impossible-fact");
    }
  }

  void read_reading(const Input& input, const Json& json, Fact& fact) {
    const Fields fields(input, shapes::reading, json);
    if (!fields.is_complete()) return;
    const Attribute& attribute = table_->attributes[fact.attribute];
    const Json& value = *fields.find("value");
    std::vector<Reference> references = read_references(input, fields.items("sources"));
    if (fields.items("sources").empty() && !input.is_excused) {
      input.complain(value.span,
                     cat("the other reading of \"", attribute.id, "\" of ", name_of(fact.entity),
                         " has no source"),
                     "unsourced-fact");
    }
    std::optional<Value> read = read_value(input, attribute, fact.attribute, value);
    if (!read) return;
    check_range(input, attribute, *read, value.span);
    fact.readings.push_back({std::move(*read), written_value(input, value), fields.text("because"),
                             std::move(references)});
  }

  void check_range(const Input& input, const Attribute& attribute, const Value& value,
                   text::Span span) const {
    const Quantity* quantity = std::get_if<Quantity>(&value);
    if (quantity == nullptr) return;
    const bool is_low = quantity->value < attribute.least;
    if (!is_low && quantity->value <= attribute.most) return;
    const std::string_view written = table_->files[input.file].slice(span);
    input.complain(span,
                   cat(written, is_low ? " is below the least " : " is above the most ",
                       "that the vocabulary allows for \"", attribute.id, '"'),
                   "impossible-fact");
  }

  [[nodiscard]] const std::string& name_of(std::uint32_t entity) const {
    const Entity& one = table_->entities[entity];
    return one.name.empty() ? one.id : one.name;
  }

  Table* table_;
  Ids link_kinds_;
  std::unordered_map<std::string, NameOwner> names_;
  bool has_missed_vocabulary_ = false;
};

}  // namespace

void read_entities(const std::vector<Input>& inputs, Table& table) {
  EntityReader reader(table);
  struct Read {
    const Input* input;
    const Json* json;
    std::uint32_t index;
  };
  std::vector<Read> all;
  for (const Input& input : inputs) {
    const Json* list = input.root.find("entities");
    if (list == nullptr || list->kind != Kind::array) continue;
    for (const Json& json : list->items) {
      const auto index = static_cast<std::uint32_t>(table.entities.size());
      reader.read_entity(input, json);
      if (table.entities.size() > index) all.push_back({&input, &json, index});
    }
  }
  for (const Read& one : all) reader.read_rest(*one.input, *one.json, one.index);
}

}  // namespace facts
