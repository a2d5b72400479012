#include "claims/name_rows.hpp"

#include <algorithm>

namespace claims {

bool is_row(const Desk& desk, const Passage& passage, markdown::Range between) {
  const std::string_view text = desk.page.slice(between);
  const std::span<const Hit> hits = desk.page.hits_in(passage, between);
  bool has_link = text.find_first_of(",/&") != std::string_view::npos;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_word_byte(text[at]) || (at > 0 && is_word_byte(text[at - 1]))) continue;
    const auto place = static_cast<std::uint32_t>(between.begin + at);
    const auto is_small = [&](const Hit& hit) {
      has_link = has_link || is_word(hit, Word::conjunction);
      return hit.prose.begin == place &&
             (is_word(hit, Word::conjunction) || is_word(hit, Word::function_word));
    };
    if (std::none_of(hits.begin(), hits.end(), is_small)) return false;
  }
  return has_link;
}

std::vector<const Name*> names_in_order(const Desk& desk, const Passage& passage,
                                        const Sentence& sentence, std::span<const Amount> amounts,
                                        const Attribution& attribution) {
  if (amounts.size() < 2 || amounts.front().role != AmountRole::listed) return {};
  const std::span<const Hit> hits = desk.page.hits_in(passage, sentence.prose);
  const bool is_said = std::any_of(hits.begin(), hits.end(),
                                   [](const Hit& hit) { return is_word(hit, Word::respectively); });
  // Two families may each come in both sizes.
  if (!is_said && attribution.attribute == default_attribute(desk.table)) return {};
  std::vector<const Name*> run;
  for (const Name& name : desk.page.names_in(passage, sentence.prose)) {
    if (name.prose.begin > amounts.front().prose.begin && !is_said) break;
    if (!run.empty() && !is_row(desk, passage, {run.back()->prose.end, name.prose.begin})) {
      if (run.size() == amounts.size()) break;
      run.clear();
    }
    run.push_back(&name);
  }
  return run.size() == amounts.size() ? run : std::vector<const Name*>{};
}

}  // namespace claims
