#include "report/csv.hpp"

#include <string_view>

namespace report {

namespace {

std::string csv_field(const std::string& field) {
  // A leading sign of a number is no formula.
  const bool is_number = field.size() > 1 && (field[0] == '-' || field[0] == '+') &&
                         field.find_first_not_of("0123456789.,", 1) == std::string::npos;
  const bool is_formula =
      !field.empty() && std::string_view("=+-@\t\r").find(field[0]) != std::string_view::npos;
  const std::string text = is_formula && !is_number ? '\'' + field : field;
  if (text.find_first_of("\",\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char byte : text) {
    if (byte == '"') out += '"';
    out += byte;
  }
  return out + '"';
}

}  // namespace

std::string csv_row(const std::vector<std::string>& fields) {
  std::string out;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) out += ',';
    out += csv_field(fields[i]);
  }
  return out + "\r\n";
}

}  // namespace report
