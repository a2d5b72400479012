#include "report/claim_words.hpp"
#include "report/claims.hpp"
#include "report/json_parts.hpp"
#include "report/places.hpp"
#include "report/value.hpp"

namespace {

using report::Json;

Json id_or_null(std::uint32_t index, const std::vector<facts::Attribute>& attributes) {
  return index == facts::none ? Json() : Json(attributes[index].id);
}

Json value_of(const claims::Claim& claim, const facts::Table& table) {
  if (claim.feature != facts::none) return table.features[claim.feature].id;
  return report::to_json(claim.value);
}

Json to_json(const claims::Claim& claim, const claims::Judgement& judgement,
             const lint::Document& document, const lint::Project& project, report::Places& places,
             bool explains) {
  const facts::Table& table = project.table;
  const report::Place place = places.of(document.source, claim.span);
  const auto* quantity = std::get_if<facts::Quantity>(&claim.value);
  const facts::Bound bound = quantity != nullptr ? quantity->bound : facts::Bound::exact;
  Json out = {{"doc", document.path},
              {"line", place.begin.line},
              {"col", place.begin.column},
              {"text", project.slice(document, claim.span)},
              {"kind", report::name(claim.kind)},
              {"entity", nullptr},
              {"attribute", id_or_null(claim.attribute, table.attributes)},
              {"value", value_of(claim, table)},
              {"approximate", bound == facts::Bound::about},
              {"bound", report::name(bound)},
              {"denied", claim.is_denied},
              {"qualifier", report::name(claim.qualifier)},
              {"verdict", report::name(judgement.verdict)},
              {"expected", nullptr},
              {"sources", report::sources_of(judgement.fact)}};
  if (claim.entity != facts::none) out["entity"] = table.entities[claim.entity].name;
  if (!judgement.expected.empty()) out["expected"] = judgement.expected;
  if (explains) {
    out["resolution"] = report::name(claim.resolution);
    out["evidence"] = claim.evidence;
    out["scope"] = claim.scope;
    out["mention"] = nullptr;
    if (claim.mention != claims::none) {
      const text::Span span =
          document.markdown.place(document.reading.mentions[claim.mention].prose);
      const report::Place named = places.of(document.source, span);
      out["mention"] = {{"line", named.begin.line},
                        {"col", named.begin.column},
                        {"text", project.slice(document, span)}};
    }
  }
  return out;
}

}  // namespace

namespace report {

std::string render_claims_jsonl(const lint::Project& project, bool explains) {
  Places places(project.sources);
  std::string out;
  for (const lint::Document& document : project.documents) {
    if (!document.is_reported) continue;
    const claims::Reading& reading = document.reading;
    for (std::size_t i = 0; i < reading.claims.size(); ++i) {
      out += written(::to_json(reading.claims[i], document.judgements[i], document, project, places,
                               explains)) +
             '\n';
    }
    for (std::size_t i = 0; explains && i < reading.left.size(); ++i) {
      const claims::Left& left = reading.left[i];
      const Place place = places.of(document.source, left.span);
      out += written({{"doc", document.path},
                      {"line", place.begin.line},
                      {"col", place.begin.column},
                      {"text", project.slice(document, left.span)},
                      {"kind", "none"},
                      {"reason", left.reason}}) +
             '\n';
    }
  }
  return out;
}

}  // namespace report
