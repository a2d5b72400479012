#include <unordered_map>

#include "base/cat.hpp"
#include "lint/fingerprint.hpp"
#include "report/format.hpp"
#include "report/json_parts.hpp"
#include "report/uri.hpp"

namespace {

using report::Json;
using report::Places;
using report::View;

// SARIF's levels; it has no "info".
std::string_view level(lint::Severity severity) {
  switch (severity) {
    case lint::Severity::info:
      return "note";
    case lint::Severity::warning:
      return "warning";
    case lint::Severity::error:
      return "error";
  }
  return {};
}

Json region(lint::SourceIndex source, text::Span span, Places& places) {
  const report::Place place = places.of(source, span);
  return {{"startLine", place.begin.line}, {"startColumn", place.begin.column},
          {"endLine", place.end.line},     {"endColumn", place.end.column},
          {"byteOffset", span.begin},      {"byteLength", span.size()}};
}

Json artifact(const std::string& path) {
  Json out = {{"uri", report::to_uri(path)}};
  if (!path.starts_with('/')) out["uriBaseId"] = "ROOT";
  return out;
}

Json location(lint::SourceIndex source, text::Span span, Places& places) {
  return {{"physicalLocation",
           {{"artifactLocation", artifact(places.source(source).path())},
            {"region", region(source, span, places)}}}};
}

// What a rule says under Why, without which GitHub takes no report.
std::string_view reasons(const lint::Rule& rule) {
  constexpr std::string_view heading = "## Why\n\n";
  const std::size_t begin = rule.docs.find(heading);
  if (begin == std::string_view::npos) return rule.summary;
  const std::string_view rest = rule.docs.substr(begin + heading.size());
  return rest.substr(0, rest.find("\n\n## "));
}

Json descriptor(const lint::RankedRule& ranked, std::string_view homepage) {
  const lint::Rule& rule = *ranked.rule;
  const lint::Severity severity = ranked.severity.value_or(rule.severity);
  Json out = {{"id", rule.name},
              {"shortDescription", {{"text", rule.summary}}},
              {"fullDescription", {{"text", reasons(rule)}}},
              {"help", {{"text", rule.docs}, {"markdown", rule.docs}}},
              {"defaultConfiguration",
               {{"enabled", ranked.severity.has_value()}, {"level", level(severity)}}},
              {"properties", {{"tags", Json::array({lint::name(rule.topic)})}}}};
  // A declarative rule may be the repository's own, and have no page.
  if (rule.pattern == nullptr && !homepage.empty()) {
    out["helpUri"] = base::cat(homepage, "/blob/main/rules/README.md#", rule.name);
  }
  return out;
}

Json fixes(const lint::Finding& finding, Places& places) {
  Json replacements = Json::array();
  for (const text::Edit& edit : finding.fix->edits) {
    replacements.push_back({{"deletedRegion", region(finding.source, edit.span, places)},
                            {"insertedContent", {{"text", edit.replacement}}}});
  }
  Json change = {{"artifactLocation", artifact(places.source(finding.source).path())},
                 {"replacements", std::move(replacements)}};
  return Json::array({{{"description", {{"text", finding.fix->title}}},
                       {"artifactChanges", Json::array({std::move(change)})}}});
}

Json result(const lint::Finding& finding, std::size_t rule_index, std::string_view fingerprint,
            Places& places) {
  std::string message = finding.message;
  Json related = Json::array();
  for (const lint::Note& note : finding.notes) {
    if (!note.source) {
      message += base::cat("; ", note.message);
      continue;
    }
    Json& other = related.emplace_back(location(*note.source, note.span, places));
    other["id"] = related.size();
    other["message"] = {{"text", note.message}};
  }
  Json out = {{"ruleId", finding.rule},
              {"ruleIndex", rule_index},
              {"level", level(finding.severity)},
              {"message", {{"text", message}}},
              {"locations", Json::array({location(finding.source, finding.span, places)})},
              {"partialFingerprints", {{"docfacts/v1", fingerprint}}}};
  if (!related.empty()) out["relatedLocations"] = std::move(related);
  if (finding.fix) out["fixes"] = fixes(finding, places);
  return out;
}

}  // namespace

namespace report {

std::string render_sarif(const View& view) {
  Places places(view.project->sources);
  Json rules = Json::array();
  std::unordered_map<std::string_view, std::size_t> index;
  for (const lint::RankedRule& ranked : view.rules->rules) {
    index.emplace(ranked.rule->name, rules.size());
    rules.push_back(descriptor(ranked, view.homepage));
  }
  const std::vector<std::string> names = lint::fingerprints(view.findings, *view.project);
  Json results = Json::array();
  for (std::size_t i = 0; i < view.findings.size(); ++i) {
    const lint::Finding& finding = view.findings[i];
    results.push_back(result(finding, index.at(finding.rule), names[i], places));
  }
  Json driver = {{"name", "docfacts"}, {"semanticVersion", view.version}};
  if (!view.homepage.empty()) driver["informationUri"] = view.homepage;
  driver["rules"] = std::move(rules);
  const Json run = {{"tool", {{"driver", driver}}},
                    {"columnKind", "unicodeCodePoints"},
                    {"originalUriBaseIds",
                     {{"ROOT", {{"description", {{"text", "The folder that was checked"}}}}}}},
                    {"results", std::move(results)}};
  const Json out = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Json::array({run})}};
  return written(out, 2) + '\n';
}

}  // namespace report
