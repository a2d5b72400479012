#include "mutation/change.hpp"

#include <algorithm>
#include <vector>

namespace mutation {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The bytes of the first figure: digits, with points and commas between them.
struct Figure {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::optional<Figure> find_figure(std::string_view text) {
  const auto first = std::find_if(text.begin(), text.end(), is_digit);
  if (first == text.end()) return std::nullopt;
  Figure figure{.begin = static_cast<std::size_t>(first - text.begin())};
  figure.end = figure.begin;
  while (figure.end < text.size()) {
    const char c = text[figure.end];
    const bool joins =
        (c == '.' || c == ',') && figure.end + 1 < text.size() && is_digit(text[figure.end + 1]);
    if (!is_digit(c) && !joins) break;
    ++figure.end;
  }
  return figure;
}

std::string with_separators(std::string digits) {
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

}  // namespace

std::optional<std::string> tenfold(std::string_view text) {
  const std::optional<Figure> figure = find_figure(text);
  if (!figure) return std::nullopt;
  std::string digits(text.substr(figure->begin, figure->end - figure->begin));
  const bool is_separated = digits.find(',') != std::string::npos;
  std::erase(digits, ',');
  const std::size_t point = digits.find('.');
  if (point == std::string::npos) {
    digits += '0';
    if (is_separated) digits = with_separators(digits);
  } else {
    std::swap(digits[point], digits[point + 1]);
    if (digits.back() == '.') digits.pop_back();
    if (digits.size() > 1 && digits[0] == '0' && digits[1] != '.') digits.erase(0, 1);
  }
  std::string out(text.substr(0, figure->begin));
  out += digits;
  out += text.substr(figure->end);
  return out == text ? std::nullopt : std::optional(out);
}

std::optional<std::string> swapped(std::string_view text, std::size_t turn) {
  std::vector<std::size_t> digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_digit(text[i])) digits.push_back(i);
  }
  std::vector<std::string> all;
  for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
    const std::size_t left = digits[i];
    const std::size_t right = digits[i + 1];
    // Only digits of one figure: side by side, or with a point or comma between.
    if (right - left > 2 || (right - left == 2 && text[left + 1] != '.' && text[left + 1] != ',')) {
      continue;
    }
    const bool leads = left == 0 || !is_digit(text[left - 1]);
    if (text[left] == text[right] || (leads && text[right] == '0')) continue;
    std::string& out = all.emplace_back(text);
    std::swap(out[left], out[right]);
  }
  if (all.empty()) return std::nullopt;
  return all[turn % all.size()];
}

}  // namespace mutation
