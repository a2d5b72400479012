#include "claims/subjects.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "claims/distance.hpp"
#include "claims/family.hpp"
#include "claims/name_roles.hpp"
#include "claims/open_headings.hpp"
#include "claims/phrase_trie.hpp"
#include "claims/siblings.hpp"
#include "claims/titles.hpp"

namespace claims {

namespace {

using facts::none;
using markdown::BlockKind;

/// Bytes between an amount and a name behind it that may be its subject.
constexpr std::uint32_t longest_reach = 120;
constexpr double least_mentions = 3;
constexpr double begun_weight = 0.3;
constexpr double least_share = 0.8;
constexpr double least_opening_share = 0.5;

std::uint32_t parent_of_kind(const markdown::Document& document, std::uint32_t block,
                             BlockKind kind) {
  while (block != markdown::none && document.blocks[block].kind != kind) {
    block = document.blocks[block].parent;
  }
  return block;
}

}  // namespace

SubjectFinder::SubjectFinder(const Page& page, const facts::Table& table, const Roster& roster)
    : page_(page), table_(table) {
  document_subject_ = find_titled(table, roster);
  is_document_guessed_ = document_subject_ == none;
  if (is_document_guessed_) document_subject_ = find_most_named(table);
  siblings_ = siblings_before(page.document);
  OpenHeadings open;
  headings_.assign(page.passages.size() + 1, none);
  outer_.assign(page.passages.size(), none);
  for (std::uint32_t i = 0; i < page.passages.size(); ++i) {
    headings_[i] = open.innermost();
    const markdown::Block& block = page.document.blocks[page.passages[i].block];
    if (block.kind != BlockKind::heading) continue;
    outer_[i] = open.above(block.level);
    open.begin(block.level, i);
  }
  headings_.back() = open.innermost();
}

std::uint32_t SubjectFinder::find_titled(const facts::Table& table, const Roster& roster) const {
  const std::uint32_t of_file = roster.subject_of_file(page_.source.path());
  if (of_file != none) return of_file;
  for (const Passage& passage : page_.passages) {
    const markdown::Block& block = page_.document.blocks[passage.block];
    if (block.kind != BlockKind::heading || block.level != 1) continue;
    const std::span<const Name> names = page_.names_in(passage);
    if (names.size() == 1) return names.front().entity;
    if (!names.empty()) break;
  }
  return entity_in_title(page_.source, page_.document, table, roster);
}

/// Without a title a document is about what it names most, if that stands out; a name counts for
/// those that it begins, too: a family is named in each of its members.
std::uint32_t SubjectFinder::find_most_named(const facts::Table& table) const {
  std::map<std::uint32_t, double> counts;
  double all = 0;
  for (const Name& name : page_.names) {
    if (name.entity == none) continue;
    counts[name.entity] += 1;
    all += 1;
  }
  std::uint32_t best = none;
  double best_score = 0;
  double best_share = 0;
  for (const auto& [index, count] : counts) {
    if (count < least_mentions) continue;
    double begun = 0;
    for (const auto& [other, other_count] : counts) {
      if (is_named_after(table, other, index)) begun += other_count;
    }
    const double score = count + begun_weight * begun;
    if (score <= best_score) continue;
    best = index;
    best_score = score;
    best_share = (count + begun) / all;
  }
  const double needed = best != none && best == find_opening() ? least_opening_share : least_share;
  return best_share >= needed ? best : none;
}

/// Whom the first sentence of the text that has a subject is about.
std::uint32_t SubjectFinder::find_opening() const {
  for (const Passage& passage : page_.passages) {
    const markdown::Block& block = page_.document.blocks[passage.block];
    const bool is_text =
        block.kind == BlockKind::paragraph &&
        parent_of_kind(page_.document, passage.block, BlockKind::table) == markdown::none &&
        parent_of_kind(page_.document, passage.block, BlockKind::list) == markdown::none;
    if (!is_text) continue;
    for (const Sentence& sentence : page_.sentences_in(passage)) {
      // A link or a badge alone is no sentence.
      if (page_.slice(sentence.prose).find(' ') == std::string_view::npos) continue;
      for (const Name& name : page_.names_in(passage, sentence.prose)) {
        if (name.entity != none && !is_object(passage, sentence, name)) return name.entity;
      }
    }
  }
  return none;
}

Subject SubjectFinder::named(const Name& name, Resolution resolution) const {
  const auto index = static_cast<std::uint32_t>(&name - page_.names.data());
  if (name.entity == none) {
    return {none, resolution, index, "the subject is no entity of the table", name.prose};
  }
  return {name.entity, resolution, index, {}, name.prose};
}

/// True when a name behind a place may be what stands there is about: no new clause begins.
bool SubjectFinder::is_within_reach(const Passage& passage, markdown::Range at,
                                    const Name& name) const {
  const markdown::Range between{at.end, name.prose.begin};
  const bool is_far = between.size() > longest_reach;
  if (is_far || page_.slice(between).find(';') < between.size()) return false;
  const std::span<const Hit> hits = page_.hits_in(passage, between);
  return std::none_of(hits.begin(), hits.end(),
                      [](const Hit& hit) { return is_word(hit, Word::contrast); });
}

bool SubjectFinder::is_object(const Passage& passage, const Sentence& sentence,
                              const Name& name) const {
  const std::string_view before = page_.slice({sentence.prose.begin, name.prose.begin});
  if (name.is_feature && std::any_of(before.begin(), before.end(), is_word_byte)) return true;
  if (names_a_text(page_, passage, name)) return true;
  for (const Hit& hit : page_.hits_in(passage, {name.prose.end, name.prose.end + 2})) {
    if (is_word(hit, Word::comparison_behind)) return true;
  }
  const std::size_t most_words = before.ends_with('(') ? 5 : 3;
  constexpr std::uint32_t reach = 160;
  const std::uint32_t from =
      name.prose.begin - std::min(name.prose.begin - sentence.prose.begin, reach);
  for (const Hit& hit : page_.hits_in(passage, {from, name.prose.begin})) {
    if (!is_word(hit, Word::comparison) || hit.prose.end > name.prose.begin) continue;
    const std::string_view between = page_.document.slice({hit.prose.end, name.prose.begin});
    const auto words = static_cast<std::size_t>(std::count(between.begin(), between.end(), ' '));
    const Distance away = distance_between(page_.document.prose, hit.prose.end, name.prose.begin);
    if (words <= most_words && away.words <= 6 && !has_mark(between)) return true;
    // "than A and B": a second object.
    const auto others = page_.names_in(passage, {hit.prose.end, name.prose.begin});
    if (!others.empty() && between.size() < 60 &&
        between.find_first_of(".;:") == std::string_view::npos && words <= 5 &&
        between.find(", ") != 0) {
      const std::string_view gap =
          page_.document.slice({others.back().prose.end, name.prose.begin});
      if (gap == " and " || gap == ", " || gap == ", and " || gap == " or " || gap == "/") {
        return true;
      }
    }
  }
  return false;
}

Subject SubjectFinder::of(const Sentence& sentence, markdown::Range at) const {
  const Passage& passage = page_.passages[sentence.passage];
  const std::span<const Name> names = page_.names_in(passage, sentence.prose);
  // Right before it, or in front of its bracket: this name and no other.
  const Name* nearest = nullptr;
  for (const Name& name : names) {
    if (name.prose.end <= at.begin) nearest = &name;
  }
  if (nearest != nullptr) {
    const std::string_view between = page_.document.slice({nearest->prose.end, at.begin});
    if (opens_bracket(between)) return named(*nearest, Resolution::same_sentence);
    if (is_apposition(page_, passage, {nearest->prose.end, at.begin})) {
      return named(*nearest, Resolution::same_sentence);
    }
    if (between.substr(0, 3) == "'s " || between.substr(0, 5) == "\xE2\x80\x99s ") {
      const bool is_close = std::count(between.begin(), between.end(), ' ') <= 3;
      if (is_close) return named(*nearest, Resolution::same_sentence);
    }
  }
  const Name* own = tied_name(page_, passage, names, at);
  if (own != nullptr) return named(*own, Resolution::same_sentence);
  if (stands_behind_unknown(page_, passage, at.begin)) {
    return {.flaw = "in brackets behind something the table does not know"};
  }
  for (const Name& name : names) {
    if (describes(page_, passage, at.end, name)) return named(name, Resolution::same_sentence);
  }
  const Name* best = nullptr;
  for (const Name& name : names) {
    if (name.prose.end > at.begin) break;
    // "X is the largest of the X family".
    const bool is_kind =
        best != nullptr &&
        (names_a_kind(page_, passage, name) ||
         (names_a_group(page_, passage, name) && is_family_of(table_, name.entity, best->entity)));
    if (!is_kind && !is_aside(page_, passage, at.begin, name) &&
        !is_object(passage, sentence, name))
      best = &name;
  }
  if (best != nullptr) {
    const std::size_t comma = page_.slice({best->prose.end, at.begin}).rfind(", ");
    if (comma != std::string_view::npos) {
      const auto clause = static_cast<std::uint32_t>(best->prose.end + comma + 2);
      const std::string_view other = unknown_name(passage, {clause, at.begin});
      if (is_end_of_subject(other)) return {document_subject_, Resolution::document, none, {}};
      if (!other.empty()) {
        return {.flaw = "the clause is about something the table does not know"};
      }
    }
    return named(*best, Resolution::same_sentence);
  }
  if (!unknown_name(passage, sentence.prose).empty()) {
    return {.flaw = "the sentence is about something the table does not know"};
  }
  const std::span<const Hit> hits = page_.hits_in(passage, sentence.prose);
  const bool has_pronoun = std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
    return is_word(hit, Word::pronoun) && hit.prose.end <= at.begin;
  });
  if (!has_pronoun) {
    for (const Name& name : names) {
      if (name.prose.begin < at.end || is_object(passage, sentence, name)) continue;
      if (is_aside(page_, passage, at.begin, name) || has_amount(page_, passage, name)) continue;
      if (!is_within_reach(passage, at, name)) break;
      return named(name, Resolution::same_sentence);
    }
  }
  if (!names.empty() && std::all_of(names.begin(), names.end(), [&](const Name& name) {
        return names_a_text(page_, passage, name);
      })) {
    return {.flaw = "the sentence is about a text"};
  }
  Subject subject = before(sentence);
  if (has_pronoun && subject.resolution == Resolution::paragraph) {
    subject.resolution = Resolution::pronoun;
  }
  return subject;
}

Subject SubjectFinder::compared_in(const Sentence& sentence, std::uint32_t entity) const {
  const Passage& passage = page_.passages[sentence.passage];
  const Name* other = nullptr;
  for (const Name& name : page_.names_in(passage, sentence.prose)) {
    const bool is_other = name.entity != entity && !names_a_text(page_, passage, name);
    if (!is_other || !is_object(passage, sentence, name)) continue;
    if (other != nullptr && other->entity != name.entity) return {};
    other = &name;
  }
  return other != nullptr ? named(*other, Resolution::same_sentence) : Subject{};
}

Subject SubjectFinder::of(const Sentence& sentence) const {
  const Passage& passage = page_.passages[sentence.passage];
  for (const Name& name : page_.names_in(passage, sentence.prose)) {
    if (!is_object(passage, sentence, name)) return named(name, Resolution::same_sentence);
  }
  if (!unknown_name(passage, sentence.prose).empty()) {
    return {.flaw = "the sentence is about something the table does not know"};
  }
  return before(sentence);
}

Subject SubjectFinder::before(const Sentence& sentence) const {
  const Passage& passage = page_.passages[sentence.passage];
  const std::span<const Sentence> sentences = page_.sentences_in(passage);
  for (auto index = static_cast<std::size_t>(&sentence - sentences.data()); index-- > 0;) {
    for (const Name& name : page_.names_in(passage, sentences[index].prose)) {
      if (is_object(passage, sentences[index], name)) continue;
      return named(name, Resolution::paragraph);
    }
    if (!unknown_name(passage, sentences[index].prose).empty()) {
      return {.flaw = "the paragraph is about something the table does not know"};
    }
  }
  if (&page_.passages[page_.passage_of[passage.block]] != &passage) {
    return {.flaw = "the paragraph is too long to tell what it is about here"};
  }
  return around(passage.block);
}

/// "M1" in a document about the X-M1.
bool SubjectFinder::is_end_of_subject(std::string_view word) const {
  if (document_subject_ == none || word.empty()) return false;
  const std::string_view name = table_.entities[document_subject_].name;
  return name.size() > word.size() && name.ends_with(word) &&
         !is_word_byte(name[name.size() - word.size() - 1]);
}

std::string_view SubjectFinder::unknown_name(const Passage& passage, markdown::Range range) const {
  const std::string_view text = page_.document.slice(range);
  std::size_t begin = 0;
  for (const std::string_view article : {"The ", "Our ", "the ", "our "}) {
    if (text.substr(0, article.size()) == article) begin = article.size();
  }
  while (begin < text.size() && !is_word_byte(text[begin]) &&
         static_cast<unsigned char>(text[begin]) < 0x80) {
    ++begin;
  }
  std::size_t end = begin;
  while (end < text.size() && (is_word_byte(text[end]) || text[end] == '-' || text[end] == '.')) {
    ++end;
  }
  const auto at = static_cast<std::uint32_t>(range.begin + begin);
  const bool is_known = [&] {
    for (const Hit& hit : page_.hits_in(passage, range)) {
      if (hit.prose.begin <= at && at < hit.prose.end) return true;
    }
    return false;
  }();
  const std::string_view word = text.substr(begin, end - begin);
  return !is_known && looks_like_name(word) ? word : std::string_view{};
}

Subject SubjectFinder::of_passage(const Passage& passage, bool is_last_first) const {
  const std::span<const Sentence> sentences = page_.sentences_in(passage);
  const std::span<const Name> names = page_.names_in(passage);
  for (std::size_t step = 0; step < sentences.size(); ++step) {
    const Sentence& sentence = sentences[is_last_first ? sentences.size() - 1 - step : step];
    for (const Name& name : page_.names_in(passage, sentence.prose)) {
      if (is_object(passage, sentence, name)) continue;
      return named(name, Resolution::list_parent);
    }
    if (!unknown_name(passage, sentence.prose).empty()) {
      return {.flaw = "the list is about something the table does not know"};
    }
  }
  return names.size() == 1 ? named(names.front(), Resolution::list_parent) : Subject{};
}

/// The paragraph that a list's item or an introducing sentence gives it.
Subject SubjectFinder::of_list(std::uint32_t list) const {
  const markdown::Document& document = page_.document;
  const std::uint32_t parent = document.blocks[list].parent;
  const std::uint32_t sibling = siblings_[list];
  if (sibling == markdown::none || document.blocks[sibling].kind != BlockKind::paragraph) {
    return {};
  }
  const std::uint32_t index = page_.passage_of[sibling];
  if (index == markdown::none) return {};
  const Passage& passage = page_.passages[index];
  const std::string_view text = page_.slice(passage.prose);
  const bool introduces = !text.empty() && (text.back() == ':' || text.ends_with("\xEF\xBC\x9A"));
  const bool is_in_item =
      parent != markdown::none && document.blocks[parent].kind == BlockKind::item;
  // "**X**", and what it has.
  if (!introduces && !is_in_item && !is_mere_name(page_, passage)) return {};
  return of_passage(passage, !is_in_item);
}

std::vector<const Passage*> SubjectFinder::headings_over(std::uint32_t block) const {
  std::vector<const Passage*> headings;
  const auto at = std::lower_bound(
      page_.passages.begin(), page_.passages.end(), block,
      [](const Passage& passage, std::uint32_t place) { return passage.block < place; });
  const auto behind = static_cast<std::size_t>(at - page_.passages.begin());
  for (std::uint32_t i = headings_[behind]; i != none; i = outer_[i]) {
    headings.push_back(&page_.passages[i]);
  }
  return headings;
}

Subject SubjectFinder::around(std::uint32_t block) const {
  const markdown::Document& document = page_.document;
  for (std::uint32_t list = parent_of_kind(document, block, BlockKind::list);
       list != markdown::none;
       list = parent_of_kind(document, document.blocks[list].parent, BlockKind::list)) {
    const Subject subject = of_list(list);
    if (subject.entity != none || !subject.flaw.empty()) return subject;
  }
  for (const Passage* heading : headings_over(block)) {
    const Passage& passage = *heading;
    const std::span<const Hit> hits = page_.hits_in(passage);
    if (std::any_of(hits.begin(), hits.end(),
                    [](const Hit& hit) { return is_word(hit, Word::correction); })) {
      return {.flaw = "the section is about what is often got wrong"};
    }
    for (const Name& name : page_.names_in(passage)) {
      return named(name, Resolution::heading);
    }
    if (!unknown_name(passage, passage.prose).empty()) {
      return {.flaw = "the heading is about something the table does not know"};
    }
  }
  if (document_subject_ == none) {
    return {.resolution = Resolution::document, .flaw = "nothing says whom it is about"};
  }
  return {document_subject_, Resolution::document, none, {}};
}

}  // namespace claims
