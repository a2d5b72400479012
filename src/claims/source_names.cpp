#include "claims/source_names.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "claims/characters.hpp"
#include "text/byte_set.hpp"

namespace claims {

namespace {

std::string_view drop_prefix(std::string_view text, std::string_view prefix) {
  if (lower(text.substr(0, prefix.size())) == prefix) text.remove_prefix(prefix.size());
  return text;
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('/', begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::string join(const std::vector<std::string_view>& parts) {
  std::string out;
  for (const std::string_view part : parts) {
    if (!out.empty()) out += '/';
    out += part;
  }
  return out;
}

/// The bytes of a new arXiv id (2412.19437) with its version at `at`, or 0, and those of the id.
struct IdLength {
  std::uint32_t id = 0;
  std::uint32_t all = 0;
};

IdLength arxiv_length(std::string_view text, std::size_t at) {
  std::size_t end = at;
  const auto digits = [&] {
    const std::size_t begin = end;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - begin;
  };
  if (digits() != 4 || end >= text.size() || text[end] != '.') return {};
  ++end;
  const std::size_t tail = digits();
  if (tail != 4 && tail != 5) return {};
  const auto id = static_cast<std::uint32_t>(end - at);
  if (end + 1 < text.size() && text[end] == 'v' && is_digit(text[end + 1])) {
    ++end;
    digits();
  }
  return {id, static_cast<std::uint32_t>(end - at)};
}

bool is_doi_byte(char byte) {
  return is_digit(byte) || is_letter(byte) ||
         std::string_view("-._;()/:<>").find(byte) != std::string_view::npos;
}

/// The bytes of a DOI at `at`, or 0: `10.`, a registrant of four to nine digits, `/`, a suffix.
std::uint32_t doi_length(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with("10.")) return 0;
  std::size_t end = at + 3;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end - at < 7 || end - at > 12 || end >= text.size() || text[end] != '/') return 0;
  const std::size_t suffix = ++end;
  while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80 &&
         is_doi_byte(text[end])) {
    ++end;
  }
  // What ends the sentence or the bracket around it is no part of it.
  const auto count = [&](char byte) {
    return std::count(text.begin() + static_cast<std::ptrdiff_t>(suffix),
                      text.begin() + static_cast<std::ptrdiff_t>(end), byte);
  };
  while (end > suffix && (std::string_view(".,;:>").find(text[end - 1]) != std::string_view::npos ||
                          (text[end - 1] == ')' && count('(') < count(')')))) {
    --end;
  }
  return end == suffix ? 0 : static_cast<std::uint32_t>(end - at);
}

std::optional<WrittenIdentifier> arxiv_at(std::string_view text, std::size_t at) {
  constexpr std::string_view word = "arxiv";
  if (text[at] != 'a' && text[at] != 'A') return std::nullopt;
  if (lower(text.substr(at, word.size())) != word) return std::nullopt;
  if (at > 0 && (is_letter(text[at - 1]) || text[at - 1] == '/' || text[at - 1] == '.')) {
    return std::nullopt;
  }
  std::size_t next = at + word.size();
  while (next < text.size() && (text[next] == ':' || text[next] == ' ')) ++next;
  const IdLength length = arxiv_length(text, next);
  if (length.id == 0) return std::nullopt;
  return WrittenIdentifier{
      .id = std::string(text.substr(next, length.id)),
      .is_arxiv = true,
      .prose = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(next + length.all)}};
}

std::optional<WrittenIdentifier> doi_at(std::string_view text, std::size_t at) {
  if (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '.')) return std::nullopt;
  const std::uint32_t length = doi_length(text, at);
  if (length == 0) return std::nullopt;
  const std::string_view written = text.substr(at, length);
  const std::string preprint = arxiv_id_of(written);
  return WrittenIdentifier{
      .id = preprint.empty() ? lower(written) : preprint,
      .is_arxiv = !preprint.empty(),
      .prose = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)}};
}

}  // namespace

std::string plain_address(std::string_view url) {
  constexpr text::ByteSet tail("?#");
  url = url.substr(0, tail.find(url));
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  url = drop_prefix(url, "www.");
  while (url.ends_with('/')) url.remove_suffix(1);
  std::string out(url);
  for (char& byte : out) {
    if (byte == '/') break;
    byte = lower(byte);
  }
  return out;
}

std::string address_without_revision(std::string_view url) {
  const std::string plain = plain_address(url);
  std::vector<std::string_view> parts = split(plain);
  if (parts.size() < 3) return lower(plain);
  const bool is_raw = parts[0] == "raw.githubusercontent.com";
  if (is_raw) {
    parts[0] = "github.com";
    if (parts.size() > 3) parts.erase(parts.begin() + 3);
  } else if (parts.size() > 4) {
    constexpr std::array<std::string_view, 4> views = {"blob", "tree", "raw", "resolve"};
    std::size_t view = 3;
    if (parts[view] == "-" && parts.size() > 5) ++view;
    if (std::find(views.begin(), views.end(), parts[view]) != views.end()) {
      parts.erase(parts.begin() + 3, parts.begin() + static_cast<std::ptrdiff_t>(view) + 2);
    }
  }
  if (parts.size() == 4 && lower(parts[3]) == "readme.md") parts.pop_back();
  if (parts.size() == 3 && parts[2].ends_with(".git")) parts[2].remove_suffix(4);
  return lower(join(parts));
}

std::string arxiv_id_of(std::string_view url) {
  const std::string plain = lower(plain_address(url));
  for (const std::string_view prefix :
       {"arxiv.org/abs/", "arxiv.org/pdf/", "arxiv.org/html/", "export.arxiv.org/abs/",
        "doi.org/10.48550/arxiv.", "dx.doi.org/10.48550/arxiv.", "10.48550/arxiv."}) {
    if (!plain.starts_with(prefix)) continue;
    const IdLength length = arxiv_length(plain, prefix.size());
    if (length.id != 0) return plain.substr(prefix.size(), length.id);
  }
  return {};
}

std::string doi_of(std::string_view url) {
  const std::string plain = lower(plain_address(url));
  for (const std::string_view prefix : {"doi.org/", "dx.doi.org/"}) {
    if (plain.starts_with(prefix) && doi_length(plain, prefix.size()) != 0) {
      return plain.substr(prefix.size());
    }
  }
  return {};
}

std::string letters_and_digits(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char byte : text) {
    if (is_digit(byte) || is_letter(byte)) out += lower(byte);
  }
  return out;
}

bool has_letters_and_digits(std::string_view text, std::string_view wanted) {
  for (const char byte : text) {
    if (!is_digit(byte) && !is_letter(byte)) continue;
    if (wanted.empty() || wanted.front() != lower(byte)) return false;
    wanted.remove_prefix(1);
  }
  return wanted.empty();
}

std::vector<WrittenIdentifier> find_identifiers(std::string_view text) {
  std::vector<WrittenIdentifier> out;
  // Every text is read for them: the third byte of "arxiv" and "10." is the one that is rare.
  text::RareBytes<3> third(text, {'x', 'X', '.'});
  std::size_t begin = 2;
  for (std::size_t at = third.next(begin); at != std::string_view::npos;
       at = third.next(std::max(begin, at + 1))) {
    // Most dots end a sentence.
    if (text[at] == '.' && text[at - 1] != '0') continue;
    const std::optional<WrittenIdentifier> found =
        text[at] == '.' ? doi_at(text, at - 2) : arxiv_at(text, at - 2);
    if (!found) continue;
    begin = found->prose.end + 2;
    out.push_back(*found);
  }
  return out;
}

}  // namespace claims
