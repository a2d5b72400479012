#include "claims/page.hpp"

#include <algorithm>

#include "claims/sentences.hpp"
#include "text/byte_set.hpp"

namespace claims {

namespace {

template <typename Item>
std::span<const Item> part_of(const std::vector<Item>& items, Slice slice) {
  return std::span<const Item>(items).subspan(slice.begin, slice.end - slice.begin);
}

template <typename Item>
std::span<const Item> within(std::span<const Item> items, markdown::Range range) {
  const auto is_before = [](const Item& item, std::uint32_t at) { return item.prose.begin < at; };
  const auto begin = std::lower_bound(items.begin(), items.end(), range.begin, is_before);
  const auto end = std::lower_bound(begin, items.end(), range.end, is_before);
  return {begin, end};
}

template <typename Item>
Slice append(std::vector<Item>& all, const std::vector<Item>& some) {
  const auto begin = static_cast<std::uint32_t>(all.size());
  all.insert(all.end(), some.begin(), some.end());
  return {begin, static_cast<std::uint32_t>(all.size())};
}

bool is_leaf(const markdown::Block& block) {
  using markdown::BlockKind;
  return block.kind == BlockKind::paragraph || block.kind == BlockKind::heading ||
         block.kind == BlockKind::cell;
}

/// A cue in code, or within an identifier, is the name of a setting and says nothing of a subject.
bool is_setting(const Hit& hit, const markdown::Document& document) {
  const bool is_cue = is_any_cue(hit) || hit.sense == Sense::open_cue;
  if (!is_cue) return false;
  const std::string& prose = document.prose;
  const bool is_in_identifier = (hit.prose.begin > 0 && prose[hit.prose.begin - 1] == '_') ||
                                (hit.prose.end < prose.size() && prose[hit.prose.end] == '_');
  return is_in_identifier || document.is_code(hit.prose);
}

/// Adds the phrases of a passage.
void scan(const Lexicon& lexicon, const markdown::Block& block, Passage& passage, Page& page) {
  passage.hits.begin = static_cast<std::uint32_t>(page.hits.size());
  lexicon.scan(page.document.prose, passage.prose, page.hits);
  if (block.kind != markdown::BlockKind::cell) {
    const auto first = page.hits.begin() + passage.hits.begin;
    const auto settings = std::remove_if(
        first, page.hits.end(), [&](const Hit& hit) { return is_setting(hit, page.document); });
    page.hits.erase(settings, page.hits.end());
  }
  passage.hits.end = static_cast<std::uint32_t>(page.hits.size());
}

/// What is said in one piece of a longer text is not tied to what is said in another, so that the
/// cost of reading keeps in step with the length.
constexpr std::uint32_t longest_passage = 4096;

/// The end of the piece that begins a text: of the text, of a sentence, of a word, or else of a
/// character.
std::uint32_t end_of_piece(std::string_view prose, markdown::Range text) {
  if (text.size() <= longest_passage) return text.end;
  const std::string_view piece = prose.substr(text.begin, longest_passage);
  for (const std::string_view stop : {". ", "\xE3\x80\x82", " "}) {
    const std::size_t at = piece.rfind(stop);
    if (at == std::string_view::npos || at == 0) continue;
    return text.begin + static_cast<std::uint32_t>(at + stop.size()) - (stop.back() == ' ' ? 1 : 0);
  }
  std::uint32_t end = text.begin + longest_passage;
  while (end > text.begin + 1 && (static_cast<unsigned char>(prose[end]) & 0xC0U) == 0x80) --end;
  return end;
}

constexpr text::ByteSet digits("0123456789");

/// True for a text that says something without naming an entity: how many things follow, or what
/// an acronym stands for.
bool is_told_of_items(const Page& page, const Passage& passage) {
  const std::span<const Hit> hits = page.hits_in(passage);
  const auto is_acronym = [](const Hit& hit) { return hit.sense == Sense::acronym; };
  if (std::any_of(hits.begin(), hits.end(), is_acronym)) return true;
  const std::string_view text = page.slice(passage.prose);
  const bool has_items =
      has_items_behind(page.document, passage.block) || text.find(':') != std::string_view::npos;
  const auto is_number = [](const Hit& hit) { return is_word(hit, Word::number); };
  return has_items && (std::any_of(hits.begin(), hits.end(), is_number) || digits.is_in(text));
}

}  // namespace

std::span<const Hit> Page::hits_in(const Passage& passage) const {
  return part_of(hits, passage.hits);
}
std::span<const Name> Page::names_in(const Passage& passage) const {
  return part_of(names, passage.names);
}
std::span<const Amount> Page::amounts_in(const Passage& passage) const {
  return part_of(amounts, passage.amounts);
}
std::span<const Sentence> Page::sentences_in(const Passage& passage) const {
  return part_of(sentences, passage.sentences);
}
std::span<const Name> Page::names_in(const Passage& passage, markdown::Range range) const {
  return within(names_in(passage), range);
}
std::span<const Hit> Page::hits_in(const Passage& passage, markdown::Range range) const {
  return within(hits_in(passage), range);
}
std::span<const Amount> Page::amounts_in(const Passage& passage, markdown::Range range) const {
  return within(amounts_in(passage), range);
}

const Passage* Page::passage_at(std::uint32_t block, std::uint32_t place) const {
  if (block == markdown::none || passage_of[block] == markdown::none) return nullptr;
  const auto first = passages.begin() + passage_of[block];
  const auto behind = std::partition_point(first, passages.end(), [&](const Passage& passage) {
    return passage.block == block && passage.prose.begin <= place;
  });
  return behind == first ? &*first : &*std::prev(behind);
}

std::span<const Passage> Page::passages_within(std::uint32_t block) const {
  const auto is_before = [](const Passage& passage, std::uint32_t at) {
    return passage.block < at;
  };
  const auto begin = std::lower_bound(passages.begin(), passages.end(), block, is_before);
  const auto end = std::lower_bound(begin, passages.end(), document.blocks[block].end, is_before);
  return {begin, end};
}

bool has_items_behind(const markdown::Document& document, std::uint32_t block) {
  using markdown::BlockKind;
  const std::uint32_t next = document.blocks[block].end;
  if (next >= document.blocks.size()) return false;
  const markdown::Block& follower = document.blocks[next];
  return follower.parent == document.blocks[block].parent &&
         (follower.kind == BlockKind::list || follower.kind == BlockKind::table ||
          follower.kind == BlockKind::code);
}

Page read_page(const text::Source& source, const markdown::Document& document,
               const AmountContext& context, const Roster& roster, bool reads_all) {
  Page page{.source = source, .document = document};
  page.passage_of.assign(document.blocks.size(), markdown::none);
  for (std::uint32_t index = 0; index < document.blocks.size(); ++index) {
    const markdown::Block& block = document.blocks[index];
    // A cell that holds blocks of its own is read through them.
    if (!is_leaf(block) || block.prose.empty() || block.end > index + 1) continue;
    page.passage_of[index] = static_cast<std::uint32_t>(page.passages.size());
    for (markdown::Range text = block.prose; !text.empty();) {
      Passage passage{.block = index, .prose = {text.begin, end_of_piece(document.prose, text)}};
      text.begin = passage.prose.end;
      scan(context.lexicon, block, passage, page);
      passage.names =
          append(page.names, find_names(document.prose, passage.prose, page.hits_in(passage),
                                        roster, context.table.scales));
      page.passages.push_back(passage);
    }
  }
  page.has_subjects = !page.names.empty() || roster.subject_of_file(source.path()) != facts::none;
  for (std::uint32_t index = 0; index < page.passages.size(); ++index) {
    Passage& passage = page.passages[index];
    const std::span<const Hit> found = page.hits_in(passage);
    if (reads_all || page.has_subjects) {
      passage.amounts = append(page.amounts, find_amounts(document, passage.prose, found,
                                                          page.names_in(passage), context));
    } else if (!is_told_of_items(page, passage)) {
      continue;
    }
    passage.sentences.begin = static_cast<std::uint32_t>(page.sentences.size());
    for (const markdown::Range range : split_sentences(document.prose, passage.prose, found)) {
      page.sentences.push_back({range, index});
    }
    passage.sentences.end = static_cast<std::uint32_t>(page.sentences.size());
  }
  return page;
}

}  // namespace claims
