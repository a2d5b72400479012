#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "claims/characters.hpp"
#include "claims/range_set.hpp"
#include "claims/reference_index.hpp"
#include "claims/written_citations.hpp"

namespace claims {

namespace {

using markdown::Document;
using markdown::InlineKind;
using markdown::Range;

constexpr std::array<std::string_view, 10> raised_digits = {"\u2070", "\u00B9", "\u00B2", "\u00B3",
                                                            "\u2074", "\u2075", "\u2076", "\u2077",
                                                            "\u2078", "\u2079"};

/// The raised digit at `at`, and the bytes it takes.
std::optional<std::pair<char, std::size_t>> raised_digit(std::string_view prose, std::size_t at) {
  for (std::size_t i = 0; i < raised_digits.size(); ++i) {
    if (prose.substr(at).starts_with(raised_digits[i])) {
      return std::pair(static_cast<char>('0' + i), raised_digits[i].size());
    }
  }
  return std::nullopt;
}

/// The bytes of a dash between raised digits, `\u00B9\u207B\u00B3`, or 0.
std::size_t raised_dash(std::string_view prose, std::size_t at) {
  constexpr std::string_view raised_minus = "\u207B";
  const std::size_t length =
      prose.substr(at).starts_with(raised_minus) ? raised_minus.size() : dash_length(prose, at);
  return length > 0 && raised_digit(prose, at + length) ? length : 0;
}

/// Numbers, ranges and commas as items; empty when the text is anything else.
std::vector<CitedItem> read_items(std::string_view text) {
  std::vector<CitedItem> out;
  std::size_t at = 0;
  const auto number = [&]() -> std::uint32_t {
    std::uint32_t value = 0;
    const std::size_t begin = at;
    while (at < text.size() && is_digit(text[at]) && at - begin < 3) {
      value = value * 10 + static_cast<std::uint32_t>(text[at++] - '0');
    }
    return value;
  };
  while (at <= text.size()) {
    while (at < text.size() && text[at] == ' ') ++at;
    CitedItem item;
    item.first = number();
    item.last = item.first;
    if (item.first == 0) return {};
    if (const std::size_t dash = at < text.size() ? dash_length(text, at) : 0) {
      at += dash;
      item.last = number();
      item.is_range = true;
      if (item.last <= item.first) return {};
    }
    out.push_back(item);
    while (at < text.size() && text[at] == ' ') ++at;
    if (at == text.size()) return out;
    if (text[at] != ',') return {};
    ++at;
  }
  return {};
}

/// Behind a unit, a variable or a number a raised number is a power.
bool follows_text(std::string_view prose, std::size_t at) {
  if (at == 0) return false;
  const char before = prose[at - 1];
  if (std::string_view(".,;:!?\")'").find(before) != std::string_view::npos) return true;
  return word_before(prose, at).size() >= 4;
}

/// Raised numbers, wherever they stand.
struct Raised {
  Range prose;
  std::vector<CitedItem> items;
};

/// `<sup>1, 2</sup>`.
void add_elements(const text::Source& source, const Document& document, std::vector<Raised>& out) {
  std::uint32_t open = markdown::none;
  for (const markdown::Inline& run : document.inlines) {
    if (run.kind != InlineKind::html) continue;
    const std::string tag = lower(source.slice(run.span).substr(0, 5));
    if (tag.starts_with("<sup")) open = run.prose.begin;
    if (!tag.starts_with("</sup") || open == markdown::none) continue;
    const Range range{open, std::max(open, run.prose.begin)};
    open = markdown::none;
    out.push_back({range, read_items(document.slice(range))});
  }
}

/// `¹`, `¹²`, `¹,³` and `¹⁻³`.
void add_characters(const Document& document, std::vector<Raised>& out) {
  const std::string_view prose = document.prose;
  for (std::size_t at = 0; at < prose.size(); ++at) {
    if (static_cast<unsigned char>(prose[at]) < 0xC2 || !raised_digit(prose, at)) continue;
    const std::size_t begin = at;
    std::string text;
    while (at < prose.size()) {
      if (const auto digit = raised_digit(prose, at)) {
        text += digit->first;
        at += digit->second;
      } else if (prose[at] == ',' && raised_digit(prose, at + 1)) {
        text += prose[at++];
      } else if (const std::size_t dash = raised_dash(prose, at)) {
        text += '-';
        at += dash;
      } else {
        break;
      }
    }
    const Range range{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
    if (at < prose.size() && (is_digit(prose[at]) || is_letter(prose[at]))) continue;
    out.push_back({range, read_items(text)});
  }
}

/// True for the number of a note: it begins a line.
bool begins_line(const Document& document, std::uint32_t at) {
  if (at == 0 || document.prose[at - 1] == markdown::separator) return true;
  const auto behind = std::lower_bound(
      document.segments.begin(), document.segments.end(), at,
      [](const markdown::Segment& segment, std::uint32_t value) { return segment.prose < value; });
  if (behind == document.segments.begin()) return false;
  const markdown::Segment& before = *std::prev(behind);
  return before.piece == markdown::Piece::line_break && before.prose + before.length == at;
}

}  // namespace

std::vector<Citation> find_raised_citations(const text::Source& source, const Document& document,
                                            const References& references) {
  std::vector<Citation> out;
  if (!references.has_numbers()) return out;
  std::vector<Raised> all;
  add_elements(source, document, all);
  add_characters(document, all);
  // Numbers that have a note of their own do not point into the list.
  std::unordered_set<std::uint32_t> notes;
  for (const Raised& raised : all) {
    if (raised.items.size() == 1 && begins_line(document, raised.prose.begin)) {
      notes.insert(raised.items.front().first);
    }
  }
  const RangeSet links = find_link_texts(document);
  const RangeSet formulas = find_formulas(document);
  const ReferenceIndex index(references.entries);
  for (Raised& raised : all) {
    const std::uint32_t begin = raised.prose.begin;
    const bool is_defined =
        std::all_of(raised.items.begin(), raised.items.end(), [&](const CitedItem& item) {
          return index.defines(item.first) && index.defines(item.last) &&
                 !notes.contains(item.first);
        });
    if (raised.items.empty() || !is_defined || !follows_text(document.prose, begin)) continue;
    // A link is a citation of its own.
    if (links.contains(begin) || formulas.contains(begin)) continue;
    if (document.is_code(raised.prose)) continue;
    const text::Span span = document.place(raised.prose);
    for (CitedItem& item : raised.items) item.span = span;
    out.push_back({.form = CitationForm::superscript,
                   .span = span,
                   .prose = raised.prose,
                   .block = document.block_at(begin),
                   .items = std::move(raised.items)});
  }
  return out;
}

}  // namespace claims
