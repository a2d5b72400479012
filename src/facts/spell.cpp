#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

#include "base/cat.hpp"
#include "facts/compare.hpp"

namespace facts {

namespace {

constexpr double noise = 1e-9;
/// What a rounding to the written number of digits may cost before more digits are shown.
constexpr double closest = 0.002;
constexpr int most_decimals = 9;

/// Scales are swapped only for others of their sort: a letter for a letter, a word for a word.
enum class Sort { letter, abbreviation, word, other };

bool is_ascii_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

Sort sort_of(std::string_view word) {
  if (!std::all_of(word.begin(), word.end(), is_ascii_letter)) return Sort::other;
  if (word.size() == 1) return Sort::letter;
  return word.size() <= 3 ? Sort::abbreviation : Sort::word;
}

bool is_upper(char letter) { return letter >= 'A' && letter <= 'Z'; }

int decimals_needed(double value) {
  double power = 1;
  for (int count = 0; count < most_decimals; ++count, power *= 10) {
    const double shown = std::round(value * power) / power;
    if (std::abs(shown - value) <= std::abs(value) * noise) return count;
  }
  return most_decimals;
}

std::string fixed(double value, int decimals) {
  const int size = std::snprintf(nullptr, 0, "%.*f", decimals, value);
  std::string out(static_cast<std::size_t>(std::max(size, 0)) + 1, '\0');
  std::snprintf(out.data(), out.size(), "%.*f", decimals, value);
  out.pop_back();
  return out;
}

std::string with_separators(std::string digits, std::string_view separator) {
  if (separator.empty()) return digits;
  std::size_t at = std::min(digits.find('.'), digits.size());
  while (at > 3) {
    at -= 3;
    digits.insert(at, separator);
  }
  return digits;
}

/// How many decimals a text of digits has.
int decimals_of(std::string_view digits) {
  const std::size_t point = digits.find('.');
  if (point == std::string_view::npos) return 0;
  std::size_t end = point + 1;
  while (end < digits.size() && digits[end] >= '0' && digits[end] <= '9') ++end;
  return static_cast<int>(end - point - 1);
}

/// The decimals that a table's own step allows at this scale.
int decimals_of_step(double step, double factor) {
  if (step <= 0) return 0;
  const double count = std::round(std::log10(factor / step));
  return static_cast<int>(std::clamp(count, 0.0, static_cast<double>(most_decimals)));
}

std::string number_like(double value, int table_decimals, int written_decimals) {
  const int needed = decimals_needed(value);
  int decimals = std::max(needed, std::min(written_decimals, table_decimals));
  if (written_decimals < needed) {
    const double power = std::pow(10.0, written_decimals);
    const double shown = std::round(value * power) / power;
    if (std::abs(shown - value) <= std::abs(value) * closest) decimals = written_decimals;
  }
  return fixed(value, decimals);
}

/// The scale of the same sort under which the value is a handy number: the given one when it is,
/// and none when there is no such scale.
const Scale& fitting_scale(double value, double written, const Scale& scale,
                           const std::vector<Scale>& scales) {
  const Sort sort = sort_of(scale.word);
  const double most = sort == Sort::other ? 1e4 : 1e3;
  const double number = std::abs(value) / scale.factor;
  const double shown = written / scale.factor;
  // Who writes 0.67T likes it so.
  const double least = shown < 1 ? 0.01 : 1 - noise;
  if (number >= least && number < std::max(most, shown + 1)) return scale;
  static const Scale plain;
  const Scale* best = &plain;
  for (const Scale& other : scales) {
    if (sort_of(other.word) != sort || std::abs(value) < other.factor * (1 - noise)) continue;
    if (sort == Sort::letter && is_upper(other.word[0]) != is_upper(scale.word[0])) continue;
    if (other.factor > best->factor) best = &other;
  }
  return *best;
}

std::string scale_like(const Scale& scale, std::string_view written) {
  std::string word = scale.word;
  if (word.size() > 1 && !written.empty() && is_upper(written[0])) {
    if (word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  }
  return word;
}

std::string_view separator_of(std::string_view digits) {
  const std::size_t begin = digits.find_first_not_of("0123456789");
  if (begin == std::string_view::npos || digits[begin] == '.' || digits[begin] == 'e' ||
      digits[begin] == 'E') {
    return {};
  }
  return digits.substr(begin, digits.find_first_of("0123456789", begin) - begin);
}

std::string scientific_like(const Quantity& truth, std::string_view digits, std::size_t mark) {
  const double exponent = std::floor(std::log10(std::abs(truth.value)) + noise);
  const double factor = std::pow(10.0, exponent);
  std::string_view sign = digits.substr(mark + 1, 1);
  if (sign != "+" || exponent < 0) sign = {};
  return base::cat(
      number_like(truth.value / factor, decimals_of_step(truth.step, factor), decimals_of(digits)),
      digits[mark], sign, static_cast<int>(exponent));
}

std::string plain_like(const Quantity& truth, const Quantity& written, std::string_view digits) {
  // Who writes 65,536 counts in powers of two, and means 131,072 by 128K.
  const bool is_binary = written.value >= 1024 && std::fmod(written.value, 1024) == 0;
  const double value = is_binary ? truth.binary_value : truth.value;
  std::string_view separator = separator_of(digits);
  const bool shows_style = written.value >= 1000;
  if (!shows_style && std::abs(value) >= 10'000) separator = ",";
  const std::string out = number_like(value, decimals_of_step(truth.step, 1), decimals_of(digits));
  return with_separators(out, separator);
}

}  // namespace

std::string spell_like(const Quantity& truth, std::string_view written,
                       const std::vector<Scale>& scales) {
  const std::size_t begin = std::min(written.find_first_of("0123456789"), written.size());
  const NumberRead read = read_number(written.substr(begin), scales);
  const std::string_view before = written.substr(0, begin);
  const std::string_view after = written.substr(begin + read.length);
  const std::string_view digits = written.substr(begin, read.digits);
  if (read.length == 0) return spell(truth, scales);
  if (read.scale < 0) {
    const std::size_t mark = digits.find_first_of("eE");
    const bool is_scientific = mark != std::string_view::npos && truth.value != 0;
    return base::cat(before,
                     is_scientific ? scientific_like(truth, digits, mark)
                                   : plain_like(truth, read.quantity, digits),
                     after);
  }

  const Scale& old = scales[static_cast<std::size_t>(read.scale)];
  const std::string_view joined = written.substr(begin + read.digits, read.length - read.digits);
  std::string_view gap = joined.substr(0, joined.size() - old.word.size());
  const std::string_view word = joined.substr(gap.size());
  const Scale& scale = fitting_scale(truth.value, read.quantity.value, old, scales);
  if (scale.word.empty()) gap = {};
  const double value = truth.value / scale.factor;
  const double binary_value = truth.value / scale.binary_factor;
  const bool is_binary = decimals_needed(binary_value) < decimals_needed(value);
  const std::string number =
      number_like(is_binary ? binary_value : value, decimals_of_step(truth.step, scale.factor),
                  decimals_of(digits));
  return base::cat(before, with_separators(number, separator_of(digits)), gap,
                   &scale == &old ? std::string(word) : scale_like(scale, word), after);
}

std::string spell(const Quantity& quantity, const std::vector<Scale>& scales) {
  const double size = std::abs(quantity.value);
  const Scale* best = nullptr;
  for (const Scale& scale : scales) {
    const bool is_letter = sort_of(scale.word) == Sort::letter && is_upper(scale.word[0]);
    if (!is_letter || size < scale.factor * (1 - noise)) continue;
    if (best == nullptr || scale.factor > best->factor) best = &scale;
  }
  if (best != nullptr && best->factor >= 1000) {
    const double value = quantity.value / best->factor;
    const int decimals = decimals_needed(value);
    // Thousands with more than one decimal are longer than the number itself: 2,048.
    if (decimals <= (best->factor > 1000 ? 3 : 1))
      return base::cat(fixed(value, decimals), best->word);
  }
  return with_separators(fixed(quantity.value, decimals_needed(quantity.value)), ",");
}

}  // namespace facts
