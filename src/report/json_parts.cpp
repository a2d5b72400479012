#include "report/json_parts.hpp"

namespace {

using report::Json;
using report::Places;

void add_place(Json& out, lint::SourceIndex source, text::Span span, Places& places) {
  const report::Place place = places.of(source, span);
  out["path"] = *place.path;
  out["line"] = place.begin.line;
  out["column"] = place.begin.column;
  out["end_line"] = place.end.line;
  out["end_column"] = place.end.column;
  out["offset"] = span.begin;
  out["length"] = span.size();
}

Json to_json(const lint::Note& note, Places& places) {
  Json out = {{"message", note.message}};
  if (note.source) add_place(out, *note.source, note.span, places);
  return out;
}

Json to_json(const lint::Fix& fix, lint::SourceIndex source, Places& places) {
  Json edits = Json::array();
  for (const text::Edit& edit : fix.edits) {
    Json& out = edits.emplace_back(Json::object());
    add_place(out, source, edit.span, places);
    out["replacement"] = edit.replacement;
  }
  return {{"safety", fix.safety == lint::Safety::safe ? "safe" : "unsafe"},
          {"title", fix.title},
          {"edits", std::move(edits)}};
}

Json to_json(const lint::ClaimDetail& claim) {
  return {{"entity", claim.entity},
          {"attribute", claim.attribute},
          {"found", claim.found},
          {"expected", claim.expected},
          {"sources", claim.sources}};
}

}  // namespace

namespace report {

Json to_json(const lint::Finding& finding, std::string_view fingerprint, Places& places) {
  Json out = {{"rule", finding.rule},
              {"topic", lint::name(finding.topic)},
              {"severity", lint::name(finding.severity)}};
  add_place(out, finding.source, finding.span, places);
  out["message"] = finding.message;
  out["notes"] = Json::array();
  for (const lint::Note& note : finding.notes) out["notes"].push_back(::to_json(note, places));
  out["fix"] = nullptr;
  if (finding.fix) out["fix"] = ::to_json(*finding.fix, finding.source, places);
  out["claim"] = nullptr;
  if (finding.claim) out["claim"] = ::to_json(*finding.claim);
  out["fingerprint"] = fingerprint;
  return out;
}

std::string written(const Json& value, int indent) {
  return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace report
