#include <algorithm>

#include "claims/named.hpp"

namespace claims {

namespace {

char fold(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; }
bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }

bool starts_word(std::string_view text, std::size_t at) {
  return is_word_byte(text[at]) && (at == 0 || !is_word_byte(text[at - 1]));
}

/// Where the words at the end of `text` begin that an acronym shortens: its letters in order, the
/// capitals at the beginnings of words (Schwartz and Hearst 2003); npos when it shortens none.
std::size_t long_form_begin(std::string_view text, std::string_view acronym) {
  std::size_t at = text.size();
  for (std::size_t index = acronym.size(); index-- > 0;) {
    const char letter = acronym[index];
    if (!is_word_byte(letter)) continue;
    bool is_found = false;
    while (at-- > 0) {
      const bool fits =
          fold(text[at]) == fold(letter) && (!is_upper(letter) || starts_word(text, at));
      if (fits) {
        is_found = true;
        break;
      }
    }
    if (!is_found) return std::string_view::npos;
  }
  return starts_word(text, at) ? at : std::string_view::npos;
}

/// The most words an acronym of this length may stand for.
bool is_too_long(std::string_view text, std::string_view acronym) {
  const auto blanks = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  return blanks + 1 > std::min(acronym.size() + 5, acronym.size() * 2);
}

/// The long form next to an acronym: in front of its bracket, or in a bracket behind it.
markdown::Range long_form_of(const Desk& desk, const Sentence& sentence, const Hit& hit) {
  const std::string_view acronym = desk.page.slice(hit.prose);
  const std::string& prose = desk.page.document.prose;
  const std::uint32_t begin = hit.prose.begin;
  if (begin >= sentence.prose.begin + 2 && prose[begin - 1] == '(') {
    std::uint32_t end = begin - 1;
    while (end > sentence.prose.begin && prose[end - 1] == ' ') --end;
    const std::string_view before = desk.page.slice({sentence.prose.begin, end});
    const std::size_t start = long_form_begin(before, acronym);
    if (start != std::string_view::npos && !is_too_long(before.substr(start), acronym)) {
      return {sentence.prose.begin + static_cast<std::uint32_t>(start), end};
    }
    return {};
  }
  const std::string_view behind = desk.page.slice({hit.prose.end, sentence.prose.end});
  if (behind.substr(0, 2) != " (") return {};
  const std::size_t close = behind.find(')');
  if (close == std::string_view::npos) return {};
  const std::string_view inside = behind.substr(2, close - 2);
  if (long_form_begin(inside, acronym) != 0 || is_too_long(inside, acronym)) return {};
  return {hit.prose.end + 2, hit.prose.end + static_cast<std::uint32_t>(close)};
}

}  // namespace

void read_expansions(const Desk& desk, const Passage& passage) {
  for (const Sentence& sentence : desk.page.sentences_in(passage)) {
    for (const Hit& hit : desk.page.hits_in(passage, sentence.prose)) {
      if (hit.sense != Sense::acronym) continue;
      const markdown::Range range = long_form_of(desk, sentence, hit);
      if (range.empty()) continue;
      Claim claim;
      claim.kind = ClaimKind::expansion;
      claim.acronym = hit.index;
      claim.value = std::string(desk.page.slice(range));
      claim.prose = range;
      claim.span = desk.page.document.place(range);
      claim.block = passage.block;
      claim.evidence = "next to its acronym";
      desk.reading.claims.push_back(std::move(claim));
    }
  }
}

}  // namespace claims
