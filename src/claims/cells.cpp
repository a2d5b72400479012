#include "claims/cells.hpp"

#include <algorithm>
#include <functional>

#include "claims/plausible.hpp"

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

Amount scaled(const Desk& desk, Amount amount, std::int32_t scale) {
  if (amount.has_scale() || scale < 0 || amount.form != AmountForm::number) return amount;
  const facts::Scale& by = desk.table.scales[static_cast<std::size_t>(scale)];
  amount.scale = scale;
  amount.is_scale_lent = true;
  amount.quantity.value *= by.factor;
  amount.quantity.step *= by.factor;
  amount.quantity.binary_value *= by.binary_factor;
  return amount;
}

bool suits_cell(const Desk& desk, const Passage& passage, std::uint32_t attribute,
                const Amount& amount, std::uint32_t entity) {
  const facts::Attribute& wanted = desk.table.attributes[attribute];
  const bool is_date = amount.form == AmountForm::date;
  if (wanted.kind == facts::ValueKind::date) return is_date;
  if (wanted.kind != facts::ValueKind::quantity || is_date) return false;
  if (amount.unit != none && amount.unit != wanted.unit) return false;
  const bool is_bare = !amount.is_scale_lent && unit_in_cell(desk, passage, amount) == none;
  if (is_bare && lacks_unit(desk.table, amount)) return false;
  if (amount.prose.begin > passage.prose.begin) return is_plausible(wanted, amount);
  return is_meant(desk.table, entity, attribute, amount);
}

bool has_scale(const Desk& desk, std::uint32_t cell) {
  for (const Passage& passage : desk.page.passages_within(cell)) {
    const std::span<const Amount> amounts = desk.page.amounts_in(passage);
    if (std::any_of(amounts.begin(), amounts.end(), std::mem_fn(&Amount::has_scale))) return true;
  }
  return false;
}

bool has_usable_amount(const Desk& desk, std::uint32_t cell) {
  if (cell == none) return false;
  const std::span<const Passage> passages = desk.page.passages_within(cell);
  return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
    const std::span<const Amount> amounts = desk.page.amounts_in(passage);
    return std::any_of(amounts.begin(), amounts.end(), std::mem_fn(&Amount::is_usable));
  });
}

bool is_amount(const Desk& desk, std::uint32_t cell) {
  if (cell == none) return false;
  const std::span<const Passage> passages = desk.page.passages_within(cell);
  return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
    const std::span<const Amount> amounts = desk.page.amounts_in(passage);
    return !amounts.empty() && amounts.front().is_usable() &&
           amounts.front().prose.begin == passage.prose.begin;
  });
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
