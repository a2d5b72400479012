#include <algorithm>

#include "base/cat.hpp"
#include "facts/work.hpp"

namespace facts {

namespace {

using base::cat;

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
  std::vector<std::string_view> parts = split(text, ",");
  while (parts.size() > 1 && parts.back().empty()) parts.pop_back();
  if (parts.size() == 1) text = parts.front();
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

std::string spell_name(const WorkName& name) {
  if (!name.literal.empty())
    return name.literal == "others" ? "others" : cat('{', tex_text(name.literal), '}');
  const bool seems_to_have_particle =
      name.family.find(' ') != std::string::npos && name.family[0] >= 'a' && name.family[0] <= 'z';
  std::string out = tex_text(name.family);
  if (seems_to_have_particle) out = cat('{', out, '}');
  if (!name.particle.empty()) out = cat(tex_text(name.particle), ' ', out);
  if (!name.suffix.empty()) out += cat(", ", tex_text(name.suffix));
  // Without a comma the last word would be taken for the family name.
  const bool is_one_word = out.find(' ') == std::string::npos;
  if (name.given.empty()) return is_one_word ? out : cat('{', out, '}');
  return cat(out, ", ", tex_text(name.given));
}

}  // namespace

std::vector<WorkName> read_names(std::string_view value) {
  std::vector<WorkName> out;
  std::string flat(value);
  std::replace_if(
      flat.begin(), flat.end(),
      [](char byte) { return byte == '\n' || byte == '\t' || byte == '\r'; }, ' ');
  for (const std::string_view name : split(flat, " and ")) {
    if (name.find_first_not_of(" ,") != std::string_view::npos) out.push_back(read_name(name));
  }
  return out;
}

std::string spell_names(const std::vector<WorkName>& names) {
  std::string out;
  for (const WorkName& name : names) out += cat(out.empty() ? "" : " and ", spell_name(name));
  return out;
}

}  // namespace facts
