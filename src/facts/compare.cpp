#include "facts/compare.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <variant>

namespace facts {

namespace {

/// Doubles that differ by less were written alike.
constexpr double noise = 1e-9;
/// A bound this many times away from the truth bounds nothing: a digit has slipped.
constexpr double loosest_lower_bound = 4;
constexpr double loosest_upper_bound = 2;

/// One way to read an amount: with scales in powers of ten, or of two.
struct Side {
  double value = 0;
  double step = 0;
};

Side decimal(const Quantity& quantity) { return {quantity.value, quantity.step}; }
Side binary(const Quantity& quantity) {
  const double factor = quantity.value == 0 ? 1 : quantity.binary_value / quantity.value;
  return {quantity.binary_value, quantity.step * factor};
}

bool is_rounding(Side truth, Side written, double max_rounding) {
  const double apart = std::abs(truth.value - written.value);
  const double size = std::abs(truth.value);
  if (apart <= size * noise) return true;
  return apart <= std::max(truth.step, written.step) / 2 + size * noise &&
         apart <= size * (max_rounding + noise);
}

bool holds(Side truth, Side written, Bound bound, const Comparison& policy) {
  if (is_rounding(truth, written, policy.max_rounding) && bound == Bound::about) return true;
  const double slack = truth.step / 2 + std::abs(truth.value) * noise;
  switch (bound) {
    case Bound::exact:
      return is_rounding(truth, written, policy.max_rounding);
    case Bound::about:
      return std::abs(truth.value - written.value) <=
             std::abs(truth.value) * (policy.about + noise);
    case Bound::at_least:
      return written.value <= truth.value + slack &&
             truth.value < written.value * loosest_lower_bound;
    case Bound::at_most:
      return truth.value <= written.value + slack &&
             written.value < truth.value * loosest_upper_bound;
  }
  return false;
}

}  // namespace

bool agrees(const Quantity& truth, const Quantity& written, const Comparison& policy) {
  if (holds(decimal(truth), decimal(written), written.bound, policy)) return true;
  if (!policy.allows_binary) return false;
  return holds(binary(truth), decimal(written), written.bound, policy) ||
         holds(decimal(truth), binary(written), written.bound, policy) ||
         holds(binary(truth), binary(written), written.bound, policy);
}

bool agrees(const Fact& fact, const Quantity& written, const Comparison& policy) {
  const auto holds_for = [&](const Value& value) {
    const Quantity* truth = std::get_if<Quantity>(&value);
    return truth != nullptr && agrees(*truth, written, policy);
  };
  return holds_for(fact.value) ||
         std::any_of(fact.readings.begin(), fact.readings.end(),
                     [&](const Reading& reading) { return holds_for(reading.value); });
}

double scale_slip(const Quantity& truth, const Quantity& written, const Comparison& policy) {
  if (agrees(truth, written, policy)) return 0;
  constexpr std::array<double, 4> factors = {1e3, 1e-3, 1e6, 1e-6};
  for (const double factor : factors) {
    Quantity meant = written;
    meant.value /= factor;
    meant.step /= factor;
    meant.binary_value /= factor;
    if (agrees(truth, meant, policy)) return factor;
  }
  return 0;
}

}  // namespace facts
