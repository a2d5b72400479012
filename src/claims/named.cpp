#include "claims/named.hpp"

#include <algorithm>

#include "base/cat.hpp"

namespace claims {

namespace {

using facts::none;

Claim claim_at(const Desk& desk, const Passage& passage, markdown::Range prose,
               const Subject& subject) {
  Claim claim;
  claim.entity = subject.entity;
  claim.resolution = subject.resolution;
  claim.mention = subject.name;
  claim.prose = prose;
  claim.span = desk.page.document.place(prose);
  claim.block = passage.block;
  return claim;
}

std::uint32_t index_of(const Desk& desk, const Name& name) {
  return static_cast<std::uint32_t>(&name - desk.page.names.data());
}

/// The last name in front of a place of a sentence.
const Name* name_before(const Desk& desk, const Passage& passage, const Sentence& sentence,
                        std::uint32_t place) {
  const Name* found = nullptr;
  for (const Name& name : desk.page.names_in(passage, sentence.prose)) {
    if (name.prose.end <= place) found = &name;
  }
  return found;
}

/// "an unofficial mirror": the word is about what follows it, not about the name before.
bool describes_another(const Desk& desk, std::span<const Hit> hits, markdown::Range word,
                       std::uint32_t end) {
  const std::string& prose = desk.page.document.prose;
  if (word.end + 1 >= end || prose[word.end] != ' ' || !is_word_byte(prose[word.end + 1])) {
    return false;
  }
  return std::none_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return hit.prose.begin == word.end + 1 &&
           (is_word(hit, Word::size_noun) || is_word(hit, Word::function_word) || is_name(hit));
  });
}

std::uint32_t words_between(std::string_view text) {
  return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), ' '));
}

constexpr std::uint32_t status_reach = 5;
constexpr std::uint32_t text_reach = 4;

}  // namespace

void read_statuses(const Desk& desk, const Passage& passage) {
  for (const Sentence& sentence : desk.page.sentences_in(passage)) {
    const std::span<const Hit> hits = desk.page.hits_in(passage, sentence.prose);
    for (const Hit& hit : hits) {
      if (!is_word(hit, Word::unofficial)) continue;
      const Name* name = name_before(desk, passage, sentence, hit.prose.begin);
      if (name == nullptr || name->entity == none) continue;
      const std::string_view between = desk.page.slice({name->prose.end, hit.prose.begin});
      if (words_between(between) > status_reach ||
          between.find_first_of(",;") != std::string_view::npos ||
          describes_another(desk, hits, hit.prose, sentence.prose.end)) {
        continue;
      }
      Claim claim = claim_at(desk, passage, hit.prose,
                             {name->entity, Resolution::same_sentence, index_of(desk, *name), {}});
      claim.kind = ClaimKind::status;
      claim.value = false;
      claim.evidence = base::cat("'", desk.page.slice(hit.prose), "' behind the name");
      desk.reading.claims.push_back(std::move(claim));
    }
  }
}

void read_texts(const Desk& desk, const Passage& passage) {
  for (const Sentence& sentence : desk.page.sentences_in(passage)) {
    const std::span<const Hit> hits = desk.page.hits_in(passage, sentence.prose);
    for (const Hit& cue : hits) {
      if (cue.sense != Sense::cue && cue.sense != Sense::cue_before) continue;
      const facts::ValueKind kind = desk.table.attributes[cue.index].kind;
      if (kind != facts::ValueKind::text && kind != facts::ValueKind::set) continue;
      for (const Hit& hit : hits) {
        const bool is_value =
            kind == facts::ValueKind::text ? hit.sense == Sense::value : hit.sense == Sense::entity;
        if (!is_value || hit.prose.begin < cue.prose.end) continue;
        const std::string_view between = desk.page.slice({cue.prose.end, hit.prose.begin});
        if (words_between(between) > text_reach ||
            between.find_first_of(".;:()") != std::string_view::npos) {
          break;
        }
        const Subject subject = desk.subjects.of(sentence, cue.prose);
        if (subject.entity == none || (is_name(hit) && subject.entity == hit.index)) break;
        if (subject.name != none && desk.page.names[subject.name].prose.begin >= hit.prose.begin) {
          break;
        }
        Claim claim = claim_at(desk, passage, hit.prose, subject);
        claim.kind = ClaimKind::text;
        claim.attribute = cue.index;
        claim.value = is_name(hit) ? desk.table.entities[hit.index].name
                                   : std::string(desk.page.slice(hit.prose));
        claim.evidence = base::cat("cue '", desk.page.slice(cue.prose), "' before; subject from ",
                                   describe(subject.resolution));
        desk.reading.claims.push_back(std::move(claim));
        break;
      }
    }
  }
}

void read_members(const Desk& desk, const Passage& passage) {
  for (const Name& name : desk.page.names_in(passage)) {
    const bool is_claim = name.entity == none && desk.table.entities[name.stem].is_covered &&
                          !desk.roster.is_silent(name.stem) &&
                          !desk.page.document.is_code(name.prose);
    if (!is_claim) continue;
    Claim claim =
        claim_at(desk, passage, name.prose, {name.stem, Resolution::same_sentence, none, {}});
    claim.kind = ClaimKind::member;
    claim.value = std::string(desk.page.slice(name.prose));
    claim.evidence = base::cat("begins like '", desk.table.entities[name.stem].name, "'");
    desk.reading.claims.push_back(std::move(claim));
  }
}

}  // namespace claims
