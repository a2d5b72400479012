#include "report/json_parts.hpp"

#include "base/cat.hpp"
#include "text/byte_set.hpp"

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

// JSON need not escape what commands a terminal with the bytes C2 80 to C2 9F, or DEL.
std::string without_controls(std::string json) {
  constexpr char lead = '\xC2';
  const auto is_control = [&](std::size_t at) {
    return json[at] == '\x7F' ||
           (json[at] == lead && static_cast<unsigned char>(json[at + 1]) < 0xA0);
  };
  std::string out;
  std::size_t copied = 0;
  text::RareBytes<2> suspects(json, {'\x7F', lead});
  for (std::size_t at = suspects.next(0); at != std::string::npos; at = suspects.next(at + 1)) {
    if (!is_control(at)) continue;
    const bool is_delete = json[at] == '\x7F';
    const auto code = static_cast<unsigned char>(is_delete ? json[at] : json[at + 1]);
    constexpr std::string_view digits = "0123456789abcdef";
    out += base::cat(std::string_view(json).substr(copied, at - copied), "\\u00", digits[code / 16],
                     digits[code % 16]);
    copied = at + (is_delete ? 1 : 2);
  }
  if (copied == 0) return json;
  return out.append(json, copied);
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
  return without_controls(value.dump(indent, ' ', false, Json::error_handler_t::replace));
}

}  // namespace report
