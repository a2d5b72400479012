#include "claims/name_roles.hpp"

#include <algorithm>

namespace claims {

namespace {

/// "a small 7B X model": words between the article and the name.
constexpr int most_words = 3;

bool is_followed(const Page& page, const Passage& passage, const Name& name, Word word) {
  const std::span<const Hit> hits = hits_at(page.hits_in(passage), name.prose.end + 1);
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return is_word(hit, word); });
}

}  // namespace

bool names_a_text(const Page& page, const Passage& passage, const Name& name) {
  return is_followed(page, passage, name, Word::source_noun);
}

bool names_a_kind(const Page& page, const Passage& passage, const Name& name) {
  if (!is_followed(page, passage, name, Word::size_noun)) return false;
  std::string_view before = page.slice({passage.prose.begin, name.prose.begin});
  for (int words = 0; words < most_words && before.ends_with(' '); ++words) {
    before.remove_suffix(1);
    const std::string_view word = before.substr(before.find_last_of(' ') + 1);
    if (word == "a" || word == "an") return true;
    if (word.empty() || !is_word_byte(word.back())) return false;
    before.remove_suffix(word.size());
  }
  return false;
}

bool is_apposition(const Page& page, const Passage& passage, markdown::Range between) {
  const std::string_view text = page.slice(between);
  if (!text.starts_with(", ") || text.find_first_of(",;:(", 2) != std::string_view::npos) {
    return false;
  }
  const std::string_view rest = text.substr(2);
  if (rest.starts_with("a ") || rest.starts_with("an ")) return true;
  const std::span<const Hit> hits = page.hits_in(passage, between);
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return is_word(hit, Word::relative) && hit.prose.begin == between.begin + 2;
  });
}

}  // namespace claims
