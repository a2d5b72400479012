#include "claims/size_attribute.hpp"

namespace claims {

using facts::none;

std::uint32_t default_attribute(const facts::Table& table) {
  const auto list = table.words.find("default_attribute");
  if (list == table.words.end() || list->second.empty()) return none;
  return table.find_attribute(list->second.front());
}

bool is_size_attribute(const facts::Table& table, std::uint32_t attribute) {
  const std::uint32_t size = default_attribute(table);
  return size == none || table.attributes[attribute].unit == table.attributes[size].unit;
}

bool is_narrower(const facts::Table& table, std::uint32_t cue, std::uint32_t attribute) {
  const std::uint32_t general = default_attribute(table);
  return general != none && attribute == general && cue != general &&
         table.attributes[cue].unit == table.attributes[general].unit;
}

}  // namespace claims
