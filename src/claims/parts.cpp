#include "claims/parts.hpp"

#include <algorithm>

#include "claims/distance.hpp"

namespace claims {

namespace {

using facts::none;

constexpr std::uint32_t most_words = 3;

bool stands_close(const Desk& desk, const Hit& hit, const Name& name) {
  const bool is_behind = hit.prose.begin >= name.prose.end;
  const std::uint32_t begin = is_behind ? name.prose.end : hit.prose.end;
  const std::uint32_t end = is_behind ? hit.prose.begin : name.prose.begin;
  return begin >= end || distance_between(desk.page.document.prose, begin, end).words <= most_words;
}

/// The attribute that is at most the whole of another, or none when there are several.
std::uint32_t part_of(const facts::Table& table, std::uint32_t whole) {
  std::uint32_t found = none;
  for (std::uint32_t index = 0; index < table.attributes.size(); ++index) {
    if (table.attributes[index].at_most_attribute != whole) continue;
    if (found != none) return none;
    found = index;
  }
  return found;
}

}  // namespace

bool speaks_against(const Desk& desk, const Passage& passage, std::uint32_t attribute,
                    const Name* name) {
  const std::span<const Hit> hits = desk.page.hits_in(passage);
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    if (name != nullptr && !stands_close(desk, hit, *name)) return false;
    if (hit.sense == Sense::anti_cue) return hit.index == attribute;
    return hit.sense == Sense::cue && is_narrower(desk.table, hit.index, attribute);
  });
}

bool are_slashed(const Desk& desk, std::span<const Amount> amounts) {
  if (amounts.size() != 2 || !amounts[0].is_usable() || !amounts[1].is_usable()) return false;
  const std::string_view between = desk.page.slice({amounts[0].prose.end, amounts[1].prose.begin});
  return between == "/" || between == " / " || between == " / ~" || between == "/~";
}

PartAndWhole part_of_whole(const Desk& desk, std::span<const Amount> amounts) {
  if (amounts.size() != 2 || !amounts[0].is_usable() || !amounts[1].is_usable()) return {};
  if (!amounts[0].is_part || amounts[0].quantity.value >= amounts[1].quantity.value) return {};
  const std::uint32_t whole = default_attribute(desk.table);
  return {part_of(desk.table, whole), whole, &amounts[0]};
}

PartAndWhole part_and_whole(const Desk& desk, markdown::Range sentence,
                            std::span<const Amount> amounts, const Attribution& attribution) {
  const PartAndWhole of = part_of_whole(desk, amounts);
  if (of.part != none && attribution.attribute == of.part) return of;
  if (attribution.attribute != default_attribute(desk.table)) return {};
  if (!are_slashed(desk, amounts)) return {};
  const std::string_view before = desk.page.slice({sentence.begin, amounts[0].prose.begin});
  const bool is_one = before == "a " || before.ends_with(" a ") || before.ends_with(" an ");
  if (!is_one || amounts[0].quantity.value == amounts[1].quantity.value) return {};
  const bool is_first = amounts[0].quantity.value < amounts[1].quantity.value;
  return {part_of(desk.table, attribution.attribute), attribution.attribute,
          &amounts[is_first ? 0 : 1]};
}

}  // namespace claims
