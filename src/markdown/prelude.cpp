#include "markdown/prelude.hpp"

#include <algorithm>

#include "markdown/scan.hpp"
#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace markdown {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

void find_invalid(std::string_view bytes, std::vector<Span>& invalid) {
  std::size_t nul = std::min(bytes.find('\0'), bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    at = text::skip_ascii(bytes.substr(0, nul), at);
    if (at == bytes.size()) break;
    const text::Decoded character = text::decode(bytes, at);
    if (character.is_valid && character.code != 0) {
      at += character.length;
      continue;
    }
    const auto begin = static_cast<Offset>(at);
    invalid.push_back({begin, begin + 1});
    at = line_end(bytes, begin);
    if (nul < at) nul = std::min(bytes.find('\0', at), bytes.size());
  }
}

// A line that begins a mapping, as all front matter does somewhere: `key:` or `key =`.
bool is_entry(std::string_view line) {
  const std::size_t end = line.find_first_of(":=");
  if (end == std::string_view::npos || end == 0) return false;
  const bool is_followed = end + 1 == line.size() || is_blank(line[end + 1]);
  return (is_letter(line[0]) || line[0] == '"' || line[0] == '\'' || line[0] == '_') && is_followed;
}

Span find_front_matter(std::string_view bytes, Offset begin) {
  const std::string_view fence = bytes.substr(begin, 3);
  if (fence != "---" && fence != "+++") return {};
  Offset end = line_end(bytes, begin);
  if (skip_blanks(bytes, begin + 3) != end) return {};
  bool has_entry = false;
  bool is_first = true;
  for (Offset line = past_line_end(bytes, end); line < bytes.size();
       line = past_line_end(bytes, end)) {
    end = line_end(bytes, line);
    const std::string_view text = bytes.substr(line, trim_blanks(bytes, line, end) - line);
    if (text == fence || (text == "..." && fence == "---")) {
      return has_entry ? Span{begin, line + 3} : Span{};
    }
    // Between two rules of markdown there mostly is a blank line; after a fence there is none.
    if (is_first && text.empty()) return {};
    is_first = false;
    has_entry = has_entry || is_entry(text);
    if (end == bytes.size()) break;
  }
  return {};
}

}  // namespace

Offset read_prelude(std::string_view bytes, Document& document) {
  if (bytes.starts_with(byte_order_mark)) {
    document.byte_order_mark = {0, static_cast<Offset>(byte_order_mark.size())};
  }
  find_invalid(bytes, document.invalid);
  document.front_matter = front_matter(bytes);
  return document.front_matter.empty() ? document.byte_order_mark.end
                                       : line_end(bytes, document.front_matter.end);
}

Span front_matter(std::string_view bytes) {
  const std::size_t mark = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  return find_front_matter(bytes, static_cast<Offset>(mark));
}

}  // namespace markdown
