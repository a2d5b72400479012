#include <array>

#include "base/cat.hpp"
#include "facts/read_parts.hpp"

namespace facts {

namespace {

using base::cat;
using text::Json;

/// Calls `read` for every element of a list that any of the files has under a name.
template <typename Read>
void for_each(const std::vector<Input>& inputs, std::string_view name, Read&& read) {
  for (const Input& input : inputs) {
    const Json* list = input.root.find(name);
    if (list == nullptr || list->kind != Json::Kind::array) continue;
    for (const Json& item : list->items) read(input, item);
  }
}

struct KindName {
  std::string_view name;
  ValueKind kind;
};
constexpr std::array<KindName, 5> kind_names = {{{"quantity", ValueKind::quantity},
                                                 {"text", ValueKind::text},
                                                 {"set", ValueKind::set},
                                                 {"boolean", ValueKind::boolean},
                                                 {"date", ValueKind::date}}};

ValueKind read_kind(const Input& input, const Fields& fields) {
  const std::string name = fields.text("kind");
  std::vector<std::string_view> known;
  for (const KindName& one : kind_names) {
    if (one.name == name) return one.kind;
    known.push_back(one.name);
  }
  if (fields.find("kind") != nullptr) {
    input.complain(fields.span("kind"),
                   cat("\"kind\" must be quantity, text, set, boolean or date, found \"", name, '"',
                       hint(input, name, known)));
  }
  return ValueKind::text;
}

void check_at_least_zero(const Input& input, const Fields& fields, std::string_view name) {
  const Json* member = fields.find(name);
  if (member == nullptr || member->number >= 0) return;
  input.complain(member->span, cat('"', name, "\" must not be negative"));
}

Comparison read_comparison(const Input& input, const Json* json) {
  Comparison out;
  if (json == nullptr) return out;
  const Fields fields(input, shapes::comparison, *json);
  check_at_least_zero(input, fields, "max_rounding");
  check_at_least_zero(input, fields, "about");
  out.max_rounding = fields.number("max_rounding", out.max_rounding);
  out.about = fields.number("about", out.about);
  out.allows_binary = fields.boolean("binary", out.allows_binary);
  return out;
}

void read_unit(const Input& input, const Json& json, Ids& ids, Table& table) {
  const Fields fields(input, shapes::unit, json);
  if (!fields.is_complete()) return;
  Unit unit{.id = fields.text("id"),
            .words = fields.texts("words"),
            .symbols_before = fields.texts("symbols_before"),
            .symbols_after = fields.texts("symbols_after"),
            .origin = input.origin(fields.span("id"))};
  enter(input, ids, table.units, unit, "units");
  table.units.push_back(std::move(unit));
}

void read_scale(const Input& input, const Json& json, Table& table) {
  const Fields fields(input, shapes::scale, json);
  if (!fields.is_complete()) return;
  Scale scale{.word = fields.text("word"), .factor = fields.number("factor", 1)};
  scale.needs_unit = fields.boolean("needs_unit", false);
  scale.binary_factor = fields.number("binary", scale.factor);
  // m is no million, but Million is one.
  scale.is_case_sensitive = scale.word.size() == 1;
  if (scale.word.empty()) input.complain(fields.span("word"), "\"word\" must not be empty");
  for (const std::string_view name : {"factor", "binary"}) {
    const Json* member = fields.find(name);
    if (member == nullptr || member->number > 0) continue;
    input.complain(member->span, cat('"', name, "\" must be above 0"));
    return;
  }
  table.scales.push_back(std::move(scale));
}

void read_attribute(const Input& input, const Json& json, const Ids& units, Table& table) {
  const Fields fields(input, shapes::attribute, json);
  if (fields.text("id").empty()) return;
  Attribute attribute{.id = fields.text("id"),
                      .label = fields.text("label"),
                      .kind = read_kind(input, fields),
                      .comparison = read_comparison(input, fields.find("comparison")),
                      .cues = fields.texts("cues"),
                      .cues_before = fields.texts("cues_before"),
                      .cues_after = fields.texts("cues_after"),
                      .anti_cues = fields.texts("anti_cues"),
                      .headers = fields.texts("headers"),
                      .confused_with = fields.texts("confused_with")};
  attribute.least = fields.number("least", attribute.least);
  attribute.most = fields.number("most", attribute.most);
  attribute.is_inherited = fields.boolean("inherited", true);
  attribute.is_default_of_unit = fields.boolean("default_of_unit", false);
  attribute.origin = input.origin(fields.span("id"));
  if (fields.find("unit") != nullptr) {
    attribute.unit = resolve(input, units, fields.text("unit"), fields.span("unit"), "unit");
  }
  if (attribute.least > attribute.most) {
    input.complain(fields.span("least"), "\"least\" must not be above \"most\"");
  }
  if (attribute.is_default_of_unit && fields.find("unit") == nullptr) {
    input.complain(fields.span("default_of_unit"), "\"default_of_unit\" needs the member \"unit\"");
  }
  enter(input, table.attribute_index, table.attributes, attribute, "attributes");
  table.attributes.push_back(std::move(attribute));
}

/// What attributes say of each other, once all are known.
void link_attribute(const Input& input, const Json& json, Table& table) {
  const Json* id = json.find("id");
  const std::uint32_t index = id == nullptr ? none : table.find_attribute(id->string);
  if (index == none) return;
  if (const Json* others = json.find("confused_with")) {
    for (const Json& other : others->items) {
      if (other.kind != Json::Kind::string) continue;
      static_cast<void>(
          resolve(input, table.attribute_index, other.string, other.span, "attribute"));
    }
  }
  const Json* whole = json.find("at_most_attribute");
  if (whole == nullptr || whole->kind != Json::Kind::string) return;
  table.attributes[index].at_most_attribute =
      resolve(input, table.attribute_index, whole->string, whole->span, "attribute");
}

void read_feature(const Input& input, const Json& json, Ids& ids, Table& table) {
  const Fields fields(input, shapes::feature, json);
  if (!fields.is_complete()) return;
  Feature feature{.id = fields.text("id"),
                  .name = fields.text("name"),
                  .aliases = fields.texts("aliases"),
                  .origin = input.origin(fields.span("id"))};
  const text::Span span = fields.span("attribute");
  feature.attribute =
      resolve(input, table.attribute_index, fields.text("attribute"), span, "attribute");
  if (feature.attribute != none && table.attributes[feature.attribute].kind != ValueKind::set) {
    input.complain(span, cat("a feature belongs to an attribute of kind \"set\", which \"",
                             fields.text("attribute"), "\" is not"));
  }
  enter(input, ids, table.features, feature, "features");
  table.features.push_back(std::move(feature));
}

void read_acronym(const Input& input, const Json& json, Table& table) {
  const Fields fields(input, shapes::acronym, json);
  if (!fields.is_complete()) return;
  if (fields.items("long").empty()) {
    input.complain(fields.span("long"), "\"long\" must name at least one expansion");
    return;
  }
  table.acronyms.push_back({.short_form = fields.text("short"),
                            .expansions = fields.texts("long"),
                            .references = read_references(input, fields.items("sources")),
                            .origin = input.origin(fields.span("short"))});
}

void read_link_kind(const Input& input, const Json& json, Ids& ids, Table& table) {
  const Fields fields(input, shapes::link_kind, json);
  if (!fields.is_complete()) return;
  LinkKind kind{.id = fields.text("id"),
                .label = fields.text("label"),
                .words = fields.texts("words"),
                .hosts = fields.texts("hosts"),
                .origin = input.origin(fields.span("id"))};
  enter(input, ids, table.link_kinds, kind, "kinds of links");
  table.link_kinds.push_back(std::move(kind));
}

std::string text_or(const Fields& fields, std::string_view name, std::string_view otherwise) {
  return fields.find(name) == nullptr ? std::string(otherwise) : fields.text(name);
}

void read_summary(const Input& input, const Json& json, Ids& ids, Table& table) {
  const Fields fields(input, shapes::summary, json);
  if (!fields.is_complete()) return;
  Summary summary{.id = fields.text("id"),
                  .has_entity_rows = fields.boolean("entity_rows", false),
                  .heading = fields.text("heading"),
                  .source_heading = fields.text("source_heading"),
                  .missing = text_or(fields, "missing", "–"),
                  .yes = text_or(fields, "yes", "yes"),
                  .no = text_or(fields, "no", "no"),
                  .origin = input.origin(fields.span("id"))};
  for (const Json& item : fields.items("fields")) {
    const Fields one(input, shapes::summary_field, item);
    if (!one.is_complete()) continue;
    SummaryField field{.attribute = resolve(input, table.attribute_index, one.text("attribute"),
                                            one.span("attribute"), "attribute"),
                       .label = one.text("label")};
    for (const Json& qualifier : one.items("where")) {
      field.qualifiers.emplace(qualifier.key, qualifier.string);
    }
    if (field.attribute != none) summary.fields.push_back(std::move(field));
  }
  enter(input, ids, table.summaries, summary, "summaries");
  table.summaries.push_back(std::move(summary));
}

void read_words(const Input& input, Table& table) {
  const Json* words = input.root.find("words");
  if (words == nullptr || words->kind != Json::Kind::object) return;
  for (const Json& list : words->items) {
    for (const Json& word : list.items) table.words[list.key].push_back(word.string);
  }
}

}  // namespace

void read_vocabulary(const std::vector<Input>& inputs, Table& table) {
  Ids units;
  Ids features;
  Ids link_kinds;
  Ids summaries;
  for_each(inputs, "units",
           [&](const Input& input, const Json& json) { read_unit(input, json, units, table); });
  for_each(inputs, "scales",
           [&](const Input& input, const Json& json) { read_scale(input, json, table); });
  for_each(inputs, "attributes", [&](const Input& input, const Json& json) {
    read_attribute(input, json, units, table);
  });
  for_each(inputs, "attributes",
           [&](const Input& input, const Json& json) { link_attribute(input, json, table); });
  for_each(inputs, "features", [&](const Input& input, const Json& json) {
    read_feature(input, json, features, table);
  });
  for_each(inputs, "acronyms",
           [&](const Input& input, const Json& json) { read_acronym(input, json, table); });
  for_each(inputs, "link_kinds", [&](const Input& input, const Json& json) {
    read_link_kind(input, json, link_kinds, table);
  });
  for_each(inputs, "summaries", [&](const Input& input, const Json& json) {
    read_summary(input, json, summaries, table);
  });
  for (const Input& input : inputs) read_words(input, table);
}

}  // namespace facts
