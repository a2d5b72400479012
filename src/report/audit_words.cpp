#include "report/audit_words.hpp"

#include "base/cat.hpp"
#include "report/claim_words.hpp"

namespace report {

ClaimWords words_of(const lint::AuditedClaim& audited, const lint::Project& project,
                    Places& places) {
  const lint::Document& document = project.documents[audited.document];
  const claims::Claim& claim = document.reading.claims[audited.claim];
  const claims::Judgement& judgement = document.judgements[audited.claim];
  const facts::Table& table = project.table;
  ClaimWords out;
  out.path = document.path;
  out.place = places.of(document.source, claim.span);
  out.text = project.slice(document, claim.span);
  if (claim.entity != facts::none) out.entity = table.entities[claim.entity].name;
  out.attribute = std::string(name(claim.kind));
  if (claim.attribute != facts::none) out.attribute = table.attributes[claim.attribute].label;
  if (claim.feature != facts::none) {
    const std::uint32_t attribute = table.features[claim.feature].attribute;
    if (attribute != facts::none) out.attribute = table.attributes[attribute].label;
  }
  out.standing = lint::name(audited.standing);
  out.verdict = name(judgement.verdict);
  out.expected = judgement.expected;
  return out;
}

std::string spell_fact(const facts::Fact& fact, const facts::Table& table) {
  std::string out = base::cat(table.entities[fact.entity].name, ", ",
                              table.attributes[fact.attribute].label, ": ", fact.written);
  std::string where;
  for (const auto& [key, value] : fact.qualifiers) {
    where += base::cat(where.empty() ? "" : ", ", key, ": ", value);
  }
  return where.empty() ? out : base::cat(out, " (", where, ')');
}

std::string spell_sources(const std::vector<std::uint32_t>& sources, const facts::Table& table) {
  std::string out;
  for (const std::uint32_t source : sources) {
    out += base::cat(out.empty() ? "" : ", ", table.sources[source].id);
  }
  return out;
}

bool is_also_uncited(const lint::AuditedClaim& claim) {
  return claim.is_uncited && claim.standing != lint::Standing::uncited;
}

bool needs_look(lint::Standing standing) {
  return standing == lint::Standing::unsupported || standing == lint::Standing::uncited ||
         standing == lint::Standing::wrong;
}

}  // namespace report
