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

/// True for a hit inside a longer one.
bool is_covered(std::span<const Hit> hits, const Hit& hit) {
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& other) {
    return other.prose.begin <= hit.prose.begin && other.prose.end >= hit.prose.end &&
           other.prose.size() > hit.prose.size();
  });
}

bool has_word(std::span<const Hit> hits, markdown::Range range, Word word) {
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return is_word(hit, word) && hit.prose.begin >= range.begin && hit.prose.end <= range.end;
  });
}

/// "is an": what stands behind a name and makes it what follows.
bool begins_with_copula(std::span<const Hit> hits, markdown::Range between) {
  return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return is_word(hit, Word::copula) && hit.prose.begin >= between.begin &&
           hit.prose.begin <= between.begin + 2 && hit.prose.end <= between.end;
  });
}

std::uint32_t words_between(std::string_view text) {
  return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), ' '));
}

/// True for an attribute whose values are words or names.
bool is_named(const Desk& desk, std::uint32_t attribute) {
  const facts::ValueKind kind = desk.table.attributes[attribute].kind;
  return kind == facts::ValueKind::text || kind == facts::ValueKind::set;
}

/// "License:" at the beginning of a paragraph.
bool is_label_of(const Desk& desk, const Passage& passage, const Hit& hit) {
  const bool is_word_for_it =
      hit.sense == Sense::header || hit.sense == Sense::cue || hit.sense == Sense::cue_before;
  return is_word_for_it && hit.prose.begin == passage.prose.begin &&
         hit.prose.end < passage.prose.end && desk.page.document.prose[hit.prose.end] == ':';
}

bool is_value_of(const Desk& desk, std::uint32_t attribute, const Hit& hit) {
  return desk.table.attributes[attribute].kind == facts::ValueKind::text
             ? hit.sense == Sense::value
             : hit.sense == Sense::entity;
}

constexpr std::uint32_t status_reach = 5;
constexpr std::uint32_t text_reach = 4;

/// The first value of a cue's attribute close behind it.
const Hit* value_behind(const Desk& desk, std::span<const Hit> hits, const Hit& cue,
                        bool is_label) {
  const std::uint32_t begin = cue.prose.end + (is_label ? 1 : 0);
  for (const Hit& hit : hits) {
    if (hit.prose.begin < begin || !is_value_of(desk, cue.index, hit)) continue;
    const std::string_view between = desk.page.slice({begin, hit.prose.begin});
    const bool is_close = words_between(between) <= text_reach &&
                          between.find_first_of(".;:()") == std::string_view::npos;
    return is_close ? &hit : nullptr;
  }
  return nullptr;
}

void state_text(const Desk& desk, const Passage& passage, const Hit& value, std::uint32_t attribute,
                const Subject& subject, const std::string& evidence) {
  Claim claim = claim_at(desk, passage, value.prose, subject);
  claim.kind = ClaimKind::text;
  claim.attribute = attribute;
  claim.value = is_name(value) ? desk.table.entities[value.index].name
                               : std::string(desk.page.slice(value.prose));
  claim.evidence = base::cat(evidence, "; subject from ", describe(subject.resolution));
  desk.reading.claims.push_back(std::move(claim));
}

}  // namespace

void read_statuses(const Desk& desk, const Passage& passage) {
  for (const Sentence& sentence : desk.page.sentences_in(passage)) {
    const std::span<const Hit> hits = desk.page.hits_in(passage, sentence.prose);
    for (const Hit& hit : hits) {
      const bool is_official = is_word(hit, Word::official);
      if (!is_official && !is_word(hit, Word::unofficial)) continue;
      if (is_covered(hits, hit)) continue;
      const Name* name = name_before(desk, passage, sentence, hit.prose.begin);
      if (name == nullptr || name->entity == none) continue;
      const markdown::Range between{name->prose.end, hit.prose.begin};
      const bool is_predicate = begins_with_copula(hits, between);
      if (words_between(desk.page.slice(between)) > status_reach ||
          desk.page.slice(between).find_first_of(",;") != std::string_view::npos ||
          has_word(hits, {sentence.prose.begin, hit.prose.begin}, Word::hypothesis)) {
        continue;
      }
      // What is called official is mostly a page or a paper; what is called unofficial, the name.
      if (is_official && !(is_predicate && !has_word(hits, between, Word::negation))) continue;
      if (!is_predicate && describes_another(desk, hits, hit.prose, sentence.prose.end)) continue;
      Claim claim = claim_at(desk, passage, hit.prose,
                             {name->entity, Resolution::same_sentence, index_of(desk, *name), {}});
      claim.kind = ClaimKind::status;
      claim.value = is_official;
      claim.evidence = base::cat("'", desk.page.slice(hit.prose), "' behind the name");
      desk.reading.claims.push_back(std::move(claim));
    }
  }
}

void read_texts(const Desk& desk, const Passage& passage) {
  for (const Sentence& sentence : desk.page.sentences_in(passage)) {
    const std::span<const Hit> hits = desk.page.hits_in(passage, sentence.prose);
    std::uint32_t end = sentence.prose.begin;
    for (const Hit& cue : hits) {
      const bool is_label = is_label_of(desk, passage, cue);
      const bool is_cue = cue.sense == Sense::cue || cue.sense == Sense::cue_before;
      if ((!is_label && !is_cue) || cue.prose.begin < end || is_covered(hits, cue) ||
          !is_named(desk, cue.index))
        continue;
      const Hit* hit = value_behind(desk, hits, cue, is_label);
      if (hit == nullptr) continue;
      const Subject subject =
          is_label ? desk.subjects.around(passage.block) : desk.subjects.of(sentence, cue.prose);
      if (subject.entity == none || (is_name(*hit) && subject.entity == hit->index)) continue;
      if (!is_label && subject.name != none &&
          desk.page.names[subject.name].prose.begin >= hit->prose.begin) {
        continue;
      }
      state_text(desk, passage, *hit, cue.index, subject,
                 base::cat("cue '", desk.page.slice(cue.prose), "' before"));
      end = hit->prose.end;
    }
  }
}

void read_named_cell(const Desk& desk, const Passage& passage, std::uint32_t attribute,
                     const Subject& subject, const std::string& evidence) {
  const std::span<const Hit> hits = desk.page.hits_in(passage);
  if (subject.entity == none || has_word(hits, passage.prose, Word::negation)) return;
  std::uint32_t end = passage.prose.begin;
  for (const Hit& hit : hits) {
    // A place is one value, whatever else its words or a part of them may mean.
    if (hit.prose.begin < end || is_covered(hits, hit)) continue;
    const std::size_t known = desk.reading.claims.size();
    if (hit.sense == Sense::feature && desk.table.features[hit.index].attribute == attribute) {
      state_feature(desk, passage, hit, subject, false, evidence);
    } else if (is_named(desk, attribute) && is_value_of(desk, attribute, hit) &&
               !(is_name(hit) && subject.entity == hit.index)) {
      state_text(desk, passage, hit, attribute, subject, evidence);
    }
    if (desk.reading.claims.size() > known) end = hit.prose.end;
  }
}

}  // namespace claims
