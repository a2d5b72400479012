#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "claims/lexicon.hpp"
#include "claims/names.hpp"
#include "facts/quantity.hpp"
#include "facts/table.hpp"
#include "markdown/document.hpp"

namespace claims {

enum class AmountForm : std::uint8_t { number, percent, money, date };

/// What an amount is to its neighbours.
enum class AmountRole : std::uint8_t {
  single,
  listed,     // one of several: "1.3B, 6.7B and 33B"
  range_low,  // "1B to 33B"
  range_high,
  previous,  // "from 16K to 128K"
  current,
  summed  // "4.2T+6T"
};

/// A number, percentage, sum of money or date in the prose.
struct Amount {
  markdown::Range prose;  // digits and scale
  AmountForm form = AmountForm::number;
  AmountRole role = AmountRole::single;
  facts::Quantity quantity;
  facts::Date date;
  std::uint32_t unit = facts::none;      // by a symbol: $, %
  std::uint32_t prefixed = facts::none;  // the attribute that a letter glued in front marks
  std::int32_t scale = -1;               // index into Table::scales
  bool is_scale_lent = false;            // by the header of its column
  bool is_glued = false;                 // the scale's letter stands at the digits: 7B
  bool is_part = false;                  // "3B of 30B": a part of the amount behind it
  bool is_restated = false;              // "0.5 billion (0.5B)": the one behind says the same
  bool is_slashed = false;               // one of a pair like 3B/16B, whose parts differ in kind
  /// Amounts of one list or range share this index of their first.
  std::uint32_t group = 0;
  /// Why it can state nothing; empty when it can.
  std::string_view flaw;

  [[nodiscard]] bool is_usable() const { return flaw.empty(); }
  [[nodiscard]] bool has_scale() const { return scale >= 0; }
};

/// What recognising amounts needs beside the text.
struct AmountContext {
  const facts::Table& table;
  const Lexicon& lexicon;
};

/// Every amount in one leaf block's prose, by place. `hits` and `names` are those of the block.
[[nodiscard]] std::vector<Amount> find_amounts(const markdown::Document& document,
                                               markdown::Range range, std::span<const Hit> hits,
                                               std::span<const Name> names,
                                               const AmountContext& context);

}  // namespace claims
