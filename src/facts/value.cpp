#include "facts/value.hpp"

#include <array>

#include "base/cat.hpp"

namespace facts {

namespace {

using base::cat;
using text::Json;
using Kind = Json::Kind;

/// Reads a fixed number of digits, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  for (std::size_t index = at; index < at + count; ++index) {
    if (index >= text.size() || text[index] < '0' || text[index] > '9') return -1;
    value = value * 10 + (text[index] - '0');
  }
  return value;
}

int days_of(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && is_leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::optional<Value> read_quantity(const Input& input, const Attribute& attribute,
                                   const Json& json) {
  const std::string written = written_value(input, json);
  std::string_view text = written;
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  NumberRead read = read_number(text, input.table->scales);
  if (read.length == 0 || read.length != text.size()) {
    std::string message = cat('"', attribute.id, "\" takes an amount such as \"671B\" or ");
    message += cat("\"131,072\", found \"", written, '"');
    if (read.length > 0) {
      message += cat(" (\"", text.substr(read.length), "\" is no scale of the vocabulary)");
    }
    input.complain(json.span, std::move(message));
    return std::nullopt;
  }
  if (is_negative) {
    read.quantity.value = -read.quantity.value;
    read.quantity.binary_value = -read.quantity.binary_value;
  }
  return read.quantity;
}

/// The ids of an attribute's features in place of their names.
std::optional<Value> read_set(const Input& input, std::uint32_t attribute, const Json& json) {
  std::vector<std::string_view> known;
  for (const Feature& feature : input.table->features) {
    if (feature.attribute == attribute) known.push_back(feature.id);
  }
  std::vector<std::string> out;
  const std::vector<Json> single = {json};
  for (const Json& item : json.kind == Kind::array ? json.items : single) {
    out.push_back(item.string);
    bool is_known = known.empty();
    for (const std::string_view id : known) is_known = is_known || id == item.string;
    if (is_known) continue;
    input.complain(item.span,
                   cat("unknown feature \"", item.string, '"', hint(input, item.string, known)),
                   "unknown-id");
  }
  return out;
}

}  // namespace

std::optional<Date> read_date(std::string_view text) {
  const bool has_month = text.size() >= 7;
  const bool has_day = text.size() == 10;
  if (text.size() != 4 && text.size() != 7 && !has_day) return std::nullopt;
  const int year = digits(text, 0, 4);
  const int month = has_month ? digits(text, 5, 2) : 0;
  const int day = has_day ? digits(text, 8, 2) : 0;
  if (year < 0 || (has_month && text[4] != '-') || (has_day && text[7] != '-')) return std::nullopt;
  if (has_month && (month < 1 || month > 12)) return std::nullopt;
  if (has_day && (day < 1 || day > days_of(year, month))) return std::nullopt;
  return Date{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

std::string written_value(const Input& input, const Json& json) {
  if (json.kind == Kind::string) return json.string;
  return std::string(input.table->files[input.file].slice(json.span));
}

std::optional<Value> read_value(const Input& input, const Attribute& attribute,
                                std::uint32_t attribute_index, const Json& json) {
  const auto refuse = [&](std::string_view expected) {
    input.complain(json.span, cat('"', attribute.id, "\" takes ", expected, ", found ",
                                  text::kind_name(json.kind)));
    return std::nullopt;
  };
  switch (attribute.kind) {
    case ValueKind::quantity:
      if (json.kind != Kind::string && json.kind != Kind::number) {
        return refuse("an amount such as \"671B\"");
      }
      return read_quantity(input, attribute, json);
    case ValueKind::text:
      if (json.kind != Kind::string) return refuse("a string");
      return json.string;
    case ValueKind::set:
      if (json.kind != Kind::array && json.kind != Kind::string) return refuse("a list of strings");
      return read_set(input, attribute_index, json);
    case ValueKind::boolean:
      if (json.kind != Kind::boolean) return refuse("true or false");
      return json.boolean;
    case ValueKind::date: {
      if (json.kind != Kind::string) return refuse("a date such as \"2024-12-26\"");
      const std::optional<Date> date = read_date(json.string);
      if (date) return *date;
      input.complain(json.span, cat('"', json.string, "\" is no date; write it as 2024-12-26, ",
                                    "2024-12 or 2024"));
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace facts
