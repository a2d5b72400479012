#include "claims/name_roles.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "claims/distance.hpp"

namespace claims {

namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }
bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }

/// "a small 7B X model": words between the article and the name.
constexpr int most_words = 3;

bool is_followed(const Page& page, const Passage& passage, const Name& name, Word word) {
  const auto is_at = [&](std::uint32_t place) {
    const std::span<const Hit> hits = hits_at(page.hits_in(passage), place);
    return std::any_of(hits.begin(), hits.end(),
                       [&](const Hit& hit) { return is_word(hit, word); });
  };
  return is_at(name.prose.end + 1) || is_at(name.prose.end);
}

/// True when a text up to and with an article ends in a copula and it.
bool follows_copula(const Page& page, const Passage& passage, std::string_view text) {
  const auto end = static_cast<std::uint32_t>(passage.prose.begin + text.size());
  const std::span<const Hit> hits = hits_near(page.hits_in(passage), {end, end});
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    const std::uint32_t gap = end - std::min(end, hit.prose.end);
    return is_word(hit, Word::copula) && (gap == 0 || (gap >= 2 && gap <= 4));
  });
}

}  // namespace

bool looks_like_name(std::string_view word) {
  if (word.empty() || !is_upper(word[0])) return false;
  for (std::size_t at = 1; at < word.size(); ++at) {
    if (is_digit(word[at]) || (is_upper(word[at]) && is_lower(word[at - 1]))) return true;
  }
  return false;
}

bool has_mark(std::string_view text) {
  static constexpr std::array<std::string_view, 4> wide = {"，", "；", "。", "："};
  return text.find_first_of(".,;:") != std::string_view::npos ||
         std::any_of(wide.begin(), wide.end(), [&](std::string_view mark) {
           return text.find(mark) != std::string_view::npos;
         });
}

bool opens_bracket(std::string_view between) {
  static constexpr std::array<std::string_view, 6> signs = {"(", "[", ":", "（", "：", "［"};
  std::size_t begin = 0;
  std::size_t end = between.size();
  while (begin < end && between[begin] == ' ') ++begin;
  while (end > begin && between[end - 1] == ' ') --end;
  if (between.size() - (end - begin) > 2) return false;
  const std::string_view sign = between.substr(begin, end - begin);
  return sign.empty() || std::find(signs.begin(), signs.end(), sign) != signs.end();
}

bool stands_behind_unknown(const Page& page, const Passage& passage, std::uint32_t place) {
  const std::string_view before = page.slice({passage.prose.begin, place});
  std::size_t open = before.size();
  for (const std::string_view bracket : {"(", "（"}) {
    if (before.ends_with(bracket)) open = before.size() - bracket.size();
  }
  if (open == before.size()) return false;
  while (open > 0 && before[open - 1] == ' ') --open;
  std::size_t begin = open;
  const auto is_part = [](char byte) { return is_word_byte(byte) || byte == '-' || byte == '.'; };
  while (begin > 0 && is_part(before[begin - 1])) --begin;
  const std::string_view word = before.substr(begin, open - begin);
  if (word.empty() || !is_upper(word[0])) return false;
  const auto at = static_cast<std::uint32_t>(passage.prose.begin + begin);
  const std::span<const Hit> hits = hits_near(page.hits_in(passage), {at, at});
  const bool is_known = std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    // A word of a name's own, too: "X Chat (7B)".
    return hit.prose.contains(at) || (is_name(hit) && hit.prose.end + 1 == at);
  });
  if (is_known) return false;
  const std::string_view rest = before.substr(0, begin);
  const std::size_t blank = rest.ends_with(' ') ? rest.size() - 1 : 0;
  std::size_t first = blank;
  while (first > 0 && is_part(rest[first - 1])) --first;
  const bool follows_capital = first < blank && (is_upper(rest[first]) || is_digit(rest[first]));
  return looks_like_name(word) || follows_capital;
}

bool describes(const Page& page, const Passage& passage, std::uint32_t end, const Name& name) {
  constexpr std::uint32_t farthest = 24;
  constexpr std::uint32_t farthest_noun = 60;
  if (name.prose.begin < end || name.prose.begin - end > farthest_noun) return false;
  const std::string_view between = page.slice({end, name.prose.begin});
  const std::span<const Hit> hits = page.hits_in(passage, {end, name.prose.begin});
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    if (hit.prose.end > name.prose.begin) return false;
    const std::uint32_t gap = name.prose.begin - hit.prose.end;
    // The noun in front of the name, and nothing else with a mark: "a 7B translation model, X".
    if (is_word(hit, Word::size_noun) && gap == 2 && between.ends_with(", ")) {
      return !has_mark(between.substr(0, between.size() - 2));
    }
    if (gap > 1 || has_mark(between)) return false;
    if (is_word(hit, Word::naming)) return true;
    const bool is_near = between.size() <= farthest;
    return is_near && (is_word(hit, Word::attributive) ||
                       (hit.sense == Sense::unit && hit.prose.begin <= end + 1));
  });
}

const Name* tied_name(const Page& page, const Passage& passage, std::span<const Name> names,
                      markdown::Range amount) {
  const std::uint32_t end = end_with_unit(page.hits_in(passage), amount.end);
  for (const Name& name : names) {
    if (name.prose.end <= amount.begin) {
      const std::string_view between = page.slice({name.prose.end, amount.begin});
      if (between == "'s " || between == "\xE2\x80\x99s ") return &name;
      continue;
    }
    if (name.prose.begin < end) continue;
    const std::string_view between = page.slice({end, name.prose.begin});
    return between == " for " || between == " in " ? &name : nullptr;
  }
  return nullptr;
}

bool is_aside(const Page& page, const Passage& passage, std::uint32_t place, const Name& name) {
  constexpr std::uint32_t farthest = 80;
  const std::uint32_t begin =
      std::max(passage.prose.begin, name.prose.begin - std::min(name.prose.begin, farthest));
  const std::string_view before = page.slice({begin, name.prose.begin});
  std::size_t open = before.rfind('(');
  const std::size_t wide = before.rfind("（");
  if (open == std::string_view::npos || (wide != std::string_view::npos && wide > open))
    open = wide;
  if (open == std::string_view::npos) return false;
  if (before.find(')', open) != std::string_view::npos) return false;
  if (before.find("）", open) != std::string_view::npos) return false;
  const std::string_view behind =
      page.slice({name.prose.end, passage.prose.end}).substr(0, farthest);
  const std::size_t close = std::min(behind.find(')'), behind.find("）"));
  if (close == std::string_view::npos) return false;
  const markdown::Range bracket{static_cast<std::uint32_t>(begin + open),
                                static_cast<std::uint32_t>(name.prose.end + close)};
  if (bracket.contains(place)) return false;
  const std::span<const Amount> amounts = page.amounts_in(passage, bracket);
  return std::any_of(amounts.begin(), amounts.end(), std::mem_fn(&Amount::is_usable));
}

bool introduces_another(const Page& page, const Passage& passage, markdown::Range sentence,
                        markdown::Range amount) {
  constexpr std::uint32_t reach = 60;
  constexpr int farthest = 5;
  const std::uint32_t from = std::max(sentence.begin, amount.begin - std::min(amount.begin, reach));
  const std::span<const Hit> hits = page.hits_in(passage, {from, amount.begin});
  const auto word_at = [&](Word word, std::uint32_t begin, std::uint32_t end) {
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return is_word(hit, word) && hit.prose.begin == begin && hit.prose.end == end;
    });
  };
  std::string_view before = page.slice({from, amount.begin});
  for (int words = 0; words < farthest; ++words) {
    while (before.ends_with(' ')) before.remove_suffix(1);
    const std::size_t begin = before.find_last_of(' ') + 1;
    const std::string_view word = before.substr(begin);
    const auto place = static_cast<std::uint32_t>(from + begin);
    const auto end = static_cast<std::uint32_t>(from + before.size());
    if (word == "a" || word == "an") {
      if (follows_copula(page, passage, page.slice({passage.prose.begin, end}))) return false;
      // "It's a".
      if (begin > 2 && before.substr(0, begin - 1).ends_with("'s")) return false;
      const std::span<const Hit> own = page.hits_in(passage, {sentence.begin, amount.begin});
      return place > sentence.begin && std::none_of(own.begin(), own.end(), [](const Hit& hit) {
               return is_word(hit, Word::own);
             });
    }
    const bool is_open =
        word_at(Word::conjunction, place, end) || word_at(Word::upper_bound, place, end) ||
        word_at(Word::lower_bound, place, end) || word_at(Word::approximation, place, end) ||
        word_at(Word::size_noun, place, end);
    if (word.empty() || (!is_open && word_at(Word::function_word, place, end))) return false;
    if (!is_word_byte(word.back())) return false;
    before.remove_suffix(word.size());
  }
  return false;
}

bool names_a_text(const Page& page, const Passage& passage, const Name& name) {
  return is_followed(page, passage, name, Word::source_noun);
}

bool is_mere_name(const Page& page, const Passage& passage) {
  constexpr std::uint32_t longest_bracket = 24;
  const std::span<const Name> names = page.names_in(passage);
  if (names.size() != 1 || names.front().prose.begin != passage.prose.begin) return false;
  const std::string_view behind = page.slice({names.front().prose.end, passage.prose.end});
  const bool is_bracket = behind.starts_with(" (") && behind.ends_with(')');
  return behind.empty() || (is_bracket && behind.size() <= longest_bracket);
}

bool has_amount(const Page& page, const Passage& passage, const Name& name) {
  const std::string_view behind = page.slice({name.prose.end, passage.prose.end}).substr(0, 5);
  const std::size_t mark = behind.starts_with("'s ")              ? 3
                           : behind.starts_with("\xE2\x80\x99s ") ? 5
                                                                  : 0;
  if (mark == 0) return false;
  const auto place = static_cast<std::uint32_t>(name.prose.end + mark);
  const std::span<const Amount> amounts = page.amounts_in(passage, {place, passage.prose.end});
  return !amounts.empty() && amounts.front().prose.begin == place && amounts.front().is_usable();
}

bool names_a_group(const Page& page, const Passage& passage, const Name& name) {
  return is_followed(page, passage, name, Word::group_noun);
}

bool names_a_kind(const Page& page, const Passage& passage, const Name& name) {
  if (!is_followed(page, passage, name, Word::size_noun)) return false;
  std::string_view before = page.slice({passage.prose.begin, name.prose.begin});
  for (int words = 0; words < most_words && before.ends_with(' '); ++words) {
    before.remove_suffix(1);
    const std::string_view word = before.substr(before.find_last_of(' ') + 1);
    if (word == "a" || word == "an" || (word == "the" && follows_copula(page, passage, before))) {
      return true;
    }
    if (word.empty() || !is_word_byte(word.back())) return false;
    before.remove_suffix(word.size());
  }
  return false;
}

bool is_apposition(const Page& page, const Passage& passage, markdown::Range between) {
  const std::span<const Hit> hits = page.hits_in(passage, between);
  const auto is_at = [&](Word word, std::uint32_t place) {
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return is_word(hit, word) && hit.prose.begin == place;
    });
  };
  // "the X model, which has": the noun goes with the name.
  const auto noun = std::find_if(hits.begin(), hits.end(), [&](const Hit& hit) {
    return is_word(hit, Word::size_noun) && hit.prose.begin == between.begin + 1;
  });
  if (noun != hits.end()) between.begin = noun->prose.end;
  const std::string_view text = page.slice(between);
  const bool has_comma = text.starts_with(", ");
  if (!has_comma && !text.starts_with(' ')) return false;
  const std::size_t begin = has_comma ? 2 : 1;
  if (text.find_first_of(",;:(", begin) != std::string_view::npos) return false;
  const std::string_view rest = text.substr(begin);
  if (has_comma && (rest.starts_with("a ") || rest.starts_with("an "))) return true;
  return is_at(Word::relative, between.begin + static_cast<std::uint32_t>(begin));
}

}  // namespace claims
