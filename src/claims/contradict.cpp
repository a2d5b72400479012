#include "claims/contradict.hpp"

#include <algorithm>

#include "claims/characters.hpp"
#include "claims/lexicon.hpp"
#include "facts/compare.hpp"

namespace claims {

namespace {

using facts::Quantity;

/// Letters and digits in lower case.
std::string squeeze(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), is_word_byte);
  return to_lower(out);
}

/// True when some fact gives the attribute under a setting: then a value alone says too little.
bool hangs_on_setting(const facts::Table& table, std::uint32_t attribute) {
  const auto keys = table.words.find("setting_qualifier");
  if (keys == table.words.end()) return false;
  return std::any_of(table.facts.begin(), table.facts.end(), [&](const facts::Fact& fact) {
    return fact.attribute == attribute &&
           std::any_of(keys->second.begin(), keys->second.end(),
                       [&](const std::string& key) { return fact.qualifiers.contains(key); });
  });
}

/// A subject that only the whole document or an earlier sentence gives may be another's.
bool is_firm(Resolution resolution) {
  return resolution != Resolution::document && resolution != Resolution::paragraph;
}

/// Without a table neither is the truth: any rounding of the other is the same.
bool agree(const Quantity& left, const Quantity& right, facts::Comparison policy) {
  policy.max_rounding = 1;
  return facts::agrees(left, right, policy) || facts::agrees(right, left, policy);
}

bool agree(facts::Date left, facts::Date right) {
  if (left.year != right.year) return false;
  if (left.month == 0 || right.month == 0) return true;
  return left.month == right.month && (left.day == 0 || right.day == 0 || left.day == right.day);
}

}  // namespace

bool is_comparable(const Claim& claim, const facts::Table& table) {
  if (claim.entity == none || claim.qualifier != Qualifier::plain) return false;
  if (!is_firm(claim.resolution)) return false;
  switch (claim.kind) {
    case ClaimKind::quantity:
      return std::get<Quantity>(claim.value).bound != facts::Bound::at_most &&
             !hangs_on_setting(table, claim.attribute);
    case ClaimKind::date:
    case ClaimKind::feature:
    case ClaimKind::status:
      return true;
    case ClaimKind::text:
      return table.attributes[claim.attribute].kind == facts::ValueKind::text;
    case ClaimKind::member:
    case ClaimKind::expansion:
      return false;
  }
  return false;
}

bool is_whole_name(const markdown::Document& document, const Mention& mention) {
  const markdown::Block& block = document.blocks[mention.block];
  const bool is_cell =
      block.kind == markdown::BlockKind::cell ||
      (block.parent != none && document.blocks[block.parent].kind == markdown::BlockKind::cell);
  if (is_cell) return trim(document.slice(block.prose)) == document.slice(mention.prose);
  std::string_view behind = document.slice({mention.prose.end, block.prose.end});
  if (behind.empty()) return true;
  if (behind[0] == '.') return behind.size() == 1 || !is_word_byte(behind[1]);
  if (is_word_byte(behind[0]) || dash_length(behind, 0) > 0) return false;
  if (std::string_view("+/_").find(behind[0]) != std::string_view::npos) return false;
  behind = trim(behind);
  const bool goes_on = !behind.empty() && (is_digit(behind[0]) || behind[0] == '(' ||
                                           ('A' <= behind[0] && behind[0] <= 'Z'));
  return !goes_on;
}

bool contradict(const Claim& left, const Claim& right, const facts::Table& table) {
  if (left.kind == ClaimKind::feature) return left.is_denied != right.is_denied;
  if (left.value.index() != right.value.index()) return false;
  if (const auto* quantity = std::get_if<Quantity>(&left.value)) {
    return !agree(*quantity, std::get<Quantity>(right.value),
                  table.attributes[left.attribute].comparison);
  }
  if (const auto* date = std::get_if<facts::Date>(&left.value)) {
    return !agree(*date, std::get<facts::Date>(right.value));
  }
  if (const auto* text = std::get_if<std::string>(&left.value)) {
    return squeeze(*text) != squeeze(std::get<std::string>(right.value));
  }
  const auto* flag = std::get_if<bool>(&left.value);
  return flag != nullptr && *flag != std::get<bool>(right.value);
}

}  // namespace claims
