#include "report/facts.hpp"
#include "report/json_parts.hpp"
#include "report/value.hpp"

namespace {

using report::Json;

Json to_json(const std::vector<facts::Reference>& references) {
  Json out = Json::array();
  for (const facts::Reference& reference : references) {
    out.push_back(
        {{"id", reference.source}, {"at", reference.locator}, {"quote", reference.quote}});
  }
  return out;
}

}  // namespace

namespace report {

std::string render_facts_json(const facts::Table& table, const std::vector<std::uint32_t>& chosen) {
  Json out = Json::array();
  for (const std::uint32_t index : chosen) {
    const facts::Fact& fact = table.facts[index];
    if (fact.entity == facts::none || fact.attribute == facts::none) continue;
    Json also = Json::array();
    for (const facts::Reading& reading : fact.readings) {
      also.push_back({{"value", to_json(reading.value)},
                      {"written", reading.written},
                      {"because", reading.reason},
                      {"sources", ::to_json(reading.references)}});
    }
    out.push_back({{"entity", table.entities[fact.entity].name},
                   {"attribute", table.attributes[fact.attribute].id},
                   {"value", to_json(fact.value)},
                   {"written", fact.written},
                   {"where", fact.qualifiers},
                   {"as_of", fact.as_of},
                   {"also", std::move(also)},
                   {"not", fact.denied},
                   {"sources", ::to_json(fact.references)}});
  }
  return written(out, 2) + '\n';
}

}  // namespace report
