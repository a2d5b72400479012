#include "claims/cells.hpp"

#include <algorithm>

namespace claims {

using facts::none;

Attribution said_in_cell(const Desk& desk, const Passage& passage, const Amount& amount) {
  const std::span<const Hit> hits = desk.page.hits_in(passage);
  const bool has_cue = std::any_of(hits.begin(), hits.end(), [](const Hit& hit) {
    return hit.sense == Sense::cue || hit.sense == Sense::cue_before ||
           hit.sense == Sense::cue_after;
  });
  if (!has_cue || amount.role != AmountRole::single) return {};
  const std::span<const Amount> amounts = desk.page.amounts_in(passage);
  const auto at = static_cast<std::size_t>(&amount - amounts.data());
  const auto usable = [&](std::size_t index) {
    return index < amounts.size() && amounts[index].is_usable() ? &amounts[index] : nullptr;
  };
  const Attribution own = attribute_of({.prose = desk.page.document.prose,
                                        .sentence = passage.prose,
                                        .hits = hits,
                                        .group = amounts.subspan(at, 1),
                                        .left = at > 0 ? usable(at - 1) : nullptr,
                                        .right = usable(at + 1),
                                        .open_cues = desk.lexicon.open_cues()},
                                       desk.table);
  return own.is_by_unit || own.is_by_default || own.is_implausible ? Attribution{} : own;
}

std::uint32_t unit_in_cell(const Desk& desk, const Passage& passage, const Amount& amount) {
  if (amount.unit != none) return amount.unit;
  for (const Hit& hit : desk.page.hits_in(passage)) {
    const bool is_behind = hit.sense == Sense::unit && hit.prose.begin >= amount.prose.end &&
                           hit.prose.begin - amount.prose.end <= 1 &&
                           desk.page.document.prose[amount.prose.end] != '/';
    if (is_behind) return hit.index;
  }
  return none;
}

std::uint32_t default_of_unit(const facts::Table& table, std::uint32_t unit) {
  const auto found =
      std::find_if(table.attributes.begin(), table.attributes.end(), [&](const auto& attribute) {
        return attribute.unit == unit && attribute.is_default_of_unit;
      });
  return found == table.attributes.end()
             ? none
             : static_cast<std::uint32_t>(found - table.attributes.begin());
}

}  // namespace claims
