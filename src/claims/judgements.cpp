#include "claims/judgements.hpp"

#include <algorithm>
#include <unordered_map>

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

}  // namespace

std::vector<Judgement> judge_all(const std::vector<Claim>& claims, const facts::Table& table,
                                 const markdown::Document& document) {
  std::vector<Judgement> judgements;
  judgements.reserve(claims.size());
  std::unordered_map<std::uint32_t, Tally> counts;  // by entity
  for (const Claim& claim : claims) {
    judgements.push_back(judge(claim, table, document.slice(claim.prose)));
    Tally& count = counts[claim.entity];
    if (is_right(claim, judgements.back())) ++count.right;
    if (is_open(claim, judgements.back())) ++count.open;
  }
  for (std::size_t index = 0; index < claims.size(); ++index) {
    const Tally& count = counts[claims[index].entity];
    if (!is_open(claims[index], judgements[index])) continue;
    if (count.right < least_right || count.right < right_to_open * count.open) continue;
    const facts::Fact& fact = *judgements[index].fact;
    const auto* truth = std::get_if<facts::Quantity>(&fact.value);
    if (truth == nullptr) continue;
    judgements[index].verdict = Verdict::disagrees;
    judgements[index].expected =
        facts::spell_like(*truth, document.slice(claims[index].prose), table.scales);
  }
  return judgements;
}

}  // namespace claims
