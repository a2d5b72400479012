#include "lint/contradictions.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "claims/contradict.hpp"

namespace lint {

namespace {

const claims::Claim& claim_at(const Project& project, ClaimPlace place) {
  return project.documents[place.document].reading.claims[place.claim];
}

/// True when the table neither has the fact nor says that the claim is wrong.
bool is_untold(const Document& document, std::size_t claim) {
  const claims::Judgement& judgement = document.judgements[claim];
  return judgement.verdict == claims::Verdict::unknown && judgement.fact == nullptr;
}

/// True for a claim whose subject is surely the entity itself and no further version of it.
bool is_of_whole_name(const Document& document, const claims::Claim& claim) {
  return claim.mention != claims::none &&
         claims::is_whole_name(document.markdown, document.reading.mentions[claim.mention]);
}

/// True for a claim that others may contradict.
bool takes_part(const Document& document, const Project& project, std::size_t number) {
  const claims::Claim& claim = document.reading.claims[number];
  return is_untold(document, number) && claims::is_comparable(claim, project.table) &&
         is_of_whole_name(document, claim);
}

/// The table around a claim, or its own block.
std::uint32_t container(const Document& document, std::uint32_t block) {
  const std::vector<markdown::Block>& blocks = document.markdown.blocks;
  std::uint32_t found = block;
  for (; block != markdown::none; block = blocks[block].parent) {
    if (blocks[block].kind == markdown::BlockKind::table) found = block;
  }
  return found;
}

using Key = std::tuple<claims::ClaimKind, std::uint32_t, std::uint32_t, std::uint32_t, std::string>;
using Places = std::vector<ClaimPlace>;

/// True when one table or paragraph gives several values: then its text tells them apart.
bool is_told_apart(const Project& project, const Places& places, ClaimPlace place) {
  const Document& document = project.documents[place.document];
  const claims::Claim& claim = claim_at(project, place);
  return std::any_of(places.begin(), places.end(), [&](ClaimPlace other) {
    return other.document == place.document &&
           container(document, claim_at(project, other).block) ==
               container(document, claim.block) &&
           claims::contradict(claim, claim_at(project, other), project.table);
  });
}

/// Puts each claim, in the order of the repository, to the first that it does not contradict.
std::vector<Places> take_sides(const Project& project, const Places& places) {
  std::vector<Places> sides;
  for (const ClaimPlace& place : places) {
    if (is_told_apart(project, places, place)) continue;
    const claims::Claim& claim = claim_at(project, place);
    const auto side = std::find_if(sides.begin(), sides.end(), [&](const Places& other) {
      return !claims::contradict(claim_at(project, other.front()), claim, project.table);
    });
    if (side != sides.end()) {
      side->push_back(place);
    } else {
      sides.push_back({place});
    }
  }
  return sides;
}

}  // namespace

std::vector<Contradiction> find_contradictions(const Project& project) {
  std::map<Key, Places> groups;
  for (std::uint32_t index = 0; index < project.documents.size(); ++index) {
    const Document& document = project.documents[index];
    for (std::uint32_t number = 0; number < document.reading.claims.size(); ++number) {
      if (!takes_part(document, project, number)) continue;
      const claims::Claim& claim = document.reading.claims[number];
      groups[{claim.kind, claim.entity, claim.attribute, claim.feature, claim.scope}].push_back(
          {index, number});
    }
  }
  std::vector<Contradiction> out;
  for (const auto& [key, places] : groups) {
    const std::vector<Places> sides = take_sides(project, places);
    if (sides.size() < 2) continue;
    const auto most = std::max_element(
        sides.begin(), sides.end(),
        [](const Places& left, const Places& right) { return left.size() < right.size(); });
    for (const Places& side : sides) {
      if (&side == &*most) continue;
      for (const ClaimPlace& place : side) out.push_back({place, most->front()});
    }
  }
  return out;
}

bool has_comparable_claim(const Document& document, const Project& project) {
  for (std::size_t number = 0; number < document.reading.claims.size(); ++number) {
    if (takes_part(document, project, number)) return true;
  }
  return false;
}

}  // namespace lint
