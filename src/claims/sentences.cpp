#include "claims/sentences.hpp"

#include <algorithm>
#include <array>

#include "text/byte_set.hpp"

namespace claims {

namespace {

// What may end a sentence, and the first bytes of the full-width marks that do.
constexpr text::ByteSet ends(".!?\xE3\xEF");

bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }
bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }

/// The bytes of a full-width mark that ends a sentence, or 0.
std::uint32_t wide_end(std::string_view prose, std::uint32_t at) {
  static constexpr std::array<std::string_view, 3> marks{"\xE3\x80\x82", "\xEF\xBC\x81",
                                                         "\xEF\xBC\x9F"};
  for (const std::string_view mark : marks) {
    if (prose.substr(at, mark.size()) == mark) return static_cast<std::uint32_t>(mark.size());
  }
  return 0;
}

bool ends_in_abbreviation(std::string_view prose, std::uint32_t stop, std::uint32_t begin,
                          std::span<const Hit> hits) {
  // A single capital is an initial.
  if (stop > begin && is_upper(prose[stop - 1]) &&
      (stop - 1 == begin || !is_word_byte(prose[stop - 2]))) {
    return true;
  }
  const std::span<const Hit> near = hits_near(hits, {stop, stop});
  return std::any_of(near.begin(), near.end(), [&](const Hit& hit) {
    return is_word(hit, Word::abbreviation) && (hit.prose.end == stop || hit.prose.end == stop + 1);
  });
}

}  // namespace

std::vector<markdown::Range> split_sentences(std::string_view prose, markdown::Range range,
                                             std::span<const Hit> hits) {
  std::vector<markdown::Range> sentences;
  std::uint32_t begin = range.begin;
  const auto close = [&](std::uint32_t end) {
    while (begin < end && prose[begin] == ' ') ++begin;
    if (begin < end) sentences.push_back({begin, end});
    begin = end;
  };
  const std::string_view block = prose.substr(0, range.end);
  for (std::size_t found = ends.find(block, range.begin); found < range.end;
       found = ends.find(block, found + 1)) {
    const auto at = static_cast<std::uint32_t>(found);
    const char byte = prose[at];
    if (byte != '.' && byte != '!' && byte != '?') {
      const std::uint32_t wide = wide_end(prose, at);
      if (wide > 0) close(at + wide);
      continue;
    }
    std::uint32_t next = at + 1;
    while (next < range.end && (prose[next] == '"' || prose[next] == '\'' || prose[next] == ')' ||
                                prose[next] == ']')) {
      ++next;
    }
    if (next >= range.end || prose[next] != ' ') continue;
    std::uint32_t follow = next;
    while (follow < range.end && prose[follow] == ' ') ++follow;
    if (follow < range.end && is_lower(prose[follow])) continue;
    if (byte == '.' && ends_in_abbreviation(prose, at, begin, hits)) continue;
    close(next);
  }
  close(range.end);
  return sentences;
}

}  // namespace claims
