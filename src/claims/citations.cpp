#include "claims/citations.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_set>

#include "claims/brackets.hpp"
#include "claims/characters.hpp"
#include "claims/citation_words.hpp"
#include "claims/range_set.hpp"
#include "claims/source_columns.hpp"
#include "claims/word_list.hpp"
#include "claims/written_citations.hpp"

namespace claims {

namespace {

using markdown::Document;
using markdown::Range;

constexpr std::uint32_t most_number = 999;

/// A bracket that holds nothing but numbers and ranges.
struct Mark {
  Range prose;
  std::vector<CitedItem> items;
  std::vector<Range> places;  // of the items
};

/// A mark and what stands around it.
struct Candidate {
  Mark mark;
  bool is_clean = true;      // ascending, without repeats and zeros
  bool opens_block = false;  // or follows another mark that does
  bool is_glued = false;     // stands at a letter or digit without a blank
  bool is_raised = false;    // in <sup>
  bool follows_cue = false;  // a word that introduces intervals and lists of values
  bool ends_clause = false;
  bool fills_block = false;  // nothing but marks between its block's ends
  bool is_defined = false;   // the reference list has all its numbers
  bool is_chained = false;   // follows the mark before it: [1], [2]
  bool is_sourced = false;   // fills a cell in a column of sources
  bool is_linked = false;    // the end of a link's text
  bool is_padded = false;    // [ 5 ]
  bool names_thing = false;  // behind "example" or "rule", of which the document has its own
  bool is_quoted = false;    // in a quotation, whose marks are those of another document
};

/// Reads a number of one to three digits that does not begin with 0, or is 0.
std::optional<std::uint32_t> read_number(std::string_view prose, std::size_t& at) {
  const std::size_t begin = at;
  std::uint32_t number = 0;
  while (at < prose.size() && is_digit(prose[at]) && at - begin <= 3) {
    number = number * 10 + static_cast<std::uint32_t>(prose[at++] - '0');
  }
  const bool has_leading_zero = at - begin > 1 && prose[begin] == '0';
  if (at == begin || has_leading_zero || number > most_number) return std::nullopt;
  return number;
}

/// Reads the mark whose opening bracket stands at `open`.
std::optional<Mark> read_mark(std::string_view prose, std::uint32_t open) {
  Mark mark;
  std::size_t at = open + 1;
  while (true) {
    at = skip_blanks(prose, at);
    const std::size_t begin = at;
    const std::optional<std::uint32_t> first = read_number(prose, at);
    if (!first) return std::nullopt;
    std::optional<std::uint32_t> last = first;
    std::size_t end = at;
    const std::size_t dash = skip_blanks(prose, at);
    const std::size_t length = dash < prose.size() ? dash_length(prose, dash) : 0;
    if (length > 0) {
      at = skip_blanks(prose, dash + length);
      last = read_number(prose, at);
      if (!last) return std::nullopt;
      end = at;
    }
    mark.items.push_back({.first = *first, .last = *last, .is_range = length > 0, .span = {}});
    mark.places.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    at = skip_blanks(prose, at);
    if (at >= prose.size()) return std::nullopt;
    if (prose[at] == ']') break;
    if (prose[at] != ',' && prose[at] != ';') return std::nullopt;
    ++at;
  }
  mark.prose = {open, static_cast<std::uint32_t>(at + 1)};
  return mark;
}

std::vector<Mark> read_marks(std::string_view prose) {
  std::vector<Mark> found;
  for (std::size_t open = prose.find('['); open != std::string_view::npos;
       open = prose.find('[', open + 1)) {
    std::optional<Mark> mark = read_mark(prose, static_cast<std::uint32_t>(open));
    if (mark) found.push_back(*std::move(mark));
  }
  return found;
}

bool is_clean(const Mark& mark) {
  std::uint32_t before = 0;
  for (const CitedItem& item : mark.items) {
    if (item.first <= before || item.last < item.first) return false;
    if (item.is_range && item.last == item.first) return false;
    before = item.last;
  }
  return true;
}

/// `[0, 1]` and `[0-9]` are intervals, whatever stands around them.
bool is_interval(const Mark& mark) {
  const CitedItem& first = mark.items.front();
  return first.first == 0 && (mark.items.size() > 1 || first.last != 0);
}

class Finder {
 public:
  Finder(const text::Source& source, const Document& document, const facts::Table& table,
         const References& references)
      : source_(source),
        document_(document),
        references_(references),
        links_(find_link_texts(document)),
        formulas_(find_formulas(document)),
        source_cells_(find_source_cells(document, table)),
        cues_(table, "value_list", usual_list_cues(), lower),
        things_(table, "numbered_thing", usual_numbered_things(), lower) {
    for (const ReferenceEntry& entry : references.entries) {
      if (!is_numbered(entry)) continue;
      numbers_.insert(entry.number);
      highest_ = std::max(highest_, entry.number);
      if (entry.block != none) markers_.push_back(entry.marker);
    }
    std::sort(markers_.begin(), markers_.end());
    for (const markdown::Link& link : document.links) {
      if (!link.is_image) link_ends_.insert(link.prose.end);
    }
    find_raised();
  }

  [[nodiscard]] std::vector<Citation> find(std::vector<Mark> marks) const;

 private:
  void find_raised();
  [[nodiscard]] std::vector<Candidate> candidates(std::vector<Mark> marks) const;
  [[nodiscard]] Candidate describe(Mark mark, const Candidate* before) const;
  [[nodiscard]] bool stands_with_list(const Candidate& candidate, bool glues) const;
  [[nodiscard]] bool is_in_link(const Mark& mark) const;
  [[nodiscard]] bool is_value(const Candidate& candidate) const;
  [[nodiscard]] static bool stands_alone(const Candidate& candidate);
  static void drop_others(std::vector<Candidate>& all);
  [[nodiscard]] bool is_counting(const std::vector<Candidate>& all) const;
  [[nodiscard]] Citation cite(const Candidate& candidate) const;

  const text::Source& source_;
  const Document& document_;
  const References& references_;
  RangeSet links_;
  RangeSet formulas_;
  std::vector<std::uint32_t> source_cells_;
  WordList cues_;
  WordList things_;
  std::unordered_set<std::uint32_t> numbers_;
  std::uint32_t highest_ = 0;
  std::vector<text::Span> markers_;              // of the reference list
  std::unordered_set<std::uint32_t> raised_;     // prose offsets behind <sup>
  std::unordered_set<std::uint32_t> link_ends_;  // of links that are no images
};

void Finder::find_raised() {
  for (const markdown::Inline& run : document_.inlines) {
    if (run.kind != markdown::InlineKind::html) continue;
    if (lower(source_.slice(run.span).substr(0, 4)) == "<sup") raised_.insert(run.prose.begin);
  }
}

Candidate Finder::describe(Mark mark, const Candidate* before) const {
  const std::string_view prose = document_.prose;
  const std::uint32_t begin = mark.prose.begin;
  const std::uint32_t end = mark.prose.end;
  Candidate out;
  out.is_clean = is_clean(mark);
  out.is_raised = raised_.contains(begin);
  // "It is light.[3] The" has the mark behind the sign.
  const bool is_behind = begin > 1 && prose[begin - 1] == '.' && !is_blank(prose[begin - 2]);
  out.ends_clause = ends_clause(prose, end) || (is_behind && prose.substr(end, 1) == " ");
  out.is_defined = std::all_of(mark.items.begin(), mark.items.end(), [&](const CitedItem& item) {
    return numbers_.contains(item.first) && numbers_.contains(item.last);
  });
  if (before != nullptr) {
    const std::string_view between =
        prose.substr(before->mark.prose.end, begin - before->mark.prose.end);
    const std::string_view sign = trim(between);
    out.is_chained = between.size() <= 6 && (sign.empty() || sign == "," || sign == ";" ||
                                             sign == "and" || dash_length(sign, 0) == sign.size());
  }
  std::size_t text = begin;
  while (text > 0 && prose[text - 1] == ' ') --text;
  const bool is_first = text == 0 || prose[text - 1] == markdown::separator;
  out.opens_block = is_first || (out.is_chained && before->opens_block);
  out.fills_block = out.opens_block && at_end(prose, skip_blanks(prose, end));
  out.is_sourced = out.fills_block && std::binary_search(source_cells_.begin(), source_cells_.end(),
                                                         document_.block_at(begin));
  if (begin > 0 && text == begin && !is_first) {
    const char last = prose[begin - 1];
    // Scripts without blanks between words put the mark right behind the last character.
    out.is_glued = is_digit(last) || (is_letter(last) && last > 0) || last == ')' ||
                   (last == ']' && !out.is_chained) || last == '_';
  }
  const std::string word = lower(word_before(prose, text));
  const std::string_view ahead = prose.substr(0, text);
  out.names_thing = things_.contains(word) || ahead.ends_with("i.e.") || ahead.ends_with("e.g.");
  out.follows_cue = out.names_thing || cues_.contains(word);
  out.is_quoted = is_in_quotation(document_, mark.prose);
  out.is_linked = links_.contains(begin);
  out.is_padded = prose[begin + 1] == ' ';
  out.mark = std::move(mark);
  return out;
}

std::vector<Candidate> Finder::candidates(std::vector<Mark> marks) const {
  const std::string_view prose = document_.prose;
  std::vector<Candidate> found;
  for (Mark& mark : marks) {
    const std::uint32_t begin = mark.prose.begin;
    if (is_interval(mark) || is_in_link(mark) || formulas_.contains(begin)) continue;
    if (document_.is_code(mark.prose)) continue;
    const text::Span span = document_.place(mark.prose);
    if (std::binary_search(markers_.begin(), markers_.end(), span)) continue;
    if (is_expression(prose, mark.prose.end) || is_operand(prose, begin)) continue;
    if (is_nested(prose, mark.prose)) continue;
    const Candidate* before = found.empty() ? nullptr : &found.back();
    found.push_back(describe(std::move(mark), before));
  }
  return found;
}

/// True when the mark is a link, has links in it, or stands in the text of one before its end.
bool Finder::is_in_link(const Mark& mark) const {
  if (links_.contains(mark.prose.begin)) {
    const bool is_last = link_ends_.contains(mark.prose.end);
    const std::uint32_t before = std::max(mark.prose.begin, 1U) - 1;
    return !is_last || document_.prose[before] != ' ' || !links_.contains(before);
  }
  return std::any_of(mark.places.begin(), mark.places.end(),
                     [&](Range place) { return links_.contains(place.begin); });
}

/// What numbers of the list cannot make a citation: an index of a call, an argument, a key to
/// press, the elements of a value.
bool Finder::is_value(const Candidate& candidate) const {
  const std::string_view prose = document_.prose;
  const std::uint32_t begin = candidate.mark.prose.begin;
  const bool is_single = candidate.mark.items.size() == 1;
  if (begin > 0 && prose[begin - 1] == '(' && is_call(prose, begin - 1)) return true;
  if (begin > 0 && prose[begin - 1] == ')') {
    const std::size_t open = prose.rfind('(', begin - 1);
    if (open != std::string_view::npos && begin - open < 40 && is_call(prose, open)) return true;
  }
  if (begin > 0 && prose[begin - 1] != ' ' && word_before(prose, begin).size() == 1) return true;
  const std::string word = lower(word_before(prose, std::max(begin, 1U) - 1));
  static const std::unordered_set<std::string> keys = {"press", "type", "enter", "hit", "select"};
  static const std::unordered_set<std::string> values = {
      "is",    "are",   "equals", "returns", "return",   "shape", "list",
      "array", "order", "vector", "range",   "interval", "size",  "batch"};
  const std::string_view before = prose.substr(0, std::max(begin, 1U) - 1 - word.size());
  const bool is_owned = before.ends_with("'s ") || before.ends_with("\u2019s ");
  return (is_single && keys.contains(word)) || (!is_single && !is_owned && values.contains(word));
}

bool Finder::stands_with_list(const Candidate& candidate, bool glues) const {
  if (candidate.is_sourced) return true;
  if (is_value(candidate)) return false;
  // Repeats and numbers far beyond the list are a shape or a box: [1, 3, 800, 800].
  const bool is_beyond = std::any_of(
      candidate.mark.items.begin(), candidate.mark.items.end(),
      [&](const CitedItem& item) { return std::max(item.first, item.last) > 10 + 3 * highest_; });
  if (is_beyond && !candidate.is_clean) return false;
  if (!candidate.is_defined && (candidate.is_linked || candidate.is_padded)) return false;
  // Without a heading there may be more lists `[1] text` than were taken for one.
  const bool begins_line = candidate.opens_block && !candidate.fills_block;
  if (begins_line && references_.heading.empty()) return false;
  if (candidate.is_defined) return candidate.mark.items.front().first != 0;
  if (candidate.is_glued && !candidate.is_raised) {
    return glues && candidate.mark.items.front().first != 0;
  }
  return !candidate.opens_block && !candidate.follows_cue;
}

bool Finder::stands_alone(const Candidate& candidate) {
  const bool is_glued = candidate.is_glued && !candidate.is_raised;
  if (candidate.is_sourced) return candidate.is_clean;
  return candidate.is_clean && !is_glued && !candidate.opens_block && !candidate.follows_cue;
}

/// True when marks number sources. Who cites has marks of one number too, or a column of them,
/// where all brackets with several are values. A legend such as "[14]: since 2014" is one number
/// again and again, and minutes such as "Budget [5]" stand at no punctuation.
bool Finder::is_counting(const std::vector<Candidate>& all) const {
  std::unordered_set<std::uint32_t> numbers;
  bool is_punctuated = false;
  bool has_single = false;
  for (const Candidate& candidate : all) {
    if (!stands_alone(candidate)) continue;
    has_single = has_single || candidate.is_sourced ||
                 (candidate.mark.items.size() == 1 && !candidate.mark.items[0].is_range);
    for (const CitedItem& item : candidate.mark.items) {
      numbers.insert(item.first);
      numbers.insert(item.last);
    }
    is_punctuated = is_punctuated || is_at_punctuation(document_.prose, candidate.mark.prose);
  }
  if (!has_single) return false;
  if (numbers.contains(1) || numbers.size() > 2) return true;
  const bool is_legend = numbers.size() == 1 && all.size() > 1;
  return !is_legend && is_punctuated;
}

/// What no document without a list cites: links, values, quotations, and what it has a note for,
/// `[2]` before a text of its own.
void Finder::drop_others(std::vector<Candidate>& all) {
  std::unordered_set<std::uint32_t> notes;
  for (const Candidate& candidate : all) {
    if (candidate.opens_block && !candidate.is_sourced) notes.insert(candidate.mark.items[0].first);
  }
  std::erase_if(all, [&](const Candidate& candidate) {
    const bool is_noted =
        std::all_of(candidate.mark.items.begin(), candidate.mark.items.end(),
                    [&](const CitedItem& item) { return notes.contains(item.first); });
    return candidate.is_linked || candidate.is_padded || candidate.is_quoted ||
           candidate.names_thing || (is_noted && !candidate.opens_block);
  });
}

Citation Finder::cite(const Candidate& candidate) const {
  Citation out{.form = CitationForm::bracket,
               .span = document_.place(candidate.mark.prose),
               .prose = candidate.mark.prose,
               .block = document_.block_at(candidate.mark.prose.begin),
               .items = candidate.mark.items};
  for (std::size_t i = 0; i < out.items.size(); ++i) {
    out.items[i].span = document_.place(candidate.mark.places[i]);
  }
  return out;
}

std::vector<Citation> Finder::find(std::vector<Mark> marks) const {
  std::vector<Candidate> all = candidates(std::move(marks));
  std::vector<Citation> out;
  if (references_.has_numbers()) {
    const bool glues = std::any_of(all.begin(), all.end(), [](const Candidate& candidate) {
      return candidate.is_glued && candidate.is_defined;
    });
    for (const Candidate& candidate : all) {
      if (stands_with_list(candidate, glues)) out.push_back(cite(candidate));
    }
    return out;
  }
  drop_others(all);
  const auto proves = [](const Candidate& candidate) {
    return stands_alone(candidate) && candidate.ends_clause;
  };
  const auto proofs = std::count_if(all.begin(), all.end(), proves);
  if (proofs == 0 || !is_counting(all)) return out;
  const bool is_usual = proofs >= 3;
  bool was_taken = false;
  for (const Candidate& candidate : all) {
    const bool is_placed = (!candidate.is_glued || candidate.is_raised) && !candidate.opens_block;
    const bool is_single = candidate.mark.items.size() == 1;
    const bool is_likely = is_usual && is_placed && (!candidate.follows_cue || is_single);
    was_taken =
        stands_alone(candidate) || is_likely || (candidate.is_chained && was_taken && is_placed);
    if (was_taken) out.push_back(cite(candidate));
  }
  return out;
}

}  // namespace

std::vector<Citation> find_citations(const text::Source& source, const Document& document,
                                     const facts::Table& table, const References& references) {
  std::vector<Citation> out;
  std::vector<Mark> marks = read_marks(document.prose);
  if (!marks.empty()) out = Finder(source, document, table, references).find(std::move(marks));
  std::vector<Citation> linked = find_linked_citations(document, references);
  std::move(linked.begin(), linked.end(), std::back_inserter(out));
  std::sort(out.begin(), out.end(),
            [](const Citation& a, const Citation& b) { return a.span < b.span; });
  return out;
}

}  // namespace claims
