#include "claims/counts.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "claims/characters.hpp"
#include "claims/file_names.hpp"

namespace claims {

namespace {

using markdown::Block;
using markdown::BlockKind;
using markdown::Range;

constexpr std::uint32_t fewest = 2;
constexpr std::uint32_t most = 200;
constexpr std::uint32_t longest_noun = 4;  // words
constexpr std::uint32_t longest_part = 4;

/// A number and the words that say what it counts.
struct Counted {
  Range number;
  Range noun;
  std::uint32_t value = 0;
  bool is_introduced = false;  // "the following three"
};

/// What follows and how many it has.
struct Items {
  CountedIn kind = CountedIn::list;
  std::uint32_t count = 0;
  text::Span span;
};

class CountReader {
 public:
  CountReader(const Page& page, const Lexicon& lexicon)
      : page_(page), document_(page.document), lexicon_(lexicon) {}

  std::vector<Count> run() {
    for (const Passage& passage : page_.passages) {
      const Block& block = document_.blocks[passage.block];
      if (block.kind != BlockKind::paragraph) continue;
      const bool has_items = has_items_behind(document_, passage.block);
      for (const Sentence& sentence : page_.sentences_in(passage)) {
        const bool is_last = sentence.prose.end == passage.prose.end;
        const bool has_colon = document_.slice(sentence.prose).find(':') != std::string_view::npos;
        if (!has_colon && !(is_last && has_items)) continue;
        hits_ = page_.hits_in(passage, sentence.prose);
        const std::vector<Counted> counted = counted_in(sentence.prose);
        if (counted.empty()) continue;
        read_enumeration(sentence.prose, counted);
        if (is_last && has_items) read_below(passage, sentence.prose, counted);
      }
    }
    return std::move(counts_);
  }

 private:
  std::vector<Counted> counted_in(Range sentence) const {
    std::vector<Counted> all;
    // A number begins a word.
    const std::string_view text = std::string_view(document_.prose).substr(0, sentence.end);
    for (std::size_t at = sentence.begin; at < text.size();) {
      const std::optional<Counted> one = counted_at(static_cast<std::uint32_t>(at), sentence);
      if (one) all.push_back(*one);
      at = std::min(text.find(' ', at), text.size() - 1) + 1;
    }
    return all;
  }

  /// "three sizes: small, medium and large".
  void read_enumeration(Range sentence, const std::vector<Counted>& counted) {
    if (counted.size() != 1) return;
    const std::uint32_t colon = counted.front().noun.end;
    if (colon + 1 >= sentence.end || document_.prose[colon] != ':') return;
    Range rest{colon + 1, sentence.end};
    while (!rest.empty() && (document_.prose[rest.end - 1] == '.')) --rest.end;
    const Enumeration parts = parts_of(rest);
    if (parts.fewest == 0 || counted.front().value == parts.most) return;
    if (counted.front().value == parts.fewest) return;
    add(counted.front(), {CountedIn::sentence, parts.fewest, document_.place(trimmed(rest))});
  }

  Range trimmed(Range range) const {
    while (!range.empty() && document_.prose[range.begin] == ' ') ++range.begin;
    return range;
  }

  /// How many short parts commas and a conjunction make; none when it may be more than names.
  struct Enumeration {
    std::uint32_t fewest = 0;
    std::uint32_t most = 0;
  };

  Enumeration parts_of(Range rest) const {
    const std::string_view text = document_.slice(rest);
    if (text.find_first_of("();:.?!") != std::string_view::npos) return {};
    Enumeration out;
    std::uint32_t conjunctions = 0;
    std::uint32_t begin = rest.begin;
    for (std::uint32_t at = rest.begin; at <= rest.end; ++at) {
      if (at < rest.end && document_.prose[at] != ',') continue;
      const Range part = trimmed({begin, at});
      if (part.empty() || words_in(part) > longest_part || is_open_end(part)) return {};
      ++out.most;
      for (const Hit& hit : hits_) {
        if (!part.contains(hit.prose)) continue;
        const bool is_joint = is_word(hit, Word::joint);
        if (is_joint && at < rest.end) return {};
        if (is_joint) ++conjunctions;
        if (is_joint && hit.prose.begin > part.begin) ++out.fewest;
        if (!is_joint && is_word(hit, Word::function_word) && !is_joint_at(hit.prose)) return {};
      }
      begin = at + 1;
    }
    // "a, b and c" is three; "b and c" may be one thing where commas part the rest.
    if (out.most < 2 || conjunctions != 1) return {};
    out.fewest += out.most;
    return out;
  }

  /// "and more": what follows is not all.
  bool is_open_end(Range part) const {
    return std::any_of(hits_.begin(), hits_.end(), [&](const Hit& hit) {
      return is_word(hit, Word::open_end) && part.contains(hit.prose) && hit.prose.end == part.end;
    });
  }

  bool is_joint_at(Range word) const {
    return std::any_of(hits_.begin(), hits_.end(), [&](const Hit& hit) {
      return is_word(hit, Word::joint) && hit.prose == word;
    });
  }

  std::uint32_t words_in(Range range) const {
    const std::string_view text = document_.slice(range);
    return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), ' ')) + 1;
  }

  /// The last sentence of a paragraph and what stands behind the paragraph.
  void read_below(const Passage& passage, Range sentence, const std::vector<Counted>& all) {
    const bool ends_in_colon = document_.prose[sentence.end - 1] == ':';
    // Of several numbers only the one right behind "the following" is sure to count what follows.
    const auto introduced = [](const Counted& counted) { return counted.is_introduced; };
    const auto number = std::count_if(all.begin(), all.end(), introduced);
    const Counted* chosen = nullptr;
    if (number == 1) chosen = &*std::find_if(all.begin(), all.end(), introduced);
    if (number == 0 && all.size() == 1 && all.front().noun.end + 1 == sentence.end &&
        ends_in_colon && !is_word_before(all.front().number.begin, Word::definite)) {
      chosen = &all.front();
    }
    if (chosen == nullptr) return;
    const std::optional<Items> items = items_behind(passage.block);
    if (items && is_slip(*chosen, *items, passage.block)) add(*chosen, *items);
  }

  /// True for numbers that are equal or near each other: a number far off counts something else,
  /// and under an item that introduces nothing, stray remarks stand between what it counts.
  bool is_slip(const Counted& counted, const Items& items, std::uint32_t block) const {
    const std::uint32_t difference =
        counted.value > items.count ? counted.value - items.count : items.count - counted.value;
    const std::uint32_t parent = document_.blocks[block].parent;
    const bool is_nested =
        parent != markdown::none && document_.blocks[parent].kind == BlockKind::item;
    const std::uint32_t most_off =
        is_nested && !counted.is_introduced ? 1 : std::max(2U, counted.value / 4);
    return items.count >= fewest && difference <= most_off;
  }

  void add(const Counted& counted, const Items& items) {
    Count count{.kind = items.kind,
                .said = counted.value,
                .found = items.count,
                .span = document_.place({counted.number.begin, counted.noun.end}),
                .number = document_.place(counted.number),
                .items = items.span};
    const std::string_view number = document_.slice(counted.number);
    count.right =
        is_digit(number[0]) ? std::to_string(items.count) : lexicon_.word_for(items.count);
    const bool is_capital = number[0] >= 'A' && number[0] <= 'Z';
    if (is_capital && !count.right.empty() && count.right[0] >= 'a' && count.right[0] <= 'z') {
      count.right[0] = static_cast<char>(count.right[0] - 'a' + 'A');
    }
    counts_.push_back(std::move(count));
  }

  bool is_word_at(std::uint32_t at, std::uint32_t end, Word word) const {
    return std::any_of(hits_.begin(), hits_.end(), [&](const Hit& hit) {
      return is_word(hit, word) && hit.prose.begin == at && hit.prose.end <= end;
    });
  }

  bool is_word_before(std::uint32_t at, Word word) const {
    return std::any_of(hits_.begin(), hits_.end(), [&](const Hit& hit) {
      return is_word(hit, word) && hit.prose.end <= at && at - hit.prose.end <= 1;
    });
  }

  /// The number that begins here and counts what the words behind it name.
  std::optional<Counted> counted_at(std::uint32_t at, Range sentence) const {
    const std::string& prose = document_.prose;
    Counted counted;
    counted.number = {at, at};
    double value = 0;
    if (is_digit(prose[at])) {
      while (counted.number.end < sentence.end && is_digit(prose[counted.number.end])) {
        value = value * 10 + (prose[counted.number.end++] - '0');
      }
    } else {
      for (const Hit& hit : hits_at(hits_, at)) {
        if (!is_word(hit, Word::number)) continue;
        value = lexicon_.number_of(hit, prose);
        counted.number.end = hit.prose.end;
      }
    }
    if (value < fewest || value > most || value != std::floor(value)) return std::nullopt;
    counted.value = static_cast<std::uint32_t>(value);
    if (document_.is_code(counted.number) || is_modified(at)) return std::nullopt;
    counted.noun = noun_behind(counted.number.end, sentence.end);
    if (counted.noun.empty()) return std::nullopt;
    counted.is_introduced = is_word_before(at, Word::introduction);
    return counted;
  }

  /// "about three", "Figure 3", "another three": no count of all that follows.
  bool is_modified(std::uint32_t at) const {
    return std::any_of(hits_.begin(), hits_.end(), [&](const Hit& hit) {
      const bool is_close = hit.prose.end <= at && at - hit.prose.end <= 1;
      return is_close && (is_word(hit, Word::approximation) || is_word(hit, Word::lower_bound) ||
                          is_word(hit, Word::upper_bound) || is_word(hit, Word::label) ||
                          is_word(hit, Word::additional) || is_word(hit, Word::previous));
    });
  }

  /// The words behind a number up to the first that names nothing; empty for a measure.
  Range noun_behind(std::uint32_t begin, std::uint32_t end) const {
    const std::string& prose = document_.prose;
    if (begin >= end || prose[begin] != ' ') return {};
    Range noun{begin + 1, begin + 1};
    for (std::uint32_t words = 0; words < longest_noun; ++words) {
      const std::uint32_t at = noun.end == begin + 1 ? noun.end : noun.end + 1;
      if (at >= end || !is_letter(prose[at]) || is_word_at(at, end, Word::function_word)) break;
      if (is_measure(at)) return {};
      std::uint32_t stop = at;
      while (stop < end && (is_letter(prose[stop]) || is_digit(prose[stop]) || prose[stop] == '-' ||
                            prose[stop] == '_')) {
        ++stop;
      }
      noun.end = stop;
      if (stop >= end || prose[stop] != ' ') break;
    }
    return noun;
  }

  bool is_measure(std::uint32_t at) const {
    return std::any_of(hits_.begin(), hits_.end(), [&](const Hit& hit) {
      return hit.prose.begin == at && (hit.sense == Sense::unit || is_word(hit, Word::measure));
    });
  }

  std::optional<Items> items_behind(std::uint32_t block) const {
    const std::uint32_t next = document_.blocks[block].end;
    switch (document_.blocks[next].kind) {
      case BlockKind::list:
        return list_items(next);
      case BlockKind::table:
        return table_rows(next);
      case BlockKind::code:
        return tree_files(next);
      default:
        return std::nullopt;
    }
  }

  bool is_open_ended(std::uint32_t item) const {
    const std::string_view text = trim(document_.slice(document_.blocks[item].prose));
    return text.empty() || text.find("...") != std::string_view::npos ||
           text.find("\xE2\x80\xA6") != std::string_view::npos;
  }

  std::optional<Items> list_items(std::uint32_t list) const {
    Items items;
    std::uint32_t end = document_.blocks[list].end;
    for (std::uint32_t item = list + 1; item < end; item = document_.blocks[item].end) {
      if (is_open_ended(item)) return std::nullopt;
      if (items.count == 0) items.span = document_.blocks[item].span;
      ++items.count;
    }
    // A list that a code block or another bullet has broken goes on behind it.
    const std::uint32_t parent = document_.blocks[list].parent;
    for (std::uint32_t next = end; next < document_.blocks.size(); ++next) {
      const Block& block = document_.blocks[next];
      if (block.parent != parent) {
        if (next == end || block.parent < list) break;
        continue;
      }
      if (block.kind == BlockKind::heading) break;
      if (block.kind == BlockKind::list) return std::nullopt;
    }
    return items;
  }

  std::optional<Items> table_rows(std::uint32_t table) const {
    Items items{.kind = CountedIn::table};
    const std::uint32_t end = document_.blocks[table].end;
    for (std::uint32_t row = table + 1; row < end; row = document_.blocks[row].end) {
      const Block& block = document_.blocks[row];
      if (block.kind != BlockKind::row || block.is_header) continue;
      if (items.count == 0) items.span = block.span;
      ++items.count;
    }
    return items;
  }

  std::optional<Items> tree_files(std::uint32_t code) const {
    Items items{.kind = CountedIn::tree};
    for (const NameList& folder : find_tree(page_.source, document_, code)) {
      for (const FileName& name : folder.names) {
        if (name.name.ends_with('/')) continue;
        if (items.count == 0) items.span = name.span;
        ++items.count;
      }
    }
    if (items.count == 0) return std::nullopt;
    return items;
  }

  const Page& page_;
  const markdown::Document& document_;
  const Lexicon& lexicon_;
  std::span<const Hit> hits_;
  std::vector<Count> counts_;
};

}  // namespace

std::vector<Count> find_counts(const Page& page, const Lexicon& lexicon) {
  return CountReader(page, lexicon).run();
}

}  // namespace claims
