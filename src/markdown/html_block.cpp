#include "markdown/html_block.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "markdown/html_tags.hpp"
#include "text/unicode.hpp"

namespace markdown {

namespace {

constexpr std::array<std::string_view, 4> raw_names = {"pre", "script", "style", "textarea"};

constexpr std::array<std::string_view, 4> raw_ends = {"</pre>", "</script>", "</style>",
                                                      "</textarea>"};
constexpr std::array<std::string_view, 4> other_ends = {"?>", "-->", "]]>", ">"};

constexpr std::array<std::string_view, 62> block_names = {
    "address",  "article",  "aside",    "base",       "basefont", "blockquote", "body",   "caption",
    "center",   "col",      "colgroup", "dd",         "details",  "dialog",     "dir",    "div",
    "dl",       "dt",       "fieldset", "figcaption", "figure",   "footer",     "form",   "frame",
    "frameset", "h1",       "h2",       "h3",         "h4",       "h5",         "h6",     "head",
    "header",   "hr",       "html",     "iframe",     "legend",   "li",         "link",   "main",
    "menu",     "menuitem", "nav",      "noframes",   "ol",       "optgroup",   "option", "p",
    "param",    "search",   "section",  "summary",    "table",    "tbody",      "td",     "tfoot",
    "th",       "thead",    "title",    "tr",         "track",    "ul"};

std::string name_at(std::string_view bytes, Offset at) {
  constexpr Offset longest_name = 16;
  Offset end = at;
  while (end - at < longest_name &&
         (is_letter(byte_at(bytes, end)) || is_digit(byte_at(bytes, end)))) {
    ++end;
  }
  return text::lower_ascii(bytes.substr(at, end - at));
}

bool has_line_for_itself(std::string_view bytes, Offset at) {
  const Offset end = line_end(bytes, at);
  Tag tag;
  return read_tag({.bytes = bytes, .end = end}, at, tag) && skip_blanks(bytes, tag.span.end) >= end;
}

}  // namespace

bool HtmlBlockEnd::is_in(std::string_view line) const {
  if (line.find('>') == std::string_view::npos) return false;
  return std::any_of(texts.begin(), texts.end(),
                     [folded = text::lower_ascii(line)](std::string_view text) {
                       return folded.find(text) != std::string::npos;
                     });
}

HtmlBlockEnd read_html_block(std::string_view bytes, Offset at, bool interrupts) {
  if (byte_at(bytes, at) != '<') return {};
  const char next = byte_at(bytes, at + 1);
  const auto ended_by = [](std::size_t index) { return std::span(other_ends).subspan(index, 1); };
  if (next == '?') return {true, ended_by(0)};
  if (bytes.substr(at, 4) == "<!--") return {true, ended_by(1)};
  if (bytes.substr(at, 9) == "<![CDATA[") return {true, ended_by(2)};
  if (next == '!') return {is_letter(byte_at(bytes, at + 2)), ended_by(3)};
  const Offset begin = at + (next == '/' ? 2 : 1);
  if (!is_letter(byte_at(bytes, begin))) return {};
  const std::string name = name_at(bytes, begin);
  const auto past_name = begin + static_cast<Offset>(name.size());
  const char after = byte_at(bytes, past_name);
  const bool is_end = past_name >= bytes.size() || is_space(after) || after == '>';
  const bool is_raw = std::find(raw_names.begin(), raw_names.end(), name) != raw_names.end();
  if (is_raw && next != '/' && is_end) {
    return {true, raw_ends};
  }
  const bool is_closed = after == '/' && byte_at(bytes, past_name + 1) == '>';
  if ((is_end || is_closed) &&
      std::binary_search(block_names.begin(), block_names.end(), std::string_view(name))) {
    return {true, {}};
  }
  return {!interrupts && !is_raw && has_line_for_itself(bytes, at), {}};
}

}  // namespace markdown
