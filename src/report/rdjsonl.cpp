#include "report/format.hpp"
#include "report/json_parts.hpp"

namespace {

using report::Json;
using report::Places;

std::string_view severity_name(lint::Severity severity) {
  switch (severity) {
    case lint::Severity::info:
      return "INFO";
    case lint::Severity::warning:
      return "WARNING";
    case lint::Severity::error:
      return "ERROR";
  }
  return {};
}

// reviewdog counts columns in bytes, from 1.
Json range(lint::SourceIndex source, text::Span span, Places& places) {
  const report::Place place = places.of(source, span);
  return {
      {"start", {{"line", place.begin.line}, {"column", places.byte_column(source, span.begin)}}},
      {"end", {{"line", place.end.line}, {"column", places.byte_column(source, span.end)}}}};
}

}  // namespace

namespace report {

std::string render_rdjsonl(const View& view) {
  Places places(view.project->sources);
  std::string out;
  for (const lint::Finding& finding : view.findings) {
    Json line = {{"message", finding.message},
                 {"location",
                  {{"path", places.source(finding.source).path()},
                   {"range", range(finding.source, finding.span, places)}}},
                 {"severity", severity_name(finding.severity)},
                 {"source", {{"name", "docfacts"}}},
                 {"code", {{"value", finding.rule}}}};
    // A suggestion replaces one range.
    if (finding.fix && finding.fix->edits.size() == 1) {
      const text::Edit& edit = finding.fix->edits.front();
      line["suggestions"] = Json::array(
          {{{"range", range(finding.source, edit.span, places)}, {"text", edit.replacement}}});
    }
    out += written(line) + '\n';
  }
  return out;
}

}  // namespace report
