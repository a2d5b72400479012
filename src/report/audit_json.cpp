#include "report/audit.hpp"
#include "report/audit_words.hpp"
#include "report/json_parts.hpp"

namespace {

using lint::Standing;
using report::Json;

Json to_json(const lint::Tally& tally) {
  Json out = {{"claims", tally.claims}, {"cited", tally.cited}};
  for (std::size_t i = 0; i < lint::standings; ++i) {
    out[std::string(lint::name(static_cast<Standing>(i)))] = tally.by_standing[i];
  }
  out["uncited"] = tally.uncited;
  return out;
}

Json ids_of(const std::vector<std::uint32_t>& sources, const facts::Table& table) {
  Json out = Json::array();
  for (const std::uint32_t source : sources) out.push_back(table.sources[source].id);
  return out;
}

Json facts_of(const std::vector<std::uint32_t>& facts, const facts::Table& table) {
  Json out = Json::array();
  for (const std::uint32_t index : facts) {
    const facts::Fact& fact = table.facts[index];
    Json one = {{"entity", table.entities[fact.entity].name},
                {"attribute", table.attributes[fact.attribute].id},
                {"value", fact.written}};
    if (!fact.qualifiers.empty()) one["where"] = fact.qualifiers;
    if (!fact.as_of.empty()) one["as_of"] = fact.as_of;
    out.push_back(std::move(one));
  }
  return out;
}

Json matrix_of(const lint::Matrix& matrix, const facts::Table& table) {
  Json counts = Json::object();
  for (const lint::CellState state : {lint::CellState::agrees, lint::CellState::disagrees,
                                      lint::CellState::absent, lint::CellState::no_fact}) {
    counts[std::string(lint::name(state))] = matrix.count(state);
  }
  Json attributes = Json::array();
  for (const std::uint32_t one : matrix.attributes) attributes.push_back(table.attributes[one].id);
  Json rows = Json::array();
  for (std::size_t row = 0; row < matrix.entities.size(); ++row) {
    Json cells = Json::array();
    for (std::size_t column = 0; column < matrix.attributes.size(); ++column) {
      cells.push_back(lint::name(matrix.at(row, column).state));
    }
    rows.push_back(
        {{"entity", table.entities[matrix.entities[row]].name}, {"cells", std::move(cells)}});
  }
  return {{"counts", std::move(counts)},
          {"attributes", std::move(attributes)},
          {"rows", std::move(rows)}};
}

}  // namespace

namespace report {

std::string render_audit_json(const AuditView& view) {
  const lint::Audit& audit = *view.audit;
  const facts::Table& table = view.project->table;
  Places places(view.project->sources);
  Json documents = Json::array();
  for (const lint::DocumentAudit& one : audit.documents) {
    Json tally = ::to_json(one.tally);
    tally["path"] = view.project->documents[one.document].path;
    documents.push_back(std::move(tally));
  }
  Json sources = Json::array();
  for (const lint::SourceAudit& one : audit.sources) {
    sources.push_back({{"id", table.sources[one.source].id},
                       {"title", table.sources[one.source].title},
                       {"url", table.sources[one.source].url},
                       {"facts", one.facts},
                       {"claims", one.claims},
                       {"supported", one.supported},
                       {"unsupported", one.unsupported},
                       {"documents", one.documents}});
  }
  Json claims = Json::array();
  for (const lint::AuditedClaim& claim : audit.claims) {
    const ClaimWords words = words_of(claim, *view.project, places);
    claims.push_back({{"document", words.path},
                      {"line", words.place.begin.line},
                      {"column", words.place.begin.column},
                      {"text", words.text},
                      {"entity", words.entity},
                      {"attribute", words.attribute},
                      {"verdict", words.verdict},
                      {"expected", words.expected},
                      {"standing", words.standing},
                      {"is_cited", claim.is_cited},
                      {"is_uncited", claim.is_uncited},
                      {"cited", ids_of(claim.cited, table)},
                      {"table", ids_of(claim.behind, table)}});
  }
  const Json out = {{"version", view.version},
                    {"total", ::to_json(audit.total)},
                    {"documents", std::move(documents)},
                    {"sources", std::move(sources)},
                    {"uncited_sources", ids_of(audit.uncited_sources, table)},
                    {"unstated_facts", facts_of(audit.unstated_facts, table)},
                    {"oldest_facts", facts_of(audit.facts_by_date, table)},
                    {"matrix", matrix_of(audit.matrix, table)},
                    {"claims", std::move(claims)}};
  return written(out, 2) + '\n';
}

}  // namespace report
