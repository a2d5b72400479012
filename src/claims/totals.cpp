#include "claims/totals.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "claims/characters.hpp"
#include "facts/compare.hpp"

namespace claims {

namespace {

using markdown::Block;
using markdown::BlockKind;

/// A total this many times its sum, or a part of it, is no sum.
constexpr double farthest = 1.5;

/// A cell that is a number and what stands around it.
struct Number {
  facts::Quantity quantity;
  markdown::Range prose;
  std::string_view unit;
};

class TotalReader {
 public:
  TotalReader(const Page& page, const facts::Table& table)
      : page_(page), document_(page.document), table_(table) {}

  std::vector<Total> run() {
    const auto is_word_for_total = [](const Hit& hit) { return is_word(hit, Word::total); };
    if (std::none_of(page_.hits.begin(), page_.hits.end(), is_word_for_total)) return {};
    for (std::uint32_t block = 0; block < document_.blocks.size(); ++block) {
      if (document_.blocks[block].kind == BlockKind::table && lay_out(block)) read();
    }
    return std::move(totals_);
  }

 private:
  using Cells = std::vector<std::uint32_t>;

  /// The cells of a table without merged ones, its header row first.
  bool lay_out(std::uint32_t table) {
    rows_.clear();
    for (std::uint32_t row = table + 1; row < document_.blocks[table].end;
         row = document_.blocks[row].end) {
      if (document_.blocks[row].kind != BlockKind::row) return false;
      Cells cells;
      for (std::uint32_t cell = row + 1; cell < document_.blocks[row].end;
           cell = document_.blocks[cell].end) {
        const Block& block = document_.blocks[cell];
        if (block.kind != BlockKind::cell || block.row_span > 1 || block.column_span > 1) {
          return false;
        }
        cells.push_back(cell);
      }
      rows_.push_back(std::move(cells));
    }
    return rows_.size() > 3 && rows_.front().size() > 1 &&
           std::all_of(rows_.begin(), rows_.end(),
                       [&](const Cells& cells) { return cells.size() == rows_.front().size(); });
  }

  std::string_view text_of(std::uint32_t cell) const {
    return trim(document_.slice(document_.blocks[cell].prose));
  }

  /// True for a cell with nothing but a word for a total.
  bool is_total(std::uint32_t cell) const {
    const std::uint32_t passage = page_.passage_of[cell];
    if (passage == markdown::none) return false;
    const std::string_view text = text_of(cell);
    const std::span<const Hit> hits = page_.hits_in(page_.passages[passage]);
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return is_word(hit, Word::total) &&
             hit.prose.size() + (text.ends_with(':') ? 1U : 0U) == text.size();
    });
  }

  static bool is_dash(std::string_view text) {
    return text.empty() || (dash_length(text, 0) == text.size());
  }

  /// The only number of a cell; a unit in front of it or behind it must be the same in all.
  std::optional<Number> number_in(std::uint32_t cell) const {
    const std::string_view text = text_of(cell);
    std::size_t begin = 0;
    while (begin < text.size() && !is_digit(text[begin])) ++begin;
    facts::NumberRead read = facts::read_number(text.substr(begin), table_.scales);
    if (read.length == 0 || begin > 4) return std::nullopt;
    const std::string_view behind = text.substr(begin + read.length);
    const bool is_plain = std::none_of(behind.begin(), behind.end(), is_digit) &&
                          text.substr(0, begin).find_first_of("~<>-+") == std::string_view::npos;
    // Shares of a whole and mean scores are seldom added up.
    if (!is_plain || behind.find('%') != std::string_view::npos) return std::nullopt;
    // Whole numbers are counts, and exact.
    const bool is_whole = text.substr(begin, read.digits).find('.') == std::string_view::npos;
    if (read.scale < 0 && is_whole) read.quantity.step = 0;
    const auto offset = static_cast<std::uint32_t>(text.data() - document_.prose.data() +
                                                   static_cast<std::ptrdiff_t>(begin));
    return Number{
        read.quantity, {offset, offset + read.length}, begin > 0 ? text.substr(0, begin) : behind};
  }

  void read() {
    const std::size_t last = rows_.size() - 1;
    const std::size_t width = rows_.front().size();
    const auto is_subtotal = [&](const Cells& cells) { return is_total(cells.front()); };
    if (std::count_if(rows_.begin(), rows_.end(), is_subtotal) == 1 && is_total(rows_[last][0])) {
      for (std::size_t column = 1; column < width; ++column) {
        Cells parts;
        // Markdown wants a header row, so a table without one has its first part there.
        const std::size_t first = number_in(rows_[0][column]) ? 0 : 1;
        for (std::size_t row = first; row < last; ++row) parts.push_back(rows_[row][column]);
        add(parts, rows_[last][column], totals_);
      }
    }
    if (width < 4 || !is_total(rows_.front().back())) return;
    std::vector<Total> wrong;
    std::size_t right = 0;
    for (std::size_t row = 1; row < rows_.size(); ++row) {
      const Cells parts(rows_[row].begin() + 1, rows_[row].end() - 1);
      const std::size_t known = wrong.size();
      if (add(parts, rows_[row].back(), wrong) && wrong.size() == known) ++right;
    }
    // Where most are no sums the column means something else.
    if (right > wrong.size()) totals_.insert(totals_.end(), wrong.begin(), wrong.end());
  }

  /// Adds a total that is not the sum of its parts; false when they cannot be added up.
  bool add(const Cells& parts, std::uint32_t cell, std::vector<Total>& out) const {
    const std::optional<Number> total = number_in(cell);
    if (!total) return false;
    double sum = 0;
    double largest = 0;
    double least = 0;
    double step = total->quantity.step;
    std::uint32_t first = markdown::none;
    std::size_t count = 0;
    for (const std::uint32_t part : parts) {
      if (is_dash(text_of(part))) continue;
      const std::optional<Number> number = number_in(part);
      if (!number || number->unit != total->unit) return false;
      if (count++ == 0) {
        first = part;
        least = number->quantity.value;
      }
      sum += number->quantity.value;
      step += number->quantity.step;
      largest = std::max(largest, number->quantity.value);
      least = std::min(least, number->quantity.value);
    }
    const double said = total->quantity.value;
    if (count < 2 || said == largest || said == least || said < largest) return false;
    if (said > sum * farthest || said * farthest < sum) return false;
    if (std::abs(said - sum) <= step / 2 * (1 + 1e-9)) return true;
    facts::Quantity truth = total->quantity;
    truth.value = truth.binary_value = sum;
    truth.step = total->quantity.step > 0 ? total->quantity.step : 1;
    const text::Span span = document_.place(total->prose);
    out.push_back({.span = span,
                   .parts = document_.blocks[first].span,
                   .sum = facts::spell_like(truth, page_.source.slice(span), table_.scales)});
    return true;
  }

  const Page& page_;
  const markdown::Document& document_;
  const facts::Table& table_;
  std::vector<Cells> rows_;
  std::vector<Total> totals_;
};

}  // namespace

std::vector<Total> find_wrong_totals(const Page& page, const facts::Table& table) {
  return TotalReader(page, table).run();
}

}  // namespace claims
