#include "facts/spell_date.hpp"

#include <algorithm>
#include <charconv>

#include "base/cat.hpp"

namespace facts {

namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_letter(char byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }
char fold(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; }

std::string padded(int number, std::size_t width) {
  std::string out = std::to_string(number);
  if (out.size() < width) out.insert(0, width - out.size(), '0');
  return out;
}

/// A run of digits, of letters, or of what stands between.
std::string_view next_run(std::string_view text) {
  const auto is_same = [&](char byte) {
    return is_digit(byte) == is_digit(text[0]) && is_letter(byte) == is_letter(text[0]);
  };
  std::size_t end = 1;
  while (end < text.size() && is_same(text[end])) ++end;
  return text.substr(0, end);
}

struct Month {
  std::string_view word;
  int number = 0;
};

Month month_of(std::string_view entry) {
  const std::size_t mark = std::min(entry.find('='), entry.size());
  Month month{.word = entry.substr(0, mark)};
  const std::string_view digits = entry.substr(std::min(mark + 1, entry.size()));
  std::from_chars(digits.data(), digits.data() + digits.size(), month.number);
  return month;
}

bool is_same_word(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return fold(a) == fold(b); });
}

/// True when the vocabulary has a longer word for the month: Apr, but not May.
bool is_short(const Month& month, const std::vector<std::string>& months) {
  return std::any_of(months.begin(), months.end(), [&](const std::string& entry) {
    const Month other = month_of(entry);
    return other.number == month.number && other.word.size() > month.word.size();
  });
}

/// The true month as a word, in full or short as the written one; empty when that is no month.
std::string month_like(int truth, std::string_view written,
                       const std::vector<std::string>& months) {
  const auto meant = std::find_if(months.begin(), months.end(), [&](const std::string& entry) {
    return is_same_word(month_of(entry).word, written);
  });
  if (meant == months.end()) return {};
  const bool wants_short = is_short(month_of(*meant), months);
  std::string_view best;
  for (const std::string& entry : months) {
    const Month month = month_of(entry);
    if (month.number != truth) continue;
    const bool fits = is_short(month, months) == wants_short;
    if (best.empty() || fits) best = month.word;
    if (fits) break;
  }
  std::string out(best);
  if (!out.empty() && fold(written[0]) == written[0]) out[0] = fold(out[0]);
  return out;
}

std::string_view ordinal_of(int day) {
  if (day / 10 == 1) return "th";
  switch (day % 10) {
    case 1:
      return "st";
    case 2:
      return "nd";
    case 3:
      return "rd";
    default:
      return "th";
  }
}

bool is_ordinal(std::string_view word) {
  return word == "st" || word == "nd" || word == "rd" || word == "th";
}

/// True for 05.09.2024: who writes one number so, writes all so.
bool has_padded_number(std::string_view written) {
  for (; !written.empty(); written.remove_prefix(next_run(written).size())) {
    if (written[0] == '0') return true;
  }
  return false;
}

}  // namespace

std::string spell(const Date& date) {
  std::string out = padded(date.year, 4);
  if (date.month != 0) out += base::cat('-', padded(date.month, 2));
  if (date.day != 0) out += base::cat('-', padded(date.day, 2));
  return out;
}

std::string spell_like(const Date& truth, const Date& meant, std::string_view written,
                       const std::vector<std::string>& months) {
  const bool lacks = (meant.month != 0 && truth.month == 0) || (meant.day != 0 && truth.day == 0);
  if (lacks) return spell(truth);
  std::string out;
  bool has_year = false;
  const bool is_padded = has_padded_number(written);
  bool has_month = meant.month == 0 || std::any_of(written.begin(), written.end(), is_letter);
  bool has_day = meant.day == 0;
  for (std::string_view rest = written; !rest.empty();) {
    const std::string_view run = next_run(rest);
    rest.remove_prefix(run.size());
    if (is_letter(run[0])) {
      const std::string month = month_like(truth.month, run, months);
      if (!month.empty()) {
        out += month;
      } else if (is_ordinal(run)) {
        out += ordinal_of(truth.day);
      } else {
        out += run;
      }
    } else if (!is_digit(run[0])) {
      out += run;
    } else if (int number = 0;
               std::from_chars(run.data(), run.data() + run.size(), number).ec == std::errc() &&
               number == meant.year && !has_year) {
      has_year = true;
      out += padded(truth.year, run.size());
    } else if (number == meant.month && !has_month) {
      has_month = true;
      out += padded(truth.month, is_padded || has_year ? run.size() : 1);
    } else if (number == meant.day && !has_day) {
      has_day = true;
      out += padded(truth.day, is_padded || has_year ? run.size() : 1);
    } else {
      return spell(truth);
    }
  }
  return has_year && has_month && has_day ? out : spell(truth);
}

}  // namespace facts
