#include <algorithm>
#include <cmath>
#include <limits>

#include "base/cat.hpp"
#include "facts/read_parts.hpp"

namespace facts {

namespace {

using base::cat;

constexpr double noise = 1e-9;

void complain(Table& table, const Origin& origin, std::string message, std::string_view rule) {
  table.problems.push_back({origin, std::move(message), std::string(rule)});
}

/// Takes the last step out of every circle of variants, so that the rest can walk upwards.
void break_circles(Table& table) {
  enum class State : std::uint8_t { unseen, open, done };
  std::vector<State> states(table.entities.size(), State::unseen);
  for (std::uint32_t start = 0; start < table.entities.size(); ++start) {
    std::vector<std::uint32_t> path;
    std::uint32_t at = start;
    while (at != none && states[at] == State::unseen) {
      states[at] = State::open;
      path.push_back(at);
      at = table.entities[at].variant_of;
    }
    if (at != none && states[at] == State::open) {
      std::string circle;
      for (auto one = std::find(path.begin(), path.end(), at); one != path.end(); ++one) {
        circle += cat('"', table.entities[*one].id, "\", a variant of ");
      }
      Entity& last = table.entities[path.back()];
      last.variant_of = none;
      complain(table, last.origin,
               cat("a circle of variants: ", circle, '"', table.entities[at].id, '"'),
               "malformed-table");
    }
    for (const std::uint32_t one : path) states[one] = State::done;
  }
}

double largest(const Fact& fact) {
  double most = -std::numeric_limits<double>::infinity();
  const auto take = [&](const Value& value) {
    if (const Quantity* quantity = std::get_if<Quantity>(&value)) {
      most = std::max({most, quantity->value, quantity->binary_value});
    }
  };
  take(fact.value);
  for (const Reading& reading : fact.readings) take(reading.value);
  return most;
}

/// A part cannot be larger than the largest value that its whole has.
void check_part(Table& table, const Fact& part) {
  const Attribute& attribute = table.attributes[part.attribute];
  const Quantity* value = std::get_if<Quantity>(&part.value);
  if (attribute.at_most_attribute == none || value == nullptr) return;
  const Fact* whole = nullptr;
  for (const Fact* fact : table.facts_of(part.entity, attribute.at_most_attribute)) {
    if (whole == nullptr || largest(*fact) > largest(*whole)) whole = fact;
  }
  if (whole == nullptr) return;
  const double most = largest(*whole);
  if (value->value <= most + std::abs(most) * noise) return;
  complain(table, part.origin,
           cat(attribute.label, " (", part.written, ") cannot be more than ",
               table.attributes[whole->attribute].label, " (", whole->written, ", ",
               spell_place(table, whole->origin), ')'),
           "impossible-fact");
}

/// Two values for the same thing, of which only one can be meant.
void check_twins(Table& table) {
  for (std::size_t index = 1; index < table.facts.size(); ++index) {
    const Fact& fact = table.facts[index];
    for (std::size_t back = index; back-- > 0;) {
      const Fact& other = table.facts[back];
      if (other.entity != fact.entity || other.attribute != fact.attribute) break;
      if (other.qualifiers != fact.qualifiers || other.as_of != fact.as_of) continue;
      complain(
          table, fact.origin,
          cat('"', table.attributes[fact.attribute].id, "\" of \"", table.entities[fact.entity].id,
              "\" has a value already at ", spell_place(table, other.origin),
              "; say in \"where\" how they differ, or give one under \"also\""),
          "impossible-fact");
      break;
    }
  }
}

}  // namespace

void check(Table& table) {
  break_circles(table);
  // A problem is added for a fact while the facts are looked at, and never a fact.
  for (const Fact& fact : table.facts) check_part(table, fact);
  check_twins(table);
}

}  // namespace facts
