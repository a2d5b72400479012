#include "claims/phrase_trie.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace claims {

namespace {

constexpr std::uint8_t digit_symbol = 26;
constexpr std::uint8_t dot_symbol = 36;
constexpr std::uint8_t escape_symbol = 37;
constexpr std::size_t longest_gap = 3;

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }
constexpr bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }
bool is_letter(char byte) { return is_upper(byte) || is_lower(byte); }
/// The first byte of a CJK ideograph in UTF-8, and those behind it.
bool is_wide_letter(char byte) { return byte >= '\xE4' && byte <= '\xE9'; }
bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80; }
constexpr char fold(char byte) { return is_upper(byte) ? static_cast<char>(byte + 32) : byte; }

/// Letters, digits and the full stop are one symbol; any other byte is two, so that 53 symbols do
/// and a node's children fit into one word of bits.
struct Symbols {
  std::uint8_t first = 0;
  std::uint8_t second = 0;
  bool is_pair = false;
};

constexpr Symbols symbols_of(char byte) {
  const char folded = fold(byte);
  if (is_lower(folded)) return {static_cast<std::uint8_t>(folded - 'a'), 0, false};
  if (is_digit(folded)) {
    return {static_cast<std::uint8_t>(digit_symbol + (folded - '0')), 0, false};
  }
  if (folded == '.') return {dot_symbol, 0, false};
  const auto code = static_cast<std::uint8_t>(folded);
  return {static_cast<std::uint8_t>(escape_symbol + (code >> 4)),
          static_cast<std::uint8_t>(code & 15), true};
}

constexpr std::array<Symbols, 256> all_symbols = [] {
  std::array<Symbols, 256> out{};
  for (std::size_t byte = 0; byte < out.size(); ++byte) {
    out[byte] = symbols_of(static_cast<char>(byte));
  }
  return out;
}();

Symbols encode(char byte) { return all_symbols[static_cast<unsigned char>(byte)]; }

std::uint64_t bit(std::size_t index) { return index < 64 ? std::uint64_t{1} << index : 0; }

}  // namespace

std::size_t gap_at(std::string_view text, std::size_t at) {
  const char byte = text[at];
  if (byte == ' ' || byte == '-' || byte == '_' || byte == '\t') return 1;
  if (byte == '\xC2' && text.substr(at, 2) == "\xC2\xA0") return 2;
  if (byte == '\xE2' &&
      (text.substr(at, 3) == "\xE2\x80\x90" || text.substr(at, 3) == "\xE2\x80\x91")) {
    return 3;
  }
  return 0;
}

void PhraseTrie::add(std::string_view phrase, Spelling spelling, std::uint32_t id) {
  Entry entry;
  entry.id = id;
  entry.spelling = spelling;
  if (phrase.size() > 1 && phrase.back() == '*') {
    entry.is_open = true;
    phrase.remove_suffix(1);
  }
  entry.symbols.reserve(phrase.size());
  entry.original.reserve(phrase.size());
  char previous = '\0';
  bool is_wide = false;  // the letter before, of a script without blanks
  bool is_gap = false;
  bool is_blank = false;
  for (std::size_t at = 0; at < phrase.size();) {
    if (const std::size_t gap = gap_at(phrase, at)) {
      is_gap = true;
      is_blank = is_blank || phrase[at] != '-';
      at += gap;
      continue;
    }
    const char byte = phrase[at++];
    const std::uint64_t here = bit(entry.symbols.size());
    const bool was_wide = is_wide;
    is_wide = is_wide_letter(byte) || (is_wide && is_continuation(byte));
    if (previous != '\0') {
      // Between such a letter and one of another script people leave a blank or not.
      const bool is_seam = was_wide != is_wide && (is_word_byte(previous) || is_word_byte(byte));
      if (is_seam) {
        entry.allowed |= here;
        is_gap = false;
      }
      const bool is_joint =
          (is_digit(previous) && is_letter(byte)) || (is_letter(previous) && is_digit(byte)) ||
          (is_lower(previous) && is_upper(byte)) || !is_word_byte(byte) || !is_word_byte(previous);
      if (is_gap || (spelling != Spelling::word && is_joint)) entry.allowed |= here;
      const bool are_digits = is_digit(previous) && is_digit(byte);
      if (is_gap && (are_digits || (spelling == Spelling::word && is_blank))) {
        entry.required |= here;
      }
    }
    const Symbols symbols = encode(byte);
    entry.symbols += static_cast<char>(symbols.first);
    if (symbols.is_pair) entry.symbols += static_cast<char>(symbols.second);
    entry.original += byte;
    previous = byte;
    is_gap = is_blank = false;
  }
  if (!entry.symbols.empty()) entries_.push_back(std::move(entry));
}

void PhraseTrie::sort() {
  std::vector<std::pair<std::string_view, std::uint32_t>> order;
  order.reserve(entries_.size());
  for (const Entry& entry : entries_) {
    order.emplace_back(entry.symbols, static_cast<std::uint32_t>(order.size()));
  }
  std::sort(order.begin(), order.end());
  std::vector<Entry> sorted;
  sorted.reserve(entries_.size());
  for (const auto& [symbols, index] : order) sorted.push_back(std::move(entries_[index]));
  entries_ = std::move(sorted);
}

void PhraseTrie::freeze() {
  sort();
  struct Branch {
    std::uint32_t low;  // of the entries
    std::uint32_t high;
    std::uint32_t depth;
  };
  // Level by level, so that the children of a node stand side by side.
  std::vector<Branch> branches{{0, static_cast<std::uint32_t>(entries_.size()), 0}};
  for (std::size_t node = 0; node < branches.size(); ++node) {
    auto [low, high, depth] = branches[node];
    const std::uint32_t begin = low;
    while (low < high && entries_[low].symbols.size() == depth) ++low;
    entry_counts_.push_back(low - begin);
    std::uint64_t children = 0;
    const auto first_child = static_cast<std::uint32_t>(branches.size());
    while (low < high) {
      const char symbol = entries_[low].symbols[depth];
      std::uint32_t end = low + 1;
      while (end < high && entries_[end].symbols[depth] == symbol) ++end;
      children |= bit(static_cast<std::size_t>(symbol));
      branches.push_back({low, end, depth + 1});
      low = end;
    }
    nodes_.push_back({children, first_child, begin});
  }
  for (std::size_t byte = 0; byte < is_alive_.size(); ++byte) {
    is_alive_[byte] = (nodes_[0].children & bit(encode(static_cast<char>(byte)).first)) != 0;
  }
}

bool PhraseTrie::fits(const Entry& entry, std::string_view text, std::size_t at, std::size_t& end,
                      std::uint64_t gaps) const {
  if ((gaps & ~entry.allowed) != 0 || (entry.required & ~gaps) != 0) return false;
  if (entry.is_open) {
    while (end < text.size() && is_letter(text[end])) ++end;
  }
  if (end < text.size() && is_word_byte(text[end - 1]) && is_word_byte(text[end])) return false;
  if (entry.spelling == Spelling::name) {
    return !is_upper(entry.original[0]) || !is_lower(text[at]) ||
           std::any_of(entry.original.begin(), entry.original.end(), is_digit);
  }
  if (entry.spelling == Spelling::word) return true;
  std::size_t place = at;
  for (const char byte : entry.original) {
    while (const std::size_t gap = gap_at(text, place)) place += gap;
    if (text[place++] != byte) return false;
  }
  return true;
}

void PhraseTrie::find(std::string_view text, std::size_t at, std::vector<Match>& out) const {
  if (nodes_.empty()) return;
  std::uint32_t node = 0;
  std::uint64_t gaps = 0;
  std::size_t depth = 0;
  const auto step = [&](std::uint8_t symbol) {
    const std::uint64_t mask = std::uint64_t{1} << symbol;
    const std::uint64_t children = nodes_[node].children;
    if ((children & mask) == 0) return false;
    node =
        nodes_[node].first_child + static_cast<std::uint32_t>(std::popcount(children & (mask - 1)));
    ++depth;
    return true;
  };
  std::size_t place = at;
  std::size_t run = 0;
  while (place < text.size()) {
    if (const std::size_t gap = depth == 0 ? 0 : gap_at(text, place)) {
      run += gap;
      if (run > longest_gap) return;
      gaps |= bit(depth);
      place += gap;
      continue;
    }
    run = 0;
    const Symbols symbols = encode(text[place]);
    if (!step(symbols.first) || (symbols.is_pair && !step(symbols.second))) return;
    ++place;
    for (std::uint32_t i = 0; i < entry_counts_[node]; ++i) {
      const Entry& entry = entries_[nodes_[node].entries + i];
      std::size_t end = place;
      if (fits(entry, text, at, end, gaps)) {
        out.push_back({entry.id, static_cast<std::uint32_t>(end - at)});
      }
    }
  }
}

}  // namespace claims
