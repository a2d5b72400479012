#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claims {

/// True for a byte that `\b` of an expression takes for a part of a word.
[[nodiscard]] constexpr bool is_expression_word(char byte) {
  return byte == '_' || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}

/// Tells of most texts, in one pass, that no word of a list stands in them.
class WordSieve {
 public:
  /// Lets every text through.
  WordSieve() = default;
  /// Likewise when a word is not ASCII, or begins or ends with no letter or digit.
  WordSieve(std::vector<std::string> words, bool ignores_case);

  /// True when something may be kept back.
  [[nodiscard]] bool is_set() const { return !words_.empty(); }
  /// False when no word begins at `from` or behind it.
  [[nodiscard]] bool lets_through(std::string_view text, std::size_t from) const;

 private:
  [[nodiscard]] bool stands_at(std::string_view text, std::size_t at, std::size_t length) const;

  std::vector<std::string> words_;  // sorted, in lower case where case is ignored
  bool ignores_case_ = false;
  /// By the first byte of a word which bytes its first part may have; 63 stands for more.
  std::array<std::uint64_t, 256> lengths_{};
};

}  // namespace claims
