#include "facts/table.hpp"

#include <algorithm>
#include <utility>

namespace facts {

namespace {

std::uint32_t find(const std::unordered_map<std::string, std::uint32_t>& index,
                   std::string_view id) {
  const auto found = index.find(std::string(id));
  return found == index.end() ? none : found->second;
}

using Key = std::pair<std::uint32_t, std::uint32_t>;

struct ByKey {
  static Key key(const Fact& fact) { return {fact.entity, fact.attribute}; }
  bool operator()(const Fact& fact, Key wanted) const { return key(fact) < wanted; }
  bool operator()(Key wanted, const Fact& fact) const { return wanted < key(fact); }
};

}  // namespace

std::uint32_t Table::find_entity(std::string_view id) const { return find(entity_index, id); }

std::uint32_t Table::find_attribute(std::string_view id) const { return find(attribute_index, id); }

const SourceItem* Table::find_source(std::string_view id) const {
  const std::uint32_t index = find(source_index, id);
  return index == none ? nullptr : &sources[index];
}

std::vector<const Fact*> Table::facts_of(std::uint32_t entity, std::uint32_t attribute) const {
  std::vector<const Fact*> out;
  const bool goes_on = attribute >= attributes.size() || attributes[attribute].is_inherited;
  // Reading has broken circles; the count guards a table made by hand.
  for (std::size_t steps = 0; entity < entities.size() && steps <= entities.size(); ++steps) {
    const auto [first, last] =
        std::equal_range(facts.begin(), facts.end(), Key{entity, attribute}, ByKey());
    for (auto fact = first; fact != last; ++fact) out.push_back(&*fact);
    if (!out.empty() || !goes_on) break;
    entity = entities[entity].variant_of;
  }
  return out;
}

bool Table::is_within(std::uint32_t entity, std::uint32_t ancestor) const {
  for (std::size_t steps = 0; entity < entities.size() && steps <= entities.size(); ++steps) {
    if (entity == ancestor) return true;
    entity = entities[entity].variant_of;
  }
  return false;
}

}  // namespace facts
