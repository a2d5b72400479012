#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace claims {

/// How freely a phrase may be spelt in a text.
enum class Spelling : std::uint8_t {
  word,  // any case; a hyphen may be left out or be a space, a space may be a hyphen
  name,  // any case; space, hyphen or nothing between its parts, but the first capital stays
  exact  // the same letters in the same case; hyphens and spaces as in a name
};

/// Many phrases found at one place of a text by one walk: a trie over folded bytes in which blanks
/// and hyphens are no letters, with 16 bytes a node and one count of bits a step.
class PhraseTrie {
 public:
  /// A phrase that stands at the asked place: its id and how many bytes of the text it takes.
  struct Match {
    std::uint32_t phrase = 0;
    std::uint32_t length = 0;
  };

  /// Adds a phrase; phrases may be equal. A `*` at its end stands for the rest of the word.
  void add(std::string_view phrase, Spelling spelling, std::uint32_t id);
  /// Builds the trie; nothing is added after it.
  void freeze();
  /// Appends every phrase at `at`, shortest first, that ends at a word's end.
  void find(std::string_view text, std::size_t at, std::vector<Match>& out) const;
  /// True when no phrase begins with this byte.
  [[nodiscard]] bool is_dead(char first) const {
    return !is_alive_[static_cast<unsigned char>(first)];
  }

 private:
  struct Entry {
    std::string symbols;
    std::string original;
    std::uint64_t allowed = 0;   // bit i: blanks or hyphens may stand before symbol i
    std::uint64_t required = 0;  // bit i: they must
    std::uint32_t id = 0;
    Spelling spelling = Spelling::word;
    bool is_open = false;
  };
  struct Node {
    std::uint64_t children = 0;  // which symbols go on
    std::uint32_t first_child = 0;
    std::uint32_t entries = 0;  // one past the last of its entries, in order of the symbols
  };

  /// By symbols, and of equal ones by the order in which they were added.
  void sort();
  [[nodiscard]] bool fits(const Entry& entry, std::string_view text, std::size_t at,
                          std::size_t& end, std::uint64_t gaps) const;

  std::vector<Entry> entries_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> entry_counts_;
  std::array<bool, 256> is_alive_{};  // by the first byte
};

/// True for a byte that belongs to a word: an ASCII letter or digit.
[[nodiscard]] constexpr bool is_word_byte(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
         (byte >= 'A' && byte <= 'Z');
}

/// The bytes of a blank or a hyphen at `at`, soft ones too; 0 when there is none.
[[nodiscard]] std::size_t gap_at(std::string_view text, std::size_t at);

}  // namespace claims
