#include "claims/table_rows.hpp"

#include "claims/cells.hpp"
#include "claims/family.hpp"
#include "claims/sizes.hpp"

namespace claims {

using facts::none;

void specialise(const Desk& desk, std::uint32_t block, std::uint32_t attribute, Subject& subject) {
  if (subject.entity == none) return;
  for (const Passage* heading : desk.subjects.headings_over(block)) {
    const std::uint32_t variant =
        desk.roster.compose_any(subject.entity, desk.page.slice(heading->prose));
    if (common_ancestor(desk.table, variant, subject.entity) == none) continue;
    const std::vector<const facts::Fact*> facts = desk.table.facts_of(variant, attribute);
    if (!facts.empty() && facts.front()->entity == variant) subject.entity = variant;
    return;
  }
}

std::uint32_t member_by_label(const Desk& desk, std::uint32_t block, std::uint32_t cell) {
  const Subject family = desk.subjects.around(block);
  if (family.entity == none) return none;
  for (const Passage& passage : desk.page.passages_within(cell)) {
    const std::span<const Amount> amounts = desk.page.amounts_in(passage);
    if (amounts.size() != 1 || !amounts.front().is_usable() || !amounts.front().has_scale()) {
      continue;
    }
    if (amounts.front().prose == passage.prose) return member_named(desk, amounts.front(), family);
  }
  return none;
}

bool says_whole(const Desk& desk, const std::vector<Header>& columns,
                const std::vector<std::uint32_t>& cells) {
  const std::uint32_t whole = default_attribute(desk.table);
  for (std::size_t column = 0; column < columns.size() && whole != none; ++column) {
    if (columns[column].attribute == whole && is_amount(desk, cells[column])) return true;
  }
  return false;
}

void complete_by_size(const Desk& desk, const std::vector<Header>& columns,
                      const std::vector<std::uint32_t>& cells, Subject& subject) {
  const std::uint32_t whole = default_attribute(desk.table);
  if (whole == none) return;
  const auto take = [&](std::uint32_t cell, std::int32_t scale) {
    if (cell == none) return;
    for (const Passage& passage : desk.page.passages_within(cell)) {
      const std::span<const Amount> amounts = desk.page.amounts_in(passage);
      if (subject.entity != none || amounts.size() != 1 || !amounts.front().is_usable()) continue;
      subject.entity = member_named(desk, scaled(desk, amounts.front(), scale), subject);
    }
  };
  for (const bool is_whole : {true, false}) {
    for (std::size_t column = 0; column < columns.size(); ++column) {
      const std::uint32_t own = columns[column].attribute;
      const bool fits =
          is_whole ? own == whole : own != none && is_narrower(desk.table, own, whole);
      if (fits) take(cells[column], columns[column].scale);
    }
  }
  if (subject.entity != none) subject.flaw = {};
}

}  // namespace claims
