#include "claims/brackets.hpp"

#include <algorithm>

#include "claims/characters.hpp"

namespace claims {

namespace {

bool is_in_quote(const markdown::Document& document, std::uint32_t block) {
  for (; block != markdown::none; block = document.blocks[block].parent) {
    if (document.blocks[block].kind == markdown::BlockKind::quote) return true;
  }
  return false;
}

}  // namespace

std::size_t skip_blanks(std::string_view prose, std::size_t at) {
  while (at < prose.size() && prose[at] == ' ') ++at;
  return at;
}

bool at_end(std::string_view prose, std::size_t at) {
  return at >= prose.size() || prose[at] == markdown::separator;
}

bool ends_clause(std::string_view prose, std::size_t at) {
  at = skip_blanks(prose, at);
  if (at_end(prose, at)) return true;
  if (std::string_view(".,;:!?)\"'").find(prose[at]) != std::string_view::npos) return true;
  for (const std::string_view sign :
       {"\u3002", "\uFF0C", "\uFF1B", "\uFF1A", "\u3001", "\uFF09", "\u201D", "\u2019"}) {
    if (prose.substr(at).starts_with(sign)) return true;
  }
  return false;
}

bool is_at_punctuation(std::string_view prose, markdown::Range mark) {
  const std::size_t behind = skip_blanks(prose, mark.end);
  if (!at_end(prose, behind) && ends_clause(prose, behind)) return true;
  const bool is_glued = mark.begin > 0 && prose[mark.begin - 1] != ' ';
  return is_glued && ends_clause(prose, mark.begin - 1);
}

bool is_expression(std::string_view prose, std::size_t end) {
  if (at_end(prose, end)) return false;
  const char next = prose[end];
  const bool is_ascii_word = is_digit(next) || (is_letter(next) && next > 0) || next == '_';
  if (is_ascii_word || next == '(' || next == '=') return true;
  if (next == '.' && end + 1 < prose.size()) {
    const char after = prose[end + 1];
    return is_digit(after) || (is_letter(after) && after > 0) || after == '_';
  }
  const std::size_t word = skip_blanks(prose, end);
  return word < prose.size() && prose[word] == '=';
}

bool is_operand(std::string_view prose, std::size_t begin) {
  while (begin > 0 && prose[begin - 1] == ' ') --begin;
  if (begin == 0) return false;
  if (std::string_view("=<>^|&{_\\").find(prose[begin - 1]) != std::string_view::npos) {
    return true;
  }
  const std::string_view before = prose.substr(0, begin);
  for (const std::string_view sign : {"\u2208", "\u2209", "\u2264", "\u2265", "\u2248", "\u00D7"}) {
    if (before.ends_with(sign)) return true;
  }
  return false;
}

bool is_call(std::string_view prose, std::size_t open) {
  if (open == 0) return false;
  const char before = prose[open - 1];
  return is_digit(before) || before == '_' || (is_letter(before) && before > 0);
}

bool leaves_open(std::string_view text) {
  constexpr auto absent = std::string_view::npos;
  const bool is_open = text.find('(') != absent || text.find("\uFF08") != absent;
  return is_open && text.find(')') == absent && text.find("\uFF09") == absent;
}

bool goes_on_as_code(std::string_view behind) {
  return behind.size() > 1 && behind[0] == '-' && is_digit(behind[1]);
}

bool is_nested(std::string_view prose, markdown::Range mark) {
  const bool opens = mark.begin > 0 && prose[mark.begin - 1] == '[';
  return opens || (mark.end < prose.size() && prose[mark.end] == ']');
}

bool is_between_quotes(std::string_view before, std::string_view behind) {
  // Who quotes more opens the quotation anew in each paragraph.
  constexpr std::size_t longest = 2000;
  before.remove_prefix(before.size() - std::min(before.size(), longest));
  behind = behind.substr(0, longest);
  if (std::count(before.begin(), before.end(), '"') % 2 == 1) {
    return behind.find('"') != std::string_view::npos;
  }
  const std::size_t open = before.rfind("\u201C");
  return open != std::string_view::npos && before.find("\u201D", open) == std::string_view::npos &&
         behind.find("\u201D") != std::string_view::npos;
}

bool is_in_quotation(const markdown::Document& document, markdown::Range mark) {
  const std::uint32_t block = document.block_at(mark.begin);
  if (is_in_quote(document, block)) return true;
  if (block == markdown::none) return false;
  const markdown::Range text = document.blocks[block].prose;
  return is_between_quotes(document.slice({text.begin, mark.begin}),
                           document.slice({mark.end, text.end}));
}

}  // namespace claims
