#include "claims/amount_groups.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace claims {

namespace {

enum class Link : std::uint8_t { absent, list, range, change, sum, part, restated };

/// What the text between two amounts makes of them.
Link link_of(std::string_view between) {
  static constexpr std::array<std::string_view, 15> lists{
      ",", "and", "or", "/", "&", ", and", ", or", "|", ";", "，", "、", "和", "或", "与", "及"};
  static constexpr std::array<std::string_view, 11> ranges{"-", "to", "~",  "through", "–", "—",
                                                           "∼", "～", "〜", "到",      "至"};
  if (between.size() > 12) return Link::absent;
  const std::size_t begin = between.find_first_not_of(' ');
  if (begin == std::string_view::npos) return Link::absent;
  const std::string text =
      to_lower(between.substr(begin, between.find_last_not_of(' ') - begin + 1));
  if (text == "+") return Link::sum;
  if (text == "of" || text == "out of" || text == "of its" || text == "of the") return Link::part;
  if (text == "→" || text == "->" || text == "=>") return Link::change;
  if (std::find(lists.begin(), lists.end(), text) != lists.end()) return Link::list;
  if (std::find(ranges.begin(), ranges.end(), text) != ranges.end()) return Link::range;
  return Link::absent;
}

bool are_alike(const Amount& left, const Amount& right) {
  return left.is_usable() && right.is_usable() && left.form == right.form &&
         left.unit == right.unit && left.prefixed == facts::none && right.prefixed == facts::none;
}

/// "0.5 billion (0.5B)": the same amount in other words.
bool is_restated(std::string_view between, const Amount& left, const Amount& right) {
  constexpr double farthest = 0.15;
  const bool opens = between == " (" || between == "(" || between == "（" || between == " （";
  return opens && left.has_scale() && right.has_scale() &&
         std::abs(right.quantity.value - left.quantity.value) <= farthest * left.quantity.value;
}

void lend_scale(Amount& left, const Amount& right, const std::vector<facts::Scale>& scales) {
  // 4096 in "4096 or 16K" is written out.
  if (left.has_scale() || !right.has_scale() || left.quantity.value >= 1000) return;
  const facts::Scale& scale = scales[static_cast<std::size_t>(right.scale)];
  left.scale = right.scale;
  left.quantity.value *= scale.factor;
  left.quantity.step *= scale.factor;
  left.quantity.binary_value *= scale.binary_factor;
}

/// A word of the list that ends right before a place.
bool is_preceded(std::span<const Hit> hits, Word word, std::uint32_t place) {
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return is_word(hit, word) && hit.prose.end <= place && place - hit.prose.end <= 1;
  });
}

/// The unit whose word stands right behind an amount, or none.
std::uint32_t unit_behind(std::span<const Hit> hits, const Amount& amount) {
  for (const Hit& hit : hits) {
    if (hit.sense == Sense::unit && hit.prose.begin == amount.prose.end + 1) return hit.index;
  }
  return facts::none;
}

/// The text between two amounts, without the first one's unit and the second one's bound: "2T
/// tokens to over 3T"; amounts of two units are no list.
std::string_view between(std::string_view prose, std::span<const Hit> hits, const Amount& left,
                         const Amount& right) {
  std::uint32_t begin = left.prose.end;
  std::uint32_t end = right.prose.begin;
  const std::uint32_t unit = unit_behind(hits, right);
  for (const Hit& hit : hits) {
    const bool is_bound = is_word(hit, Word::lower_bound) || is_word(hit, Word::upper_bound) ||
                          is_word(hit, Word::approximation);
    const bool is_same = unit == facts::none || unit == hit.index;
    if (hit.sense == Sense::unit && hit.prose.begin == left.prose.end + 1 && is_same) {
      begin = hit.prose.end;
    }
    if (is_bound && hit.prose.end + 1 == right.prose.begin) end = std::min(end, hit.prose.begin);
  }
  std::string_view text = begin < end ? prose.substr(begin, end - begin) : std::string_view{};
  // "1.8 billion (1.8B), 7 billion (7B)".
  const std::string_view before = prose.substr(0, left.prose.begin);
  if (before.ends_with('(') && text.starts_with(')')) text.remove_prefix(1);
  if (before.ends_with("（") && text.starts_with("）")) text.remove_prefix(3);
  return text;
}

/// "extended to": the amount behind it takes the place of the one before.
bool is_change(std::span<const Hit> hits, const Amount& left, const Amount& right,
               std::string_view between) {
  const std::size_t begin = between.find_first_not_of(' ');
  if (begin == std::string_view::npos) return false;
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    if (!is_word(hit, Word::change) || hit.prose.begin < left.prose.end) return false;
    if (hit.prose.end > right.prose.begin || hit.prose.size() + begin > between.size())
      return false;
    const std::string_view rest = between.substr(begin + hit.prose.size());
    return rest.find_first_not_of(' ') == std::string_view::npos || rest == " to ";
  });
}

bool has_before(std::span<const Hit> hits, Word word, std::uint32_t place) {
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return is_word(hit, word) && hit.prose.end <= place && place - hit.prose.end < 80;
  });
}

void tie(Link link, Amount& left, Amount& right, std::span<const Hit> hits) {
  right.group = left.group;
  switch (link) {
    case Link::list:
      if (left.role == AmountRole::single) left.role = AmountRole::listed;
      right.role = AmountRole::listed;
      return;
    case Link::sum:
      left.role = right.role = AmountRole::summed;
      return;
    case Link::range: {
      const std::uint32_t place = left.prose.begin;
      const bool is_change =
          is_preceded(hits, Word::previous, place) && has_before(hits, Word::change, place);
      left.role = is_change ? AmountRole::previous : AmountRole::range_low;
      right.role = is_change ? AmountRole::current : AmountRole::range_high;
      return;
    }
    case Link::change:
      left.role = AmountRole::previous;
      right.role = AmountRole::current;
      return;
    case Link::part:
      left.is_part = true;
      return;
    case Link::restated:
      left.is_restated = true;
      return;
    case Link::absent:
      return;
  }
}

}  // namespace

void group_amounts(std::string_view prose, std::span<const Hit> hits,
                   const std::vector<facts::Scale>& scales, std::vector<Amount>& amounts) {
  std::vector<Link> links(amounts.size(), Link::absent);
  for (std::size_t index = amounts.size(); index-- > 1;) {
    Amount& left = amounts[index - 1];
    const Amount& right = amounts[index];
    if (!are_alike(left, right) || right.prose.begin < left.prose.end) continue;
    const std::string_view text = between(prose, hits, left, right);
    links[index] = is_change(hits, left, right, text) ? Link::change : link_of(text);
    if (is_restated(text, left, right)) links[index] = Link::restated;
    // "146 billion parameters, 16 experts": the second counts something else.
    const bool has_unit = unit_behind(hits, left) != facts::none;
    if (links[index] == Link::list && has_unit && left.has_scale() && !right.has_scale()) {
      links[index] = Link::absent;
    }
    // "licensed under 2.0 and under 10 billion parts".
    const bool is_bounded = is_preceded(hits, Word::upper_bound, right.prose.begin) ||
                            is_preceded(hits, Word::lower_bound, right.prose.begin);
    if (links[index] == Link::list && is_bounded && !left.has_scale() && right.has_scale()) {
      links[index] = Link::absent;
    }
    if (links[index] == Link::part && (!left.has_scale() || !right.has_scale())) {
      links[index] = Link::absent;
    }
    const bool is_date = left.form == AmountForm::date;
    if (links[index] == Link::list && is_preceded(hits, Word::range, left.prose.begin)) {
      links[index] = Link::range;
    }
    const std::uint32_t gap = right.prose.begin - left.prose.end;
    left.is_slashed = left.is_slashed || (gap == 1 && prose[left.prose.end] == '/');
    // Two dates in a row belong to two things.
    if (is_date && links[index] != Link::range) links[index] = Link::absent;
    if (links[index] != Link::absent) lend_scale(left, right, scales);
  }
  for (std::uint32_t index = 0; index < amounts.size(); ++index) {
    amounts[index].group = index;
    if (links[index] != Link::absent) {
      tie(links[index], amounts[index - 1], amounts[index], hits);
      amounts[index].is_slashed = amounts[index].is_slashed || amounts[index - 1].is_slashed;
    }
  }
  // What is said twice is as much of a list as what follows it.
  for (std::size_t index = amounts.size(); index-- > 1;) {
    if (links[index] != Link::restated) continue;
    const bool is_listed =
        amounts[index].role == AmountRole::listed || amounts[index - 1].role == AmountRole::listed;
    if (is_listed) amounts[index].role = amounts[index - 1].role = AmountRole::listed;
  }
}

}  // namespace claims
