#include "report/learned.hpp"

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/cat.hpp"
#include "facts/spell_date.hpp"
#include "report/json_parts.hpp"
#include "report/places.hpp"
#include "report/view.hpp"
#include "text/display.hpp"
#include "text/unicode.hpp"

namespace {

using base::cat;
using lint::ProposedFact;
using lint::ProposedValue;
using report::Json;
using text::printable;

// An identifier made of a name: letters and digits in lower case, hyphens between.
std::string id_of(std::string_view name) {
  const std::string lower = text::to_lower(name);
  std::string out;
  for (std::size_t at = 0; at < lower.size();) {
    const text::Decoded character = text::decode(lower, at);
    const bool stays = text::is_word_character(character.code) || character.code == U'.';
    if (stays) out += lower.substr(at, character.length);
    if (!stays && !out.empty() && out.back() != '-') out += '-';
    at += character.length;
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

// The value as a fact file writes it.
std::string written(const ProposedValue& value) {
  const auto* date = std::get_if<facts::Date>(&value.value);
  return date == nullptr ? value.written : facts::spell(*date);
}

std::string places_of(const ProposedValue& value, report::Places& places) {
  std::string out;
  for (const lint::Statement& statement : value.places) {
    const report::Place place = places.of(statement.source, statement.span);
    out +=
        cat("      ", printable(*place.path), ':', place.begin.line, ':', place.begin.column, '\n');
  }
  return out;
}

}  // namespace

namespace report {

std::string render_names(std::span<const std::string> names) {
  Json entities = Json::array();
  std::set<std::string> ids;
  for (const std::string& name : names) {
    std::string id = id_of(name);
    if (!id.empty() && ids.insert(id).second) {
      entities.push_back({{"id", std::move(id)}, {"name", name}, {"facts", Json::array()}});
    }
  }
  return written(Json{{"entities", std::move(entities)}}, 2) + '\n';
}

std::string render_learned_text(const lint::Project& project,
                                std::span<const ProposedFact> proposed, bool is_coloured) {
  Places places(project.sources);
  const auto bold = [&](std::string_view text) {
    return is_coloured ? cat("\x1b[1m", text, "\x1b[0m") : std::string(text);
  };
  std::string out;
  std::size_t conflicts = 0;
  std::uint32_t entity = facts::none;
  for (const ProposedFact& fact : proposed) {
    if (fact.entity != entity) {
      entity = fact.entity;
      out +=
          cat(out.empty() ? "" : "\n", bold(printable(project.table.entities[entity].name)), '\n');
    }
    const std::string& label = project.table.attributes[fact.attribute].label;
    if (fact.is_conflict) {
      ++conflicts;
      out += cat("  ", printable(label), ": the documents disagree\n");
    }
    for (const ProposedValue& value : fact.values) {
      out += cat(fact.is_conflict ? "    " : cat("  ", printable(label), ": "),
                 bold(printable(::written(value))), '\n', places_of(value, places));
    }
  }
  out += cat(out.empty() ? "" : "\n", "Proposed ", plural(proposed.size() - conflicts, "fact"));
  if (conflicts > 0) out += cat(", and found ", plural(conflicts, "conflict"));
  return out + ".\n";
}

std::string render_learned_json(const lint::Project& project,
                                std::span<const ProposedFact> proposed) {
  Json entities = Json::array();
  std::uint32_t entity = facts::none;
  for (const ProposedFact& fact : proposed) {
    if (fact.is_conflict) continue;
    if (fact.entity != entity) {
      entity = fact.entity;
      const facts::Entity& known = project.table.entities[entity];
      entities.push_back({{"id", known.id}, {"name", known.name}, {"facts", Json::array()}});
    }
    const facts::Attribute& attribute = project.table.attributes[fact.attribute];
    Json value = ::written(fact.values.front());
    if (attribute.kind == facts::ValueKind::set) {
      value = Json::array();
      for (const ProposedValue& one : fact.values) value.push_back(::written(one));
    }
    entities.back()["facts"].push_back(
        {{"attribute", attribute.id}, {"value", std::move(value)}, {"sources", Json::array()}});
  }
  return written(Json{{"unsourced", "learned from the documents, and not yet looked through"},
                      {"entities", std::move(entities)}},
                 2) +
         '\n';
}

}  // namespace report
