#include <algorithm>

#include "base/cat.hpp"
#include "report/facts.hpp"
#include "text/nearest.hpp"

namespace {

using base::cat;

bool is_same(std::string_view a, std::string_view b) {
  const auto fold = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return fold(x) == fold(y); });
}

std::vector<std::string_view> names_of(const facts::Entity& entity) {
  std::vector<std::string_view> out{entity.name, entity.id};
  out.insert(out.end(), entity.aliases.begin(), entity.aliases.end());
  out.insert(out.end(), entity.informal.begin(), entity.informal.end());
  return out;
}

base::Result<std::uint32_t> find_entity(const facts::Table& table, std::string_view word) {
  std::vector<std::string_view> known;
  for (std::uint32_t i = 0; i < table.entities.size(); ++i) {
    for (const std::string_view name : names_of(table.entities[i])) {
      if (is_same(name, word)) return i;
      known.push_back(name);
    }
  }
  return base::Error{cat("the table has no entity \"", word, '"', text::did_you_mean(word, known))};
}

base::Result<std::uint32_t> find_attribute(const facts::Table& table, std::string_view word) {
  std::vector<std::string_view> known;
  for (std::uint32_t i = 0; i < table.attributes.size(); ++i) {
    const facts::Attribute& attribute = table.attributes[i];
    if (is_same(attribute.id, word) || is_same(attribute.label, word)) return i;
    known.push_back(attribute.id);
    known.push_back(attribute.label);
  }
  return base::Error{
      cat("the table has no attribute \"", word, '"', text::did_you_mean(word, known))};
}

}  // namespace

namespace report {

base::Result<std::vector<std::uint32_t>> choose_facts(const facts::Table& table,
                                                      std::string_view entity,
                                                      std::string_view attribute) {
  std::vector<std::uint32_t> out;
  if (entity.empty()) {
    for (std::uint32_t i = 0; i < table.facts.size(); ++i) out.push_back(i);
    return out;
  }
  const base::Result<std::uint32_t> subject = find_entity(table, entity);
  if (!subject) return subject.error();
  std::uint32_t first = 0;
  auto last = static_cast<std::uint32_t>(table.attributes.size());
  if (!attribute.empty()) {
    const base::Result<std::uint32_t> only = find_attribute(table, attribute);
    if (!only) return only.error();
    first = *only;
    last = first + 1;
  }
  for (std::uint32_t i = first; i < last; ++i) {
    for (const facts::Fact* fact : table.facts_of(*subject, i)) {
      out.push_back(static_cast<std::uint32_t>(fact - table.facts.data()));
    }
  }
  if (out.empty() && !attribute.empty()) {
    return base::Error{cat("the table says nothing about the ", table.attributes[first].label,
                           " of ", table.entities[*subject].name)};
  }
  return out;
}

}  // namespace report
