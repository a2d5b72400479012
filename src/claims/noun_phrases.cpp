#include "claims/noun_phrases.hpp"

#include <algorithm>

#include "claims/characters.hpp"
#include "claims/distance.hpp"
#include "claims/name_roles.hpp"

namespace claims {

namespace {

constexpr std::uint32_t most_adjectives = 4;
constexpr std::uint32_t reach_of_cue = 2;

bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }

std::uint32_t begin_of(const Surroundings& around) { return around.group.front().prose.begin; }

/// True for a word that may describe: one in the plural is a thing.
bool is_adjective(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char byte) {
    return byte == '-' || is_word_byte(byte);
  }) && (word.back() != 's' || word.ends_with("ous"));
}

/// True when only plain words stand between an amount and what begins at a place.
bool is_right_behind(const Surroundings& around, const Hit& hit) {
  if (hit.prose.begin < end_of_amounts(around)) return false;
  const Distance away = distance_between(around.prose, end_of_amounts(around), hit.prose.begin);
  return away.words <= reach_of_cue && away.clauses == 0 &&
         std::none_of(around.hits.begin(), around.hits.end(), [&](const Hit& other) {
           return other.sense == Sense::word && other.prose.begin >= end_of_amounts(around) &&
                  other.prose.end <= hit.prose.begin;
         });
}

/// True when a phrase begins at a place of a script without blanks, or a cue or unit little behind.
bool has_cue_near(const Surroundings& around, std::uint32_t at) {
  constexpr std::uint32_t reach = 12;
  if (!hits_at(around.hits, at).empty()) return true;
  const std::span<const Hit> hits = hits_near(around.hits, {at, at + reach});
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return hit.prose.begin > at && (is_any_cue(hit) || hit.sense == Sense::unit);
  });
}

/// "outperforming 16B models", "comparable to several models with 6B": the amount tells which.
bool is_of_compared_ones(const Surroundings& around) {
  const std::uint32_t begin = begin_of(around);
  const std::uint32_t end = end_with_unit(around.hits, end_of_amounts(around));
  // Every amount is asked, so that only what stands near is looked at.
  constexpr std::uint32_t reach = 64;
  const std::span<const Hit> hits = hits_near(around.hits, {begin, end});
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    if (!is_word(hit, Word::comparison) || hit.prose.end > begin) return false;
    if (begin - hit.prose.end > reach) return false;
    const Distance away = distance_between(around.prose, hit.prose.end, begin);
    if (away.words > most_adjectives || away.clauses > 0) return false;
    bool has_noun = false;
    for (const Hit& other : hits) {
      if (other.prose.begin < hit.prose.begin || other.prose.begin > end + 1) continue;
      const bool is_before = other.prose.begin >= hit.prose.end && other.prose.end <= begin;
      if (is_before && is_name(other)) return false;
      const bool is_bound = is_word(other, Word::lower_bound) || is_word(other, Word::upper_bound);
      if (other.prose == hit.prose && is_bound) return false;
      has_noun = has_noun ||
                 (is_word(other, Word::size_noun) && (is_before || other.prose.begin == end + 1));
    }
    return has_noun;
  });
}

}  // namespace

std::uint32_t end_of_amounts(const Surroundings& around) {
  const std::uint32_t end = around.group.back().prose.end;
  // 1K 左右零件: an approximation glued to the amount.
  for (const Hit& hit : hits_at(around.hits, end)) {
    if (is_word(hit, Word::approximation)) return hit.prose.end;
  }
  if (around.group.size() < 2 || !around.group.front().is_restated) return end;
  const std::string_view behind = around.prose.substr(end, around.sentence.end - end);
  for (const std::string_view bracket : {")", "）"}) {
    if (behind.starts_with(bracket)) return end + static_cast<std::uint32_t>(bracket.size());
  }
  return end;
}

bool has_article(const Surroundings& around) {
  const std::string_view before =
      around.prose.substr(around.sentence.begin, begin_of(around) - around.sentence.begin);
  const std::string tail = to_lower(before.size() > 4 ? before.substr(before.size() - 4) : before);
  return tail == "a " || tail.ends_with(" a ") || tail == "an " || tail.ends_with(" an ");
}

bool is_compared(const Surroundings& around) {
  if (is_of_compared_ones(around)) return true;
  if (!has_article(around)) return false;
  return std::any_of(around.hits.begin(), around.hits.end(), [&](const Hit& hit) {
    if (!is_word(hit, Word::comparison) || hit.prose.end > begin_of(around)) return false;
    const std::string_view between =
        around.prose.substr(hit.prose.end, begin_of(around) - hit.prose.end);
    return between == " a " || between == " an " || between == " to a " || between == " with a ";
  });
}

bool is_rate(const Surroundings& around) {
  const std::uint32_t end = end_with_unit(around.hits, end_of_amounts(around));
  // "4M tokens/minute".
  const std::string_view behind = around.prose.substr(end, 2);
  if (end > end_of_amounts(around) && behind.size() == 2 && behind[0] == '/' &&
      is_lower(behind[1])) {
    return true;
  }
  return std::any_of(around.hits.begin(), around.hits.end(), [&](const Hit& hit) {
    if (!is_word(hit, Word::division) || hit.prose.begin != end + 1) return false;
    const std::span<const Hit> here = hits_at(around.hits, hit.prose.begin);
    return std::none_of(here.begin(), here.end(),
                        [](const Hit& other) { return other.sense != Sense::word; });
  });
}

std::uint32_t unit_told(const Surroundings& around, const Amount& amount) {
  constexpr std::uint32_t reach = 3;
  if (amount.unit != facts::none) return amount.unit;
  for (const Hit& hit : around.hits) {
    if (hit.sense != Sense::unit || hit.prose.begin < amount.prose.end) continue;
    const Distance away = distance_between(around.prose, amount.prose.end, hit.prose.begin);
    return away.words <= reach && away.clauses == 0 ? hit.index : facts::none;
  }
  return facts::none;
}

bool is_included(const Surroundings& around) {
  return std::any_of(around.hits.begin(), around.hits.end(), [&](const Hit& hit) {
    if (!is_word(hit, Word::inclusion) || hit.prose.end > begin_of(around)) return false;
    const Distance away = distance_between(around.prose, hit.prose.end, begin_of(around));
    return away.words <= 1 && away.clauses == 0;
  });
}

bool is_possessed(const Surroundings& around) {
  const bool is_had = std::any_of(around.hits.begin(), around.hits.end(), [&](const Hit& hit) {
    const bool is_glued =
        hit.prose.end == begin_of(around) && begins_ideograph(around.prose[hit.prose.begin]);
    return is_word(hit, Word::possession) && (is_glued || hit.prose.end + 1 == begin_of(around));
  });
  if (!is_had || end_of_amounts(around) >= around.sentence.end) return is_had;
  const char mark = around.prose[end_of_amounts(around)];
  if (has_mark(around.prose.substr(end_of_amounts(around), 3))) return true;
  return mark == ',' || mark == '.' || mark == ';' || mark == ')';
}

bool counts_something_else(const Surroundings& around) {
  std::uint32_t at = end_of_amounts(around);
  if (at >= around.sentence.end) return false;
  // In a script without blanks the noun stands right behind: 300M 图文对.
  if (begins_ideograph(around.prose[at])) return !has_cue_near(around, at);
  if (around.prose[at] != ' ') return false;
  ++at;
  if (at < around.sentence.end && begins_ideograph(around.prose[at])) {
    return !has_cue_near(around, at);
  }
  // "671K total rides": what is counted stands behind the cue.
  for (const Hit& hit : around.hits) {
    if (hit.sense != Sense::cue_after || hit.prose.begin != at) continue;
    if (hit.prose.end < around.sentence.end && around.prose[hit.prose.end] == ' ') {
      at = hit.prose.end + 1;
      break;
    }
  }
  if (at >= around.sentence.end || !is_lower(around.prose[at])) return false;
  return std::none_of(around.hits.begin(), around.hits.end(), [&](const Hit& hit) {
    const bool is_cue_behind =
        hit.sense == Sense::cue_after && hit.prose.begin > at && is_right_behind(around, hit);
    return is_cue_behind || hit.prose.contains(at) ||
           (hit.prose.begin == at && hit.sense != Sense::feature && hit.sense != Sense::acronym);
  });
}

bool is_tied(const Surroundings& around, std::uint32_t place) {
  const std::uint32_t end = end_of_amounts(around);
  if (place <= end + 1) return place >= end;
  return std::any_of(around.hits.begin(), around.hits.end(), [&](const Hit& hit) {
    return is_word(hit, Word::attributive) && hit.prose.begin >= end &&
           hit.prose.begin <= end + 1 && place >= hit.prose.end && place <= hit.prose.end + 1;
  });
}

bool are_adjectives(const Surroundings& around, markdown::Range range) {
  const std::string_view text = around.prose.substr(range.begin, range.size());
  if (text.size() < 3 || text.front() != ' ' || text.back() != ' ') return false;
  std::uint32_t count = 0;
  for (std::size_t at = 1; at < text.size();) {
    const std::size_t end = text.find(' ', at);
    std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word == "and") continue;
    const bool is_last = at >= text.size();
    if (!is_last && word.ends_with(',')) word.remove_suffix(1);
    if (!is_adjective(word) || ++count > most_adjectives) return false;
  }
  return std::none_of(around.hits.begin(), around.hits.end(), [&](const Hit& hit) {
    return range.contains(hit.prose) &&
           around.prose.substr(hit.prose.begin, hit.prose.size()) != "and";
  });
}

}  // namespace claims
