#include "claims/family.hpp"

#include <algorithm>
#include <string_view>

#include "claims/characters.hpp"
#include "claims/phrase_trie.hpp"
#include "facts/compare.hpp"

namespace claims {

namespace {

using facts::none;

std::uint32_t root_of(const facts::Table& table, std::uint32_t entity) {
  if (table.entities[entity].family != none) return table.entities[entity].family;
  for (std::size_t step = 0; step < table.entities.size(); ++step) {
    const std::uint32_t parent = table.entities[entity].variant_of;
    if (parent == none) break;
    entity = parent;
  }
  return entity;
}

/// True when two names have the same letters and digits of ASCII, whatever their case.
bool is_same_name(std::string_view left, std::string_view right) {
  std::size_t at = 0;
  for (const char byte : left) {
    if (!is_word_byte(byte)) continue;
    while (at < right.size() && !is_word_byte(right[at])) ++at;
    if (at == right.size() || lower(right[at++]) != lower(byte)) return false;
  }
  return std::none_of(right.begin() + static_cast<std::ptrdiff_t>(at), right.end(), is_word_byte);
}

/// The entity of that name, written in any case and with any blanks and hyphens.
std::uint32_t find_by_name(const facts::Table& table, std::string_view name) {
  const auto is_meant = [&](const std::string& one) { return is_same_name(one, name); };
  const auto found =
      std::find_if(table.entities.begin(), table.entities.end(), [&](const facts::Entity& entity) {
        return is_meant(entity.name) || is_meant(entity.id) ||
               std::any_of(entity.aliases.begin(), entity.aliases.end(), is_meant);
      });
  return found == table.entities.end() ? none
                                       : static_cast<std::uint32_t>(found - table.entities.begin());
}

}  // namespace

std::vector<std::uint32_t> members_of(const facts::Table& table, std::uint32_t entity) {
  std::vector<std::uint32_t> members;
  for (std::uint32_t index = 0; index < table.entities.size(); ++index) {
    if (table.is_within(index, entity) || table.entities[index].family == entity) {
      members.push_back(index);
    }
  }
  return members;
}

std::vector<std::uint32_t> siblings_of(const facts::Table& table, std::uint32_t entity) {
  const std::uint32_t root = root_of(table, entity);
  std::vector<std::uint32_t> siblings;
  for (std::uint32_t index = 0; index < table.entities.size(); ++index) {
    if (index != entity && root_of(table, index) == root) siblings.push_back(index);
  }
  return siblings;
}

std::uint32_t common_ancestor(const facts::Table& table, std::uint32_t left, std::uint32_t right) {
  if (left == none || right == none) return none;
  for (std::uint32_t at = left; at != none; at = table.entities[at].variant_of) {
    if (table.is_within(right, at)) return at;
  }
  const std::uint32_t root = root_of(table, left);
  return root == root_of(table, right) ? root : none;
}

bool is_named_after(const facts::Table& table, std::uint32_t member, std::uint32_t family) {
  const std::string_view longer = table.entities[member].name;
  const std::string_view shorter = table.entities[family].name;
  return longer.size() > shorter.size() && longer.starts_with(shorter) &&
         gap_at(longer, shorter.size()) > 0;
}

bool is_family_of(const facts::Table& table, std::uint32_t family, std::uint32_t member) {
  if (family == none || member == none || family == member) return false;
  return table.is_within(member, family) || is_named_after(table, member, family);
}

std::uint32_t member_with(const facts::Table& table, std::uint32_t entity, std::uint32_t attribute,
                          const facts::Quantity& amount) {
  const facts::Comparison& policy = table.attributes[attribute].comparison;
  const auto has = [&](const std::vector<const facts::Fact*>& facts) {
    return std::any_of(facts.begin(), facts.end(), [&](const facts::Fact* fact) {
      return facts::agrees(*fact, amount, policy);
    });
  };
  if (has(table.facts_of(entity, attribute))) return entity;
  const std::uint32_t root = root_of(table, entity);
  for (const facts::Fact& fact : table.facts) {
    if (fact.attribute == attribute && root_of(table, fact.entity) == root && has({&fact})) {
      return fact.entity;
    }
  }
  return none;
}

const facts::Fact* complete_list_of(const facts::Table& table, std::uint32_t entity) {
  const auto ids = table.words.find("member_attribute");
  if (ids == table.words.end()) return nullptr;
  for (const std::string& id : ids->second) {
    const std::uint32_t attribute = table.find_attribute(id);
    if (attribute == none) continue;
    for (const facts::Fact* fact : table.facts_of(entity, attribute)) {
      if (fact->is_complete) return fact;
    }
  }
  return nullptr;
}

bool are_kin(const facts::Table& table, std::string_view left, std::string_view right) {
  const std::uint32_t first = find_by_name(table, left);
  const std::uint32_t second = find_by_name(table, right);
  if (first == none || second == none) return false;
  return root_of(table, first) == root_of(table, second);
}

}  // namespace claims
