#include "mutation/mutations.hpp"

#include <algorithm>
#include <optional>

#include "claims/family.hpp"
#include "facts/compare.hpp"

namespace mutation {

namespace {

using facts::none;
using facts::Quantity;

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

class Maker {
 public:
  Maker(const claims::Claim& claim, std::string_view written, const facts::Table& table)
      : claim_(claim),
        written_(written),
        table_(table),
        value_(std::get<Quantity>(claim.value)),
        facts_(table.facts_of(claim.entity, claim.attribute)) {
    for (std::size_t at = 0; at < written.size(); ++at) {
      if (is_digit(written[at])) digits_.push_back(at);
    }
  }

  std::vector<Mutant> run() {
    multiply("ten times", 10, Range::any);
    multiply("a tenth", 0.1, Range::any);
    change_digit("first digit", 0);
    change_digit("last digit", digits_.size() - 1);
    transpose();
    exchange_scale();
    take_confused();
    take_sibling();
    multiply("the next step", 2);
    multiply("the step before", 0.5);
    return std::move(mutants_);
  }

 private:
  /// A slip of the point or the scale gives values that no one would mean.
  enum class Range { plausible, any };

  void add(std::string_view kind, std::string text, Range range = Range::plausible) {
    const facts::NumberRead read = facts::read_number(text, table_.scales);
    if (read.length != text.size() || text == written_) return;
    const facts::Attribute& attribute = table_.attributes[claim_.attribute];
    const double value = read.quantity.value;
    const bool is_plausible = attribute.least <= value && value <= attribute.most;
    if (range == Range::plausible && !is_plausible) return;
    Quantity quantity = read.quantity;
    quantity.bound = value_.bound;
    const bool is_right = std::any_of(facts_.begin(), facts_.end(), [&](const facts::Fact* fact) {
      return facts::agrees(*fact, quantity, attribute.comparison);
    });
    if (!is_right) mutants_.push_back({kind, std::move(text)});
  }

  void multiply(std::string_view kind, double factor, Range range = Range::plausible) {
    Quantity other = value_;
    other.value *= factor;
    other.binary_value *= factor;
    add(kind, facts::spell_like(other, written_, table_.scales), range);
  }

  void change_digit(std::string_view kind, std::size_t which) {
    if (which >= digits_.size()) return;
    std::string text(written_);
    char& digit = text[digits_[which]];
    digit = digit == '9' ? '7' : static_cast<char>(digit + 1);
    add(kind, std::move(text));
  }

  void transpose() {
    for (std::size_t index = 0; index + 1 < digits_.size(); ++index) {
      std::string text(written_);
      std::swap(text[digits_[index]], text[digits_[index + 1]]);
      if (text == written_ || text[0] == '0') continue;
      add("transposed digits", std::move(text));
      return;
    }
  }

  void exchange_scale() {
    for (const auto& [from, to] : {std::pair{'B', 'M'}, {'T', 'B'}, {'M', 'K'}, {'K', 'M'}}) {
      if (written_.back() != from) continue;
      std::string text(written_);
      text.back() = to;
      add("scale", std::move(text), Range::any);
    }
    for (const auto& [from, to] :
         {std::pair<std::string_view, std::string_view>{"trillion", "billion"},
          {"billion", "million"},
          {"million", "billion"}}) {
      if (!written_.ends_with(from)) continue;
      std::string text(written_.substr(0, written_.size() - from.size()));
      text += to;
      add("scale", std::move(text), Range::any);
      return;
    }
  }

  void take(std::string_view kind, std::uint32_t entity, std::uint32_t attribute) {
    for (const facts::Fact* fact : table_.facts_of(entity, attribute)) {
      const Quantity* quantity = std::get_if<Quantity>(&fact->value);
      if (quantity == nullptr) continue;
      const std::size_t before = mutants_.size();
      add(kind, facts::spell_like(*quantity, written_, table_.scales));
      if (mutants_.size() > before) return;
    }
  }
  void take_confused() {
    for (const std::string& id : table_.attributes[claim_.attribute].confused_with) {
      take("a confused attribute's", claim_.entity, table_.find_attribute(id));
    }
  }
  void take_sibling() {
    const std::size_t before = mutants_.size();
    for (const std::uint32_t sibling : claims::siblings_of(table_, claim_.entity)) {
      take("a sibling's", sibling, claim_.attribute);
      if (mutants_.size() > before) return;
    }
  }

  const claims::Claim& claim_;
  std::string_view written_;
  const facts::Table& table_;
  const Quantity& value_;
  std::vector<const facts::Fact*> facts_;
  std::vector<std::size_t> digits_;
  std::vector<Mutant> mutants_;
};

}  // namespace

std::vector<Mutant> mutants_of(const claims::Claim& claim, std::string_view written,
                               const facts::Table& table) {
  return Maker(claim, written, table).run();
}

}  // namespace mutation
