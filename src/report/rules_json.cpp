#include "report/json_parts.hpp"
#include "report/rules.hpp"

namespace {

using report::Json;

std::string_view name(lint::Fixes fixes) {
  switch (fixes) {
    case lint::Fixes::never:
      return "never";
    case lint::Fixes::sometimes:
      return "sometimes";
    case lint::Fixes::always:
      return "always";
  }
  return {};
}

Json to_json(const lint::Rule& rule) {
  return {{"name", rule.name},
          {"topic", lint::name(rule.topic)},
          {"severity", lint::name(rule.severity)},
          {"fixes", name(rule.fixes)},
          {"on_by_default", rule.is_on_by_default},
          {"summary", rule.summary},
          {"docs", rule.docs}};
}

}  // namespace

namespace report {

std::string render_rules_json(const lint::RuleSet& rules) {
  Json out = Json::array();
  for (const lint::RankedRule& ranked : rules.rules) {
    Json rule = ::to_json(*ranked.rule);
    rule["runs_as"] = ranked.severity ? Json(lint::name(*ranked.severity)) : Json("off");
    out.push_back(std::move(rule));
  }
  return written(out, 2) + '\n';
}

std::string render_rule_json(const lint::Rule& rule) { return written(::to_json(rule), 2) + '\n'; }

}  // namespace report
