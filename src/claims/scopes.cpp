#include "claims/scopes.hpp"

#include <algorithm>

#include "base/cat.hpp"

namespace claims {

namespace {

markdown::Range sentence_around(const Page& page, const Passage& passage, std::uint32_t place) {
  for (const Sentence& sentence : page.sentences_in(passage)) {
    if (sentence.prose.contains(place)) return sentence.prose;
  }
  return passage.prose;
}

bool narrows(const Hit& hit) {
  return is_word(hit, Word::stage) || is_word(hit, Word::hypothesis) ||
         is_word(hit, Word::previous) || is_word(hit, Word::additional);
}

}  // namespace

void mark_scopes(const Page& page, Reading& reading) {
  for (Claim& claim : reading.claims) {
    const Passage* around = page.passage_at(claim.block, claim.prose.begin);
    if (around == nullptr) continue;
    const Passage& passage = *around;
    const markdown::Range sentence = sentence_around(page, passage, claim.prose.begin);
    for (const Amount& amount : page.amounts_in(passage)) {
      if (amount.form != AmountForm::date || !sentence.contains(amount.prose)) continue;
      if (amount.prose == claim.prose) continue;
      const facts::Date date = amount.date;
      claim.scope += base::cat(date.year, '-', static_cast<int>(date.month), '-',
                               static_cast<int>(date.day), ';');
    }
    for (const Hit& hit : page.hits_in(passage, sentence)) {
      if (narrows(hit)) claim.scope += base::cat(to_lower(page.slice(hit.prose)), ';');
    }
  }
}

}  // namespace claims
