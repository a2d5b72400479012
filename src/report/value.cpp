#include "report/value.hpp"

#include <cmath>

#include "facts/spell_date.hpp"

namespace {

using Json = nlohmann::ordered_json;

struct Written {
  // A whole number is written as one, not as 1.28e+05.
  Json operator()(const facts::Quantity& quantity) const {
    constexpr double largest_exact = 9007199254740992.0;
    const double value = quantity.value;
    if (std::abs(value) < largest_exact && value == std::floor(value)) {
      return static_cast<std::int64_t>(value);
    }
    return value;
  }
  Json operator()(const facts::Date& date) const { return facts::spell(date); }
  Json operator()(const std::string& text) const { return text; }
  Json operator()(const std::vector<std::string>& set) const { return set; }
  Json operator()(bool value) const { return value; }
};

}  // namespace

namespace report {

Json to_json(const facts::Value& value) { return std::visit(Written(), value); }

}  // namespace report
