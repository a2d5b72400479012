#include "claims/amounts.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "base/cat.hpp"
#include "claims/amount_edges.hpp"
#include "claims/amount_groups.hpp"
#include "claims/dates.hpp"
#include "text/byte_set.hpp"

namespace claims {

namespace {

using facts::none;

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr text::ByteSet digit_bytes("0123456789");

bool is_written_number(const Hit& hit) {
  return is_word(hit, Word::number) || is_word(hit, Word::month);
}
bool is_letter(char byte) { return is_word_byte(byte) && !is_digit(byte); }

class Finder {
 public:
  Finder(const markdown::Document& document, markdown::Range range, std::span<const Hit> hits,
         std::span<const Name> names, const AmountContext& context)
      : document_(document),
        prose_(std::string_view(document.prose).substr(0, range.end)),
        range_(range),
        hits_(hits),
        names_(names),
        context_(context),
        edges_(document, range, hits, context.lexicon) {}

  std::vector<Amount> run() {
    auto hit = hits_.begin();
    const auto skip_to = [&](std::uint32_t at) {
      while (hit != hits_.end() && (hit->prose.begin < at || !is_written_number(*hit))) ++hit;
    };
    for (std::uint32_t at = range_.begin; at < range_.end;) {
      skip_to(at);
      const bool has_hit = hit != hits_.end() && hit->prose.begin < range_.end;
      const std::uint32_t stop = has_hit ? hit->prose.begin : range_.end;
      const auto digit = static_cast<std::uint32_t>(digit_bytes.find(prose_.substr(0, stop), at));
      if (digit < stop) {
        at = read_digits(digit);
      } else if (has_hit) {
        at = std::max(stop + 1,
                      is_word(*hit, Word::month) ? read_month_first(*hit) : read_words(*hit));
      } else {
        break;
      }
    }
    return std::move(amounts_);
  }

 private:
  char byte_at(std::uint32_t at) const { return at < range_.end ? prose_[at] : '\0'; }
  char byte_before(std::uint32_t at) const { return at > range_.begin ? prose_[at - 1] : '\0'; }
  std::string_view rest(std::uint32_t at) const { return prose_.substr(at); }
  std::uint32_t end_of_previous() const {
    return amounts_.empty() ? none : amounts_.back().prose.end;
  }
  std::uint32_t skip_blank(std::uint32_t at) const { return byte_at(at) == ' ' ? at + 1 : at; }

  const Name* name_around(std::uint32_t at) const {
    const auto found = std::find_if(names_.begin(), names_.end(),
                                    [&](const Name& name) { return name.prose.contains(at); });
    return found == names_.end() ? nullptr : &*found;
  }

  void add(Amount amount) { amounts_.push_back(amount); }
  std::uint32_t reject(markdown::Range range, std::string_view flaw) {
    Amount amount;
    amount.prose = range;
    amount.flaw = flaw;
    amounts_.push_back(amount);
    return range.end;
  }
  std::uint32_t end_of_token(std::uint32_t at) const {
    while (at < range_.end && (is_word_byte(prose_[at]) || prose_[at] == '_' ||
                               (prose_[at] == '.' && is_digit(byte_at(at + 1))))) {
      ++at;
    }
    return at;
  }

  /// "two trillion": the word counts as the digits of a number.
  std::uint32_t read_words(const Hit& hit) {
    const std::string trial = base::cat("1", rest(hit.prose.end).substr(0, 24));
    const facts::NumberRead read = facts::read_number(trial, context_.table.scales);
    if (read.scale < 0 || read.digits != 1) return hit.prose.begin;
    const double factor = context_.lexicon.number_of(hit, prose_);
    Amount amount;
    amount.prose = {hit.prose.begin, hit.prose.end + read.length - 1};
    amount.quantity = read.quantity;
    amount.quantity.value *= factor;
    amount.quantity.binary_value *= factor;
    amount.scale = read.scale;
    add(amount);
    return amount.prose.end;
  }

  void add_date(markdown::Range range, facts::Date date) {
    Amount amount;
    amount.prose = range;
    amount.form = AmountForm::date;
    amount.date = date;
    add(amount);
  }

  struct Digits {
    std::uint32_t value = 0;
    std::uint32_t end = 0;
    std::uint32_t count = 0;
  };
  Digits digits_at(std::uint32_t at) const {
    Digits digits{0, at, 0};
    while (digits.count < 5 && is_digit(byte_at(digits.end))) {
      digits.value = digits.value * 10 + static_cast<std::uint32_t>(prose_[digits.end] - '0');
      ++digits.end;
      ++digits.count;
    }
    return digits;
  }
  static bool is_year(Digits digits) {
    return digits.count == 4 && digits.value >= 1900 && digits.value < 2100;
  }
  std::uint32_t skip_ordinal(std::uint32_t at) const {
    const std::string_view next = rest(at).substr(0, 2);
    return next == "st" || next == "nd" || next == "rd" || next == "th" ? at + 2 : at;
  }

  /// December 26, 2024 or December 2024; the place after it, or the place it began.
  std::uint32_t read_month_first(const Hit& month) {
    std::uint32_t at = month.prose.end;
    if (byte_at(at) == '.') ++at;
    at = skip_blank(at);
    Digits digits = digits_at(at);
    std::uint32_t day = 0;
    if (digits.count >= 1 && digits.count <= 2) {
      day = digits.value;
      at = skip_ordinal(digits.end);
      if (byte_at(at) == ',') ++at;
      at = skip_blank(at);
      digits = digits_at(at);
    }
    if (!is_year(digits) || day > 31 || is_word_byte(byte_at(digits.end))) {
      return month.prose.begin;
    }
    const auto number = static_cast<std::uint8_t>(context_.lexicon.number_of(month, prose_));
    add_date({month.prose.begin, digits.end},
             {static_cast<std::int32_t>(digits.value), number, static_cast<std::uint8_t>(day)});
    return digits.end;
  }

  /// 26 December 2024; the place after it, or `at`.
  std::uint32_t read_day_first(std::uint32_t at) {
    const Digits day = digits_at(at);
    if (day.count > 2 || day.value == 0 || day.value > 31) return at;
    std::uint32_t place = skip_blank(skip_ordinal(day.end));
    const auto month = std::find_if(hits_.begin(), hits_.end(), [&](const Hit& hit) {
      return hit.prose.begin == place && is_word(hit, Word::month);
    });
    if (month == hits_.end()) return at;
    place = month->prose.end;
    if (byte_at(place) == '.' || byte_at(place) == ',') ++place;
    const Digits year = digits_at(skip_blank(place));
    if (!is_year(year)) return at;
    const auto number = static_cast<std::uint8_t>(context_.lexicon.number_of(*month, prose_));
    add_date({at, year.end},
             {static_cast<std::int32_t>(year.value), number, static_cast<std::uint8_t>(day.value)});
    return year.end;
  }

  /// 4.2e-4, 10^{12}, 1.5 × 10^12: the end of the power, which scales the amount.
  std::uint32_t read_power(std::uint32_t end, facts::Quantity& quantity) const {
    std::uint32_t at = end;
    const auto exponent = [&](std::uint32_t place, double& power) {
      double sign = 1;
      if (byte_at(place) == '-' || byte_at(place) == '+') {
        sign = byte_at(place) == '-' ? -1 : 1;
        ++place;
      }
      const Digits digits = digits_at(place);
      if (digits.count == 0 || digits.count > 2) return place = 0;
      power = sign * digits.value;
      return digits.end;
    };
    double power = 0;
    if ((byte_at(at) == 'e' || byte_at(at) == 'E')) {
      at = exponent(at + 1, power);
      if (at == 0 || is_word_byte(byte_at(at))) return end;
    } else {
      bool is_ten = quantity.value == 10;
      const std::uint32_t blank = skip_blank(at);
      for (const std::string_view times : {"\xC3\x97", "\\times", "x", "*"}) {
        if (rest(blank).substr(0, times.size()) != times) continue;
        const std::uint32_t ten = skip_blank(blank + static_cast<std::uint32_t>(times.size()));
        if (rest(ten).substr(0, 3) != "10^") continue;
        at = ten + 2;
        is_ten = false;
        break;
      }
      if (byte_at(at) != '^') return end;
      const bool has_brace = byte_at(at + 1) == '{';
      const std::uint32_t stop = exponent(at + (has_brace ? 2 : 1), power);
      if (stop == 0) return end;
      at = has_brace && byte_at(stop) == '}' ? stop + 1 : stop;
      if (is_ten) power -= 1;
    }
    const double factor = std::pow(10.0, power);
    quantity.value *= factor;
    quantity.step *= factor;
    quantity.binary_value = quantity.value;
    return at;
  }

  /// Takes a symbol of a unit around the amount: $ before, % behind.
  void read_symbols(Amount& amount) const {
    std::uint32_t end = amount.prose.end;
    const bool is_formula = byte_before(amount.prose.begin) == '$' && byte_at(end) == '$';
    if (is_formula) ++end;
    end = skip_blank(end);
    if (byte_at(end) == '\\') ++end;
    for (std::uint32_t index = 0; index < context_.table.units.size(); ++index) {
      const facts::Unit& unit = context_.table.units[index];
      for (const std::string& symbol : unit.symbols_after) {
        if (rest(end).substr(0, symbol.size()) == symbol) {
          amount.unit = index;
          amount.form = symbol == "%" ? AmountForm::percent : AmountForm::number;
          return;
        }
      }
      for (const std::string& symbol : unit.symbols_before) {
        const std::uint32_t begin = amount.prose.begin;
        const auto size = static_cast<std::uint32_t>(symbol.size());
        if (is_formula || begin < range_.begin + size) continue;
        if (prose_.substr(begin - size, size) == symbol) {
          amount.unit = index;
          amount.form = AmountForm::money;
          return;
        }
      }
    }
  }

  void read_bounds(Amount& amount) const {
    using facts::Bound;
    std::uint32_t begin = amount.prose.begin;
    if (byte_before(begin) == '$') --begin;
    for (const Hit& hit : hits_) {
      if (hit.prose.begin >= begin) break;
      const std::uint32_t end = hit.prose.end;
      if (end > begin || begin - end > 1 || (begin - end == 1 && prose_[end] != ' ')) continue;
      if (is_word(hit, Word::approximation)) amount.quantity.bound = Bound::about;
      if (is_word(hit, Word::lower_bound)) amount.quantity.bound = Bound::at_least;
      if (is_word(hit, Word::upper_bound)) amount.quantity.bound = Bound::at_most;
    }
    const std::uint32_t end = amount.prose.end;
    if (byte_at(end) == '+' && !is_digit(byte_at(end + 1))) {
      amount.quantity.bound = Bound::at_least;
    }
  }

  std::uint32_t read_digits(std::uint32_t at) {
    if (const Name* name = name_around(at)) {
      const std::uint32_t end = std::min(end_of_token(at), name->prose.end);
      return reject({at, std::max(end, at + 1)}, "part of a name");
    }
    if (!is_word_byte(byte_before(at)) && byte_before(at) != '.' && byte_before(at) != '_') {
      if (const DateRead date = read_numeric_date(rest(at)); date.length > 0) {
        add_date({at, at + date.length}, date.date);
        return at + date.length;
      }
      if (const std::uint32_t end = read_day_first(at); end > at) return end;
    }

    const facts::NumberRead read = read_number(at);
    Amount amount;
    amount.quantity = read.quantity;
    amount.scale = read.scale;
    amount.is_glued = read.scale >= 0 && is_letter(byte_at(at + read.digits));
    std::uint32_t end = at + std::max(read.length, 1U);
    const std::uint32_t power = read.scale < 0 ? read_power(end, amount.quantity) : end;
    end = power;
    amount.prose = {at, end};

    // [Narayanan et al., 2021b]
    const bool is_year_of_two = is_year(digits_at(at)) && amount.is_glued && byte_at(at + 4) >= 'a';
    if (is_year_of_two) return reject({at, std::max(end_of_token(at), end)}, "a year");

    std::string_view flaw = edges_.flaw_before(at, end_of_previous(), amount.prefixed);
    if (flaw.empty()) flaw = edges_.flaw_behind(end, amount.has_scale());
    if (flaw.empty()) flaw = edges_.flaw_around({at, at + read.digits});
    if (flaw.empty() && document_.is_code(amount.prose)) flaw = "code";
    if (!flaw.empty()) return reject({at, std::max(end_of_token(at), end)}, flaw);

    read_symbols(amount);
    read_bounds(amount);
    add(amount);
    return end;
  }

  /// A number whose scale may hang on a hyphen: 303-million-parameter.
  facts::NumberRead read_number(std::uint32_t at) const {
    facts::NumberRead read = facts::read_number(rest(at), context_.table.scales);
    const std::uint32_t end = at + read.length;
    // 57BA14B: the scale's letter stands at a letter that marks what follows.
    const bool is_compound = read.scale < 0 && is_letter(byte_at(end)) &&
                             context_.lexicon.prefixed(byte_at(end + 1)) != none &&
                             is_digit(byte_at(end + 2));
    if (is_compound) {
      return facts::read_number(rest(at).substr(0, read.length + 1), context_.table.scales);
    }
    if (read.scale >= 0 || byte_at(end) != '-' || !is_letter(byte_at(end + 1))) return read;
    std::string trial(rest(at).substr(0, read.length + 16));
    trial[read.length] = ' ';
    const facts::NumberRead hyphened = facts::read_number(trial, context_.table.scales);
    return hyphened.scale >= 0 && hyphened.length > read.length + 2 ? hyphened : read;
  }

  const markdown::Document& document_;
  std::string_view prose_;
  markdown::Range range_;
  std::span<const Hit> hits_;
  std::span<const Name> names_;
  const AmountContext& context_;
  AmountEdges edges_;
  std::vector<Amount> amounts_;
};

}  // namespace

std::vector<Amount> find_amounts(const markdown::Document& document, markdown::Range range,
                                 std::span<const Hit> hits, std::span<const Name> names,
                                 const AmountContext& context) {
  std::vector<Amount> amounts = Finder(document, range, hits, names, context).run();
  group_amounts(document.prose, hits, context.table.scales, amounts);
  return amounts;
}

}  // namespace claims
