#include "claims/dates.hpp"

#include "claims/phrase_trie.hpp"

namespace claims {

namespace {

struct Field {
  std::uint32_t value = 0;
  std::uint32_t digits = 0;
};

Field read_field(std::string_view text) {
  Field field;
  while (field.digits < text.size() && field.digits < 5 && text[field.digits] >= '0' &&
         text[field.digits] <= '9') {
    field.value = field.value * 10 + static_cast<std::uint32_t>(text[field.digits] - '0');
    ++field.digits;
  }
  return field;
}

bool is_month(std::uint32_t value) { return 1 <= value && value <= 12; }
bool is_day(std::uint32_t value) { return 1 <= value && value <= 31; }
bool is_year(Field field) { return field.digits == 4 && 1900 <= field.value && field.value < 2100; }

facts::Date make(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
  return {static_cast<std::int32_t>(year), static_cast<std::uint8_t>(month),
          static_cast<std::uint8_t>(day)};
}

/// A date ends where no digit, letter or further part follows.
bool ends(std::string_view rest, char mark) {
  if (rest.empty()) return true;
  if (rest[0] == 'T' && rest.size() > 1 && rest[1] >= '0' && rest[1] <= '9') return true;
  if (is_word_byte(rest[0])) return false;
  return rest[0] != mark || rest.size() == 1 || !is_word_byte(rest[1]);
}

DateRead read_year_first(std::string_view text, Field year, char mark) {
  std::uint32_t at = year.digits + 1;
  const Field month = read_field(text.substr(at));
  if (month.digits == 0 || month.digits > 2 || !is_month(month.value)) return {};
  at += month.digits;
  if (at + 1 < text.size() && text[at] == mark) {
    const Field day = read_field(text.substr(at + 1));
    if (day.digits >= 1 && day.digits <= 2 && is_day(day.value) &&
        ends(text.substr(at + 1 + day.digits), mark)) {
      return {make(year.value, month.value, day.value), at + 1 + day.digits};
    }
    return {};
  }
  // 2024.05 is a version or a decimal as likely as a month.
  if (mark == '.' || month.digits != 2 || !ends(text.substr(at), mark)) return {};
  return {make(year.value, month.value, 0), at};
}

}  // namespace

DateRead read_numeric_date(std::string_view text) {
  const Field first = read_field(text);
  if (first.digits == 0 || first.digits >= text.size()) return {};
  const char mark = text[first.digits];
  if (mark != '-' && mark != '/' && mark != '.') return {};
  if (is_year(first)) return read_year_first(text, first, mark);

  if (first.digits > 2) return {};
  std::uint32_t at = first.digits + 1;
  const Field second = read_field(text.substr(at));
  if (second.digits == 0 || second.digits > 2) return {};
  at += second.digits;
  if (at >= text.size() || text[at] != mark) return {};
  const Field year = read_field(text.substr(at + 1));
  if (!is_year(year) || !ends(text.substr(at + 1 + year.digits), mark)) return {};
  at += 1 + year.digits;
  if (mark == '/' && is_month(first.value) && is_day(second.value)) {
    return {make(year.value, first.value, second.value), at};
  }
  if (is_day(first.value) && is_month(second.value)) {
    return {make(year.value, second.value, first.value), at};
  }
  return {};
}

facts::Date exchange_day_and_month(facts::Date date) {
  if (is_month(date.day)) return {date.year, date.day, date.month};
  return date;
}

}  // namespace claims
