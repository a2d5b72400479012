#include "claims/characters.hpp"

#include <algorithm>
#include <array>

namespace claims {

namespace {

/// Endings that no word of prose has.
constexpr std::array<std::string_view, 12> file_endings = {".md",  ".markdown", ".html", ".htm",
                                                           ".pdf", ".txt",      ".rst",  ".png",
                                                           ".jpg", ".jpeg",     ".svg",  ".gif"};

bool has_scheme(std::string_view text) {
  const std::size_t colon = text.find("://");
  if (colon == std::string_view::npos || colon < 2 || colon + 3 == text.size()) return false;
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon),
                     [](char c) { return is_letter(c) && static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower(c);
  return out;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view word_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  return text.substr(begin, at - begin);
}

std::size_t dash_length(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with('-')) return 1;
  if (rest.starts_with("\xE2\x88\x92")) return 3;  // minus
  // U+2010 hyphen to U+2015 horizontal bar.
  if (rest.size() >= 3 && rest.starts_with("\xE2\x80") && '\x90' <= rest[2] && rest[2] <= '\x95') {
    return 3;
  }
  return 0;
}

bool is_address(std::string_view text) {
  if (text.empty()) return false;
  if (std::any_of(text.begin(), text.end(), is_blank)) return false;
  if (has_scheme(text)) return true;
  for (const std::string_view start : {"www.", "mailto:", "./", "../"}) {
    if (text.size() > start.size() && text.starts_with(start)) return true;
  }
  const std::string path = lower(text.substr(0, text.find_first_of("?#")));
  return std::any_of(file_endings.begin(), file_endings.end(), [&](std::string_view ending) {
    return path.size() > ending.size() && path.ends_with(ending);
  });
}

}  // namespace claims
