#include "facts/work.hpp"

#include <algorithm>
#include <array>

#include "base/cat.hpp"
#include "text/json.hpp"

namespace facts {

namespace {

using text::Json;
using Kind = Json::Kind;

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n' || text.front() == '\t' ||
                           text.front() == '\r')) {
    text.remove_prefix(1);
  }
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\t' ||
                           text.back() == '\r')) {
    text.remove_suffix(1);
  }
  return text;
}

/// The pieces of a value at a separator outside braces.
std::vector<std::string_view> split(std::string_view value, std::string_view separator) {
  std::vector<std::string_view> out;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (value[at] == '\\') {
      ++at;
      continue;
    }
    depth += value[at] == '{' ? 1 : value[at] == '}' ? -1 : 0;
    if (depth != 0 || !value.substr(at).starts_with(separator)) continue;
    out.push_back(trim(value.substr(begin, at - begin)));
    begin = at + separator.size();
    at = begin - 1;
  }
  out.push_back(trim(value.substr(begin)));
  return out;
}

/// Splits `van der Berg` into its particle and the name.
void split_particle(std::string_view text, WorkName& name) {
  std::size_t begin = 0;
  while (true) {
    const std::size_t blank = text.find(' ', begin);
    const bool is_small = begin < text.size() && text[begin] >= 'a' && text[begin] <= 'z';
    if (!is_small || blank == std::string_view::npos) break;
    begin = blank + 1;
  }
  name.particle = plain_text(trim(text.substr(0, begin)));
  name.family = plain_text(text.substr(begin));
}

WorkName read_name(std::string_view text) {
  WorkName out;
  const bool is_whole = text.size() > 1 && text.front() == '{' && text.back() == '}' &&
                        split(text.substr(1, text.size() - 2), "}").size() == 1;
  if (is_whole || text == "others") {
    out.literal = plain_text(text);
    return out;
  }
  const std::vector<std::string_view> parts = split(text, ",");
  if (parts.size() > 1) {
    split_particle(parts.front(), out);
    out.given = plain_text(parts.back());
    if (parts.size() > 2) out.suffix = plain_text(parts[1]);
    return out;
  }
  const std::vector<std::string_view> words = split(text, " ");
  // The family name is the last word, and the small words before it.
  std::size_t family = words.size() - 1;
  while (family > 1 && !words[family - 1].empty() && words[family - 1][0] >= 'a' &&
         words[family - 1][0] <= 'z') {
    --family;
  }
  const std::string_view rest =
      text.substr(static_cast<std::size_t>(words[family].data() - text.data()));
  split_particle(rest, out);
  out.given = plain_text(trim(text.substr(0, text.size() - rest.size())));
  return out;
}

std::string text_of(const Json& value) {
  if (value.kind == Kind::string) return value.string;
  if (value.kind != Kind::number) return {};
  const bool is_whole = value.number == static_cast<double>(static_cast<long long>(value.number));
  return is_whole ? std::to_string(static_cast<long long>(value.number))
                  : std::to_string(value.number);
}

WorkName read_csl_name(const Json& json) {
  WorkName out;
  for (const auto& [name, member] :
       std::array{std::pair("family", &out.family), std::pair("given", &out.given),
                  std::pair("non-dropping-particle", &out.particle),
                  std::pair("suffix", &out.suffix), std::pair("literal", &out.literal)}) {
    if (const Json* value = json.find(name)) *member = value->string;
  }
  return out;
}

std::vector<int> read_csl_date(const Json& json) {
  std::vector<int> out;
  const Json* parts = json.find("date-parts");
  if (parts == nullptr || parts->items.empty()) return out;
  for (const Json& part : parts->items.front().items) {
    const std::string text = text_of(part);
    const bool is_number = !text.empty() && text.size() <= 4 &&
                           text.find_first_not_of("0123456789") == std::string::npos;
    if (is_number) out.push_back(std::stoi(text));
  }
  return out;
}

Work read_work(const Json& item) {
  Work out;
  for (const Json& member : item.items) {
    if (member.key == "id") {
      out.id = text_of(member);
    } else if (member.key == "type") {
      out.type = member.string;
    } else if (member.key == "custom" && member.kind == Kind::object) {
      for (const Json& one : member.items) out.others.emplace_back(one.key, one.string);
    } else if (member.kind == Kind::array) {
      std::vector<WorkName> names;
      for (const Json& name : member.items) names.push_back(read_csl_name(name));
      out.names.emplace_back(member.key, std::move(names));
    } else if (member.kind == Kind::object) {
      std::vector<int> date = read_csl_date(member);
      if (!date.empty()) out.dates.emplace_back(member.key, std::move(date));
    } else if (std::string text = text_of(member); !text.empty()) {
      out.texts.emplace_back(member.key, std::move(text));
    }
  }
  return out;
}

}  // namespace

std::string_view Work::find(std::string_view variable) const {
  const auto found = std::find_if(texts.begin(), texts.end(),
                                  [&](const auto& text) { return text.first == variable; });
  return found == texts.end() ? std::string_view() : std::string_view(found->second);
}

std::vector<WorkName> read_names(std::string_view value) {
  std::vector<WorkName> out;
  std::string flat(value);
  std::replace_if(
      flat.begin(), flat.end(),
      [](char byte) { return byte == '\n' || byte == '\t' || byte == '\r'; }, ' ');
  for (const std::string_view name : split(flat, " and ")) {
    if (!name.empty()) out.push_back(read_name(name));
  }
  return out;
}

std::vector<Work> read_works(const text::Source& source) {
  std::vector<Work> out;
  const Json root = text::parse_json(source).root;
  const Json* list = root.kind == Kind::array ? &root : root.find("sources");
  if (list == nullptr) return out;
  for (const Json& item : list->items) {
    if (item.kind == Kind::object) out.push_back(read_work(item));
  }
  return out;
}

}  // namespace facts
