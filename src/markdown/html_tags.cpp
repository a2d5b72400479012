#include "markdown/html_tags.hpp"

#include <algorithm>

namespace markdown {

namespace {

constexpr Offset none_found = 0xFFFFFFFF;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_name(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == ':'; }

bool is_attribute_name(char c) {
  return c != '\0' && !is_space(c) && c != '"' && c != '\'' && c != '>' && c != '/' && c != '=';
}

bool is_bare_value(char c) { return c != '\0' && !is_space(c) && c != '>'; }

Offset skip_while(const HtmlText& text, Offset at, bool (*matches)(char)) {
  while (at < text.end && matches(text.bytes[at])) ++at;
  return at;
}

void assign_lower(std::string& name, std::string_view bytes) {
  name.assign(bytes);
  std::transform(name.begin(), name.end(), name.begin(), lower);
}

Offset find(const HtmlText& text, std::string_view wanted, Offset from) {
  const std::size_t found = text.bytes.substr(0, text.end).find(wanted, from);
  return found == std::string_view::npos ? none_found : static_cast<Offset>(found);
}

bool finish(Tag& tag, TagKind kind, Offset begin, Offset end) {
  tag.kind = kind;
  tag.span = {begin, end};
  return true;
}

bool read_declaration(const HtmlText& text, Offset at, Tag& tag) {
  tag.name.clear();
  if (text.bytes.substr(at, 4) == "<!--") {
    const Offset close = find(text, "-->", at + 4);
    if (close == none_found) return false;
    tag.content = {at + 4, close};
    return finish(tag, TagKind::comment, at, close + 3);
  }
  const bool is_data = text.bytes.substr(at, 9) == "<![CDATA[";
  const std::string_view closer = is_data ? "]]>" : text.at(at + 1) == '?' ? "?>" : ">";
  const Offset close = find(text, closer, at + 2);
  if (close == none_found) return false;
  return finish(tag, TagKind::other, at, close + static_cast<Offset>(closer.size()));
}

// Past the attribute's value, or its name when it has none.
Offset read_attribute(const HtmlText& text, Offset at, Tag& tag) {
  const Offset name_end = skip_while(text, at, is_attribute_name);
  Attribute attribute;
  assign_lower(attribute.name, text.bytes.substr(at, name_end - at));
  Offset end = name_end;
  const Offset equals = text.skip_space(name_end);
  if (text.at(equals) == '=') {
    const Offset value = text.skip_space(equals + 1);
    const char quote = text.at(value);
    if (quote == '"' || quote == '\'') {
      const Offset close = find(text, std::string_view(&quote, 1), value + 1);
      if (close == none_found) return none_found;
      attribute.value = {value + 1, close};
      end = close + 1;
    } else {
      end = skip_while(text, value, is_bare_value);
      attribute.value = {value, end};
    }
  }
  tag.attributes.push_back(std::move(attribute));
  return end;
}

}  // namespace

Offset HtmlText::next_line(Offset line_end) const {
  Offset next = past_line_end(bytes, line_end);
  for (std::uint32_t signs = 0; next < end; ++next) {
    if (bytes[next] == '>' && signs < quotes)
      ++signs;
    else if (!is_blank(bytes[next]))
      break;
  }
  return std::min(next, end);
}

Offset HtmlText::skip_space(Offset at) const {
  while (at < end && markdown::is_space(bytes[at])) {
    at = is_line_end(bytes[at]) ? next_line(at) : at + 1;
  }
  return at;
}

const Attribute* Tag::find(std::string_view attribute) const {
  const auto found =
      std::find_if(attributes.begin(), attributes.end(),
                   [&](const Attribute& candidate) { return candidate.name == attribute; });
  return found == attributes.end() ? nullptr : &*found;
}

bool begins_tag(const HtmlText& text, Offset at) {
  const char next = text.at(at + 1);
  return is_letter(next) || next == '!' || next == '?' ||
         (next == '/' && is_letter(text.at(at + 2)));
}

bool read_tag(const HtmlText& text, Offset at, Tag& tag) {
  tag.attributes.clear();
  tag.content = {};
  if (text.at(at) != '<') return false;
  if (text.at(at + 1) == '!' || text.at(at + 1) == '?') return read_declaration(text, at, tag);
  const bool closes = text.at(at + 1) == '/';
  const Offset name = at + (closes ? 2 : 1);
  if (!is_letter(text.at(name))) return false;
  Offset next = skip_while(text, name, is_name);
  assign_lower(tag.name, text.bytes.substr(name, next - name));
  while (true) {
    next = text.skip_space(next);
    const char c = text.at(next);
    if (c == '\0') return false;
    if (c == '>') return finish(tag, closes ? TagKind::close : TagKind::open, at, next + 1);
    if (is_attribute_name(c)) {
      next = read_attribute(text, next, tag);
      if (next == none_found) return false;
    } else {
      ++next;
    }
  }
}

}  // namespace markdown
