#include "base/cat.hpp"
#include "report/audit.hpp"
#include "report/audit_words.hpp"
#include "report/csv.hpp"

namespace report {

std::string render_audit_csv(const AuditView& view) {
  const facts::Table& table = view.project->table;
  Places places(view.project->sources);
  std::string out = csv_row({"document", "line", "column", "text", "entity", "attribute", "verdict",
                             "expected", "standing", "is_cited", "is_uncited", "cited", "table"});
  for (const lint::AuditedClaim& claim : view.audit->claims) {
    const ClaimWords words = words_of(claim, *view.project, places);
    out += csv_row({std::string(words.path), std::to_string(words.place.begin.line),
                    std::to_string(words.place.begin.column), std::string(words.text), words.entity,
                    words.attribute, std::string(words.verdict), words.expected,
                    std::string(words.standing), claim.is_cited ? "yes" : "no",
                    claim.is_uncited ? "yes" : "no", spell_sources(claim.cited, table),
                    spell_sources(claim.behind, table)});
  }
  return out;
}

}  // namespace report
