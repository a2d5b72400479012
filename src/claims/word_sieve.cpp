#include "claims/word_sieve.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace claims {

namespace {

std::size_t part_length(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_expression_word(text[end])) ++end;
  return end - at;
}

std::uint64_t bit(std::size_t length) {
  return std::uint64_t{1} << std::min<std::size_t>(length, 63);
}

std::uint8_t index(char byte) { return static_cast<std::uint8_t>(byte); }

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

/// What an expression takes for a small letter of ASCII when it ignores case.
bool has_odd_letter(std::string_view text) {
  return text.find("\u017F") != std::string_view::npos ||
         text.find("\u212A") != std::string_view::npos;
}

}  // namespace

WordSieve::WordSieve(std::vector<std::string> words, bool ignores_case)
    : ignores_case_(ignores_case) {
  for (std::string& word : words) {
    if (word.empty()) continue;
    if (!is_expression_word(word.front()) || !is_expression_word(word.back())) return;
    if (!std::all_of(word.begin(), word.end(), is_ascii)) return;
    if (ignores_case) word = text::lower_ascii(word);
    lengths_[index(word.front())] |= bit(part_length(word, 0));
  }
  std::erase_if(words, [](const std::string& word) { return word.empty(); });
  std::sort(words.begin(), words.end());
  words_ = std::move(words);
}

bool WordSieve::lets_through(std::string_view text, std::size_t from) const {
  if (words_.empty()) return true;
  std::string folded;
  if (ignores_case_) {
    if (has_odd_letter(text)) return true;
    folded = text::lower_ascii(text);
    text = folded;
  }
  for (std::size_t at = from; at < text.size();) {
    const std::size_t length = part_length(text, at);
    if (length > 0 && stands_at(text, at, length)) return true;
    at += std::max<std::size_t>(length, 1);
  }
  return false;
}

bool WordSieve::stands_at(std::string_view text, std::size_t at, std::size_t length) const {
  if ((lengths_[index(text[at])] & bit(length)) == 0) return false;
  const std::string_view part = text.substr(at, length);
  const std::string_view rest = text.substr(at);
  auto word = std::lower_bound(words_.begin(), words_.end(), part);
  for (; word != words_.end() && word->starts_with(part); ++word) {
    if (rest.starts_with(*word)) return true;
  }
  return false;
}

}  // namespace claims
