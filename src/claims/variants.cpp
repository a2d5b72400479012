#include "claims/variants.hpp"

#include <algorithm>

namespace claims {

using facts::none;

bool is_bracket(std::string_view between) {
  if (between == "\xEF\xBC\x88" || between == " \xEF\xBC\x88") return true;
  return between.find('(') != std::string_view::npos &&
         between.find_first_not_of(" (~") == std::string_view::npos;
}

Variant variant_in_front(const Desk& desk, const Passage& passage, const Sentence& sentence,
                         std::span<const Hit> hits, std::uint32_t begin) {
  const std::string_view before = desk.page.slice({sentence.prose.begin, begin});
  const std::size_t open = before.find_last_of('(');
  if (open == std::string_view::npos || open == 0 || !is_bracket(before.substr(open))) return {};
  std::size_t end = open;
  while (end > 0 && before[end - 1] == ' ') --end;
  std::size_t start = end;
  while (start > 0 && is_word_byte(before[start - 1])) --start;
  if (start == end) return {};
  const auto place = static_cast<std::uint32_t>(sentence.prose.begin + start);
  const std::span<const Name> names = desk.page.names_in(passage, sentence.prose);
  const bool is_named = std::any_of(names.begin(), names.end(), [&](const Name& name) {
    return name.prose.contains(place) || name.prose.end == place - 1;
  });
  if (is_named) return {};
  Subject subject = desk.subjects.of(sentence, {place, place});
  if (subject.entity == none) return {};
  const std::string_view word = before.substr(start, end - start);
  const std::uint32_t member = desk.roster.compose(subject.entity, word);
  const bool is_listed = std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return is_word(hit, Word::inclusion) && hit.prose.end < place;
  });
  if (member == none && !(is_listed && word[0] >= 'A' && word[0] <= 'Z')) return {};
  if (member != none) subject.entity = member;
  return {subject, member == none};
}

}  // namespace claims
