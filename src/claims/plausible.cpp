#include "claims/plausible.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "claims/characters.hpp"

namespace claims {

namespace {

// A hundredth is left out: 0.87 is another way to write 87 per cent.
constexpr std::array factors = {10.0, 100.0, 1000.0, 0.1};
constexpr double noise = 1e-6;
constexpr double least_whole = 64;
/// How far apart a name's size and the exact amount may be.
constexpr double least_ratio = 0.5;

bool is_shifted(const facts::Value& value, const Amount& amount) {
  const auto* truth = std::get_if<facts::Quantity>(&value);
  if (truth == nullptr || truth->value == 0) return false;
  const double ratio = amount.quantity.value / truth->value;
  return std::any_of(factors.begin(), factors.end(),
                     [&](double factor) { return std::abs(ratio - factor) <= factor * noise; });
}

}  // namespace

bool lacks_unit(const facts::Table& table, const Amount& amount) {
  return amount.unit == facts::none && amount.has_scale() &&
         table.scales[static_cast<std::size_t>(amount.scale)].needs_unit;
}

bool is_plausible(const facts::Attribute& attribute, const Amount& amount) {
  // What begins at hundreds is counted whole.
  const bool is_fraction = !amount.has_scale() && amount.quantity.step < 1;
  if (is_fraction && attribute.least >= least_whole) return false;
  return attribute.least <= amount.quantity.value && amount.quantity.value <= attribute.most;
}

bool is_meant(const facts::Table& table, std::uint32_t entity, std::uint32_t attribute,
              const Amount& amount) {
  if (is_plausible(table.attributes[attribute], amount)) return true;
  if (entity == facts::none) return false;
  const std::vector<const facts::Fact*> facts = table.facts_of(entity, attribute);
  if (amount.has_scale() && !amount.is_scale_lent) return !facts.empty();
  return std::any_of(facts.begin(), facts.end(), [&](const facts::Fact* fact) {
    return is_shifted(fact->value, amount) ||
           std::any_of(fact->readings.begin(), fact->readings.end(),
                       [&](const auto& reading) { return is_shifted(reading.value, amount); });
  });
}

bool has_other_size(std::string_view name, const Amount& amount,
                    const std::vector<facts::Scale>& scales) {
  for (std::size_t at = 1; at < name.size(); ++at) {
    if (!is_digit(name[at]) || is_word_byte(name[at - 1]) || name[at - 1] == '.') continue;
    const facts::NumberRead read = facts::read_number(name.substr(at), scales);
    if (read.scale < 0) continue;
    const double ratio = read.quantity.value / amount.quantity.value;
    if (ratio < least_ratio || ratio > 1 / least_ratio) return true;
  }
  return false;
}

}  // namespace claims
