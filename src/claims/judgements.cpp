#include "claims/judgements.hpp"

#include <algorithm>
#include <unordered_map>

#include "claims/settings.hpp"
#include "facts/compare.hpp"

namespace claims {

namespace {

/// Right figures of an entity that make a wrong one among them stand out.
constexpr std::size_t least_right = 3;
constexpr std::size_t right_to_open = 4;

struct Tally {
  std::size_t right = 0;
  std::size_t open = 0;
};

bool is_open(const Claim& claim, const Judgement& judgement) {
  return judgement.verdict == Verdict::unknown && judgement.fact != nullptr &&
         claim.kind == ClaimKind::quantity && claim.qualifier == Qualifier::plain &&
         judgement.fact->entity == claim.entity;
}

bool is_right(const Claim& claim, const Judgement& judgement) {
  return judgement.verdict == Verdict::agrees && claim.kind == ClaimKind::quantity &&
         judgement.fact != nullptr && !judgement.fact->qualifiers.empty();
}

/// The fact that a claim should have stated by the setting named where it stands; null when it
/// states one such, or when nothing there names a setting.
const facts::Fact* fact_missed(const Claim& claim, const Judgement& judgement,
                               const facts::Table& table, const markdown::Document& document) {
  if (claim.kind != ClaimKind::quantity || claim.qualifier != Qualifier::plain) return nullptr;
  const bool agrees = judgement.verdict == Verdict::agrees;
  // A row and a header name one setting, and a paragraph may name several. What agrees without a
  // setting agrees whatever the setting.
  const bool may_be_of_another = is_in_cell(claim, document) && judgement.fact != nullptr &&
                                 !judgement.fact->qualifiers.empty();
  if (agrees && !may_be_of_another) return nullptr;
  if (!agrees && !is_open(claim, judgement)) return nullptr;
  const facts::Comparison& policy = table.attributes[claim.attribute].comparison;
  const facts::Fact* missed = nullptr;
  for (const facts::Fact* fact : facts_in_setting(claim, table, document)) {
    if (fact == judgement.fact && agrees) return nullptr;
    if (facts::agrees(*fact, std::get<facts::Quantity>(claim.value), policy)) return nullptr;
    const bool is_closer = missed == nullptr || fact->qualifiers.size() > missed->qualifiers.size();
    if (is_closer) missed = fact;
  }
  return missed;
}

void disagree(Judgement& judgement, const Claim& claim, const facts::Fact& fact,
              const facts::Table& table, const markdown::Document& document) {
  const auto* truth = std::get_if<facts::Quantity>(&fact.value);
  if (truth == nullptr) return;
  judgement.verdict = Verdict::disagrees;
  judgement.fact = &fact;
  judgement.expected = facts::spell_like(*truth, document.slice(claim.prose), table.scales);
}

}  // namespace

std::vector<Judgement> judge_all(const std::vector<Claim>& claims, const facts::Table& table,
                                 const markdown::Document& document) {
  std::vector<Judgement> judgements;
  judgements.reserve(claims.size());
  std::unordered_map<std::uint32_t, Tally> counts;  // by entity
  for (const Claim& claim : claims) {
    judgements.push_back(judge(claim, table, document.slice(claim.prose)));
    const facts::Fact* missed = fact_missed(claim, judgements.back(), table, document);
    if (missed != nullptr) disagree(judgements.back(), claim, *missed, table, document);
    Tally& count = counts[claim.entity];
    if (is_right(claim, judgements.back())) ++count.right;
    if (is_open(claim, judgements.back())) ++count.open;
  }
  for (std::size_t index = 0; index < claims.size(); ++index) {
    const Tally& count = counts[claims[index].entity];
    if (!is_open(claims[index], judgements[index])) continue;
    if (count.right < least_right || count.right < right_to_open * count.open) continue;
    disagree(judgements[index], claims[index], *judgements[index].fact, table, document);
  }
  return judgements;
}

}  // namespace claims
