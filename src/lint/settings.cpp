#include "lint/settings.hpp"

#include <algorithm>

#include "claims/characters.hpp"

namespace lint {

namespace {

using claims::trim;

constexpr std::string_view quotes = "\"'`";

/// A word without its quotes, the comma behind it and a comment behind that.
std::string unquoted(std::string_view word) {
  word = trim(word);
  if (!word.empty() && quotes.find(word[0]) != std::string_view::npos) {
    const std::size_t end = word.find(word[0], 1);
    return std::string(word.substr(1, end == std::string_view::npos ? end : end - 1));
  }
  word = trim(word.substr(0, std::min(word.find(" #"), word.find(" //"))));
  while (word.ends_with(',') || word.ends_with(';')) word.remove_suffix(1);
  return std::string(trim(word));
}

void add_list(std::string_view list, std::vector<std::string>& out) {
  list = list.substr(0, list.find(']'));
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    std::string item = unquoted(list.substr(0, comma));
    if (!item.empty()) out.push_back(std::move(item));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    while (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// What stands behind the key on a line that gives it a value.
bool read_value(std::string_view line, std::string_view key, std::string_view& value) {
  line = trim(line);
  if (line.starts_with("- ")) line = trim(line.substr(2));
  const bool is_in_line = line.starts_with('{');
  if (is_in_line) line = trim(line.substr(1));
  if (!line.empty() && quotes.find(line[0]) != std::string_view::npos) {
    if (line.size() < key.size() + 2 || line[key.size() + 1] != line[0]) return false;
    line.remove_prefix(1);
    if (!line.starts_with(key)) return false;
    line.remove_prefix(key.size() + 1);
  } else {
    if (!line.starts_with(key)) return false;
    line.remove_prefix(key.size());
  }
  line = trim(line);
  if (line.empty() || (line[0] != ':' && line[0] != '=')) return false;
  value = trim(line.substr(1));
  if (is_in_line) value = trim(value.substr(0, value.find_first_of(",}")));
  return true;
}

}  // namespace

std::vector<std::string> values_of(std::string_view text, std::string_view key) {
  std::vector<std::string> out;
  const std::vector<std::string_view> lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string_view value;
    if (!read_value(lines[i], key, value)) continue;
    if (value.starts_with('[')) {
      std::string list(value.substr(1));
      while (list.find(']') == std::string::npos && ++i < lines.size()) list += lines[i];
      add_list(list, out);
    } else if (!value.empty()) {
      out.push_back(unquoted(value));
    } else {
      while (i + 1 < lines.size() && trim(lines[i + 1]).starts_with("- ")) {
        out.push_back(unquoted(trim(lines[++i]).substr(2)));
      }
    }
  }
  return out;
}

}  // namespace lint
