#include "claims/support.hpp"

#include <algorithm>

#include "claims/characters.hpp"
#include "claims/open_headings.hpp"
#include "claims/siblings.hpp"

namespace claims {

namespace {

using markdown::Block;
using markdown::BlockKind;
using markdown::Range;
using Marks = std::vector<std::uint32_t>;  // indices into Reading::citations, by place

/// Of more citations in one place than this it is left open what they give.
constexpr std::size_t most_citations = 256;

class Finder {
 public:
  Finder(const Page& page, const Reading& reading)
      : page_(page),
        document_(page.document),
        reading_(reading),
        before_(siblings_before(page.document)) {
    heading_.assign(document_.blocks.size(), none);
    OpenHeadings open;
    for (std::uint32_t i = 0; i < document_.blocks.size(); ++i) {
      const Block& block = document_.blocks[i];
      const bool is_heading = block.kind == BlockKind::heading;
      heading_[i] = is_heading ? open.above(block.level) : open.innermost();
      if (is_heading) open.begin(block.level, i);
    }
  }

  [[nodiscard]] Support find(std::uint32_t index) const;

 private:
  [[nodiscard]] const Citation& at(std::uint32_t index) const { return reading_.citations[index]; }
  [[nodiscard]] Marks within(Range range, bool are_marks) const;
  [[nodiscard]] Marks without(Marks marks, Range claim) const;
  [[nodiscard]] bool is_chained(const Citation& first, const Citation& second) const;
  [[nodiscard]] bool is_bare(Range range) const;
  [[nodiscard]] Marks opening(Range sentence) const;
  [[nodiscard]] Marks in_sentence(std::uint32_t index, const Sentence* sentence,
                                  const Passage& passage) const;
  [[nodiscard]] Marks of_row(std::uint32_t cell) const;
  [[nodiscard]] Marks of_column(std::uint32_t cell) const;
  [[nodiscard]] Marks of_lead(std::uint32_t block, bool are_marks) const;
  [[nodiscard]] std::uint32_t around(std::uint32_t block, BlockKind kind) const;

  const Page& page_;
  const markdown::Document& document_;
  const Reading& reading_;
  std::vector<std::uint32_t> before_;   // as siblings_before gives them
  std::vector<std::uint32_t> heading_;  // by block: the heading of its section
};

Marks Finder::within(Range range, bool are_marks) const {
  Marks out;
  auto citation = std::lower_bound(
      reading_.citations.begin(), reading_.citations.end(), range.begin,
      [](const Citation& one, std::uint32_t begin) { return one.prose.begin < begin; });
  for (; citation != reading_.citations.end() && citation->prose.begin < range.end; ++citation) {
    if (out.size() == most_citations) break;
    if (is_mark(*citation) != are_marks) continue;
    out.push_back(static_cast<std::uint32_t>(citation - reading_.citations.begin()));
  }
  return out;
}

/// A paper's id that is itself the claim is no citation of it.
Marks Finder::without(Marks marks, Range claim) const {
  std::erase_if(marks, [&](std::uint32_t mark) {
    const Range prose = at(mark).prose;
    return prose.begin < claim.end && claim.begin < prose.end;
  });
  return marks;
}

/// True when nothing but blanks and commas stands between two marks.
bool Finder::is_chained(const Citation& first, const Citation& second) const {
  if (second.prose.begin < first.prose.end) return true;
  const std::string_view between = document_.slice({first.prose.end, second.prose.begin});
  return between.find_first_not_of(" ,;") == std::string_view::npos;
}

/// True when a range holds marks, and nothing else.
bool Finder::is_bare(Range range) const {
  const Marks marks = within(range, true);
  if (marks.empty()) return false;
  std::uint32_t end = range.begin;
  for (const std::uint32_t mark : marks) {
    const Range prose = at(mark).prose;
    const std::string_view before = document_.slice({end, std::max(end, prose.begin)});
    if (before.find_first_not_of(" ,;") != std::string_view::npos) return false;
    end = std::max(end, prose.end);
  }
  const std::string_view rest = document_.slice({std::min(end, range.end), range.end});
  return rest.find_first_not_of(" .,;") == std::string_view::npos;
}

/// The marks that a sentence opens with, which may belong to the one before: `It is light. [2]`.
Marks Finder::opening(Range sentence) const {
  Marks out;
  std::uint32_t end = sentence.begin;
  for (const std::uint32_t mark : within(sentence, true)) {
    const Range prose = at(mark).prose;
    if (!trim(document_.slice({end, std::max(end, prose.begin)})).empty()) break;
    out.push_back(mark);
    end = prose.end;
  }
  return out;
}

Marks Finder::in_sentence(std::uint32_t index, const Sentence* sentence,
                          const Passage& passage) const {
  const Claim& claim = reading_.claims[index];
  Marks marks = within(sentence->prose, true);
  const auto sentences = page_.sentences_in(passage);
  if (sentence + 1 != sentences.data() + sentences.size()) {
    const Marks next = opening(sentence[1].prose);
    marks.insert(marks.end(), next.begin(), next.end());
  }
  // A mark that no claim of the sentence stands before covers all of it: "As [2] says, ...".
  std::uint32_t first_claim = claim.prose.begin;
  for (std::uint32_t i = index; i-- > 0;) {
    if (reading_.claims[i].block != claim.block) break;
    if (reading_.claims[i].prose.begin < sentence->prose.begin) break;
    first_claim = std::min(first_claim, reading_.claims[i].prose.begin);
  }
  Marks out;
  Marks last;
  for (const std::uint32_t mark : marks) {
    const Range prose = at(mark).prose;
    if (prose.end <= first_claim) out.push_back(mark);
    if (prose.begin < claim.prose.end) {
      if (!last.empty() && !is_chained(at(last.back()), at(mark))) last.clear();
      last.push_back(mark);
    }
  }
  const auto behind = std::find_if(marks.begin(), marks.end(), [&](std::uint32_t mark) {
    return at(mark).prose.begin >= claim.prose.end;
  });
  if (behind == marks.end()) {
    out.insert(out.end(), last.begin(), last.end());
  } else {
    out.push_back(*behind);
    for (auto next = behind + 1; next != marks.end(); ++next) {
      if (!is_chained(at(next[-1]), at(*next))) break;
      out.push_back(*next);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::uint32_t Finder::around(std::uint32_t block, BlockKind kind) const {
  while (block != none && document_.blocks[block].kind != kind) {
    block = document_.blocks[block].parent;
  }
  return block;
}

/// The marks of a cell's row: of the nearest cell with nothing but marks, best to the right, or
/// all.
Marks Finder::of_row(std::uint32_t cell) const {
  const std::uint32_t row = document_.blocks[cell].parent;
  if (row == none) return {};
  Marks left;
  for (std::uint32_t i = row + 1; i < document_.blocks[row].end; i = document_.blocks[i].end) {
    const Range prose = document_.blocks[i].prose;
    if (i == cell || !is_bare(prose)) continue;
    if (i > cell) return within(prose, true);
    left = within(prose, true);
  }
  return left.empty() ? within(document_.blocks[row].prose, true) : left;
}

Marks Finder::of_column(std::uint32_t cell) const {
  const std::uint32_t table = around(cell, BlockKind::table);
  if (table == none) return {};
  const std::uint32_t column = document_.blocks[cell].column;
  for (std::uint32_t row = table + 1; row < document_.blocks[table].end;
       row = document_.blocks[row].end) {
    if (!document_.blocks[row].is_header) break;
    for (std::uint32_t i = row + 1; i < document_.blocks[row].end; i = document_.blocks[i].end) {
      const Block& header = document_.blocks[i];
      if (header.column > column || column >= header.column + header.column_span) continue;
      Marks marks = within(header.prose, true);
      if (!marks.empty()) return marks;
    }
  }
  return {};
}

/// The marks of what leads to a block: the first paragraph of the item around it, or a line before
/// its list or table that ends in a colon.
Marks Finder::of_lead(std::uint32_t block, bool are_marks) const {
  for (; block != none; block = document_.blocks[block].parent) {
    const Block& here = document_.blocks[block];
    std::uint32_t lead = none;
    if (here.kind == BlockKind::list || here.kind == BlockKind::table) lead = before_[block];
    if (lead == none || document_.blocks[lead].kind != BlockKind::paragraph) continue;
    const Range prose = document_.blocks[lead].prose;
    Marks marks = within(prose, are_marks);
    if (marks.empty()) continue;
    const bool is_inside = document_.blocks[lead].parent != none;
    const std::uint32_t end = at(marks.back()).prose.end;
    const std::string_view tail = trim(document_.slice({std::min(end, prose.end), prose.end}));
    const bool leads =
        document_.slice(prose).ends_with(':') || tail == ":" || tail.empty() || tail == ".";
    if (is_inside || leads) return marks;
  }
  return {};
}

Support Finder::find(std::uint32_t index) const {
  const Claim& claim = reading_.claims[index];
  if (claim.block == none || claim.prose.empty()) return {};
  const Passage* piece = page_.passage_at(claim.block, claim.prose.begin);
  if (piece == nullptr) return {};
  const Passage& passage = *piece;
  const std::uint32_t cell = around(claim.block, BlockKind::cell);
  Marks links;  // of the places looked at so far

  const auto answer = [&](Reach reach, const Marks& marks) {
    Support out{.reach = reach, .citations = marks};
    out.is_cut = marks.size() >= most_citations || links.size() >= most_citations;
    out.citations.insert(out.citations.end(), links.begin(), links.end());
    std::sort(out.citations.begin(), out.citations.end());
    out.citations.erase(std::unique(out.citations.begin(), out.citations.end()),
                        out.citations.end());
    return out;
  };

  const auto sentences = page_.sentences_in(passage);
  const auto sentence =
      std::partition_point(sentences.begin(), sentences.end(),
                           [&](const Sentence& one) { return one.prose.end <= claim.prose.begin; });
  if (sentence != sentences.end()) {
    links = without(within(sentence->prose, false), claim.prose);
    const Marks marks = in_sentence(index, &*sentence, passage);
    if (!marks.empty()) return answer(cell == none ? Reach::sentence : Reach::cell, marks);
    if (!links.empty()) return answer(cell == none ? Reach::sentence : Reach::cell, {});
  }
  if (Marks marks = within(passage.prose, true); !marks.empty()) {
    return answer(cell == none ? Reach::paragraph : Reach::cell, marks);
  }
  if (cell != none) {
    if (const Marks marks = of_row(cell); !marks.empty()) return answer(Reach::row, marks);
    if (const Marks marks = of_column(cell); !marks.empty()) return answer(Reach::column, marks);
    const std::uint32_t row = document_.blocks[cell].parent;
    links = without(within(document_.blocks[row].prose, false), claim.prose);
    if (!links.empty()) return answer(Reach::row, {});
  } else if (links = without(within(passage.prose, false), claim.prose); !links.empty()) {
    return answer(Reach::paragraph, {});
  }
  if (const Marks marks = of_lead(claim.block, true); !marks.empty()) {
    return answer(Reach::lead, marks);
  }
  links = of_lead(claim.block, false);
  if (!links.empty()) return answer(Reach::lead, {});
  for (std::uint32_t at = heading_[claim.block]; at != none; at = heading_[at]) {
    const Marks marks = within(document_.blocks[at].prose, true);
    if (!marks.empty()) return answer(Reach::section, marks);
  }
  return {};
}

void add_once(std::vector<std::uint32_t>& all, std::uint32_t one) {
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

}  // namespace

std::vector<Support> find_support(const Page& page, const Reading& reading) {
  const Finder finder(page, reading);
  std::vector<Support> out;
  out.reserve(reading.claims.size());
  for (std::uint32_t i = 0; i < reading.claims.size(); ++i) out.push_back(finder.find(i));
  return out;
}

CitedSources cited_sources(const Support& support, const Reading& reading,
                           const ReferenceIndex& index) {
  CitedSources out{.has_unknown = support.is_cut};
  const auto add_entry = [&](const ReferenceEntry& entry) {
    if (entry.source == none) out.has_unknown = true;
    if (entry.source != none) add_once(out.sources, entry.source);
  };
  for (const std::uint32_t cited : support.citations) {
    const Citation& citation = reading.citations[cited];
    for (const CitedItem& item : citation.items) {
      for (const std::uint32_t source : item.sources) add_once(out.sources, source);
      if (item.entry != none) {
        add_entry(reading.references[item.entry]);
      } else if (item.first != 0) {
        const auto [low, high] = std::minmax(item.first, item.last);
        const std::uint32_t list = index.list_behind(citation.prose.begin);
        for (const std::uint32_t entry : index.numbered(list, low, high)) {
          add_entry(reading.references[entry]);
        }
      } else if (item.sources.empty()) {
        out.has_unknown = true;
      }
    }
  }
  return out;
}

bool needs_citation(const Claim& claim, const ReferenceIndex& index,
                    const markdown::Document& document) {
  if (claim.block == none || claim.kind == ClaimKind::expansion) return false;
  for (std::uint32_t block = claim.block; block != none; block = document.blocks[block].parent) {
    if (document.blocks[block].kind == BlockKind::heading) return false;
    if (document.blocks[block].is_header) return false;
  }
  return !index.holds(claim.prose);
}

}  // namespace claims
