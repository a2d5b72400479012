#include "claims/pattern.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <mutex>

#include "claims/word_sieve.hpp"

namespace claims {

namespace {

constexpr std::size_t longest_expression = 10'000;
constexpr std::int64_t memory_limit = 4 << 20;
constexpr int most_groups = 10;

/// The words themselves, not as parts of longer words.
std::string expression_of(const std::vector<std::string>& words) {
  std::string out = "(?:";
  for (const std::string& word : words) {
    if (word.empty()) continue;
    if (out.size() > 3) out += '|';
    if (is_expression_word(word.front())) out += "\\b";
    out += RE2::QuoteMeta(word);
    if (is_expression_word(word.back())) out += "\\b";
  }
  return out + ")";
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

/// An expression, and what keeps texts from it. It is compiled when the first text is let through.
struct Pattern::Compiled {
  Compiled(std::string_view expression, bool ignores_case, WordSieve words)
      : text(expression), sieve(std::move(words)), is_caseless(ignores_case) {}

  const RE2& expression() const {
    std::call_once(once, [&] {
      RE2::Options options(RE2::Quiet);
      options.set_case_sensitive(!is_caseless);
      options.set_max_mem(memory_limit);
      compiled.emplace(text, options);
    });
    return *compiled;
  }

  std::string text;
  WordSieve sieve;
  bool is_caseless;
  mutable std::once_flag once;
  mutable std::optional<RE2> compiled;
};

std::variant<Pattern, PatternFault> Pattern::compile(std::string_view expression,
                                                     bool ignores_case) {
  const auto length = static_cast<std::uint32_t>(expression.size());
  if (expression.size() > longest_expression) {
    return PatternFault{0, length, "the expression is longer than 10000 bytes"};
  }
  auto compiled = std::make_shared<const Compiled>(expression, ignores_case, WordSieve());
  const RE2& re2 = compiled->expression();
  if (!re2.ok()) {
    PatternFault fault{0, length, re2.error()};
    const std::string& part = re2.error_arg();
    const std::size_t at = part.empty() ? std::string_view::npos : expression.find(part);
    if (at != std::string_view::npos) {
      fault.begin = static_cast<std::uint32_t>(at);
      fault.end = static_cast<std::uint32_t>(at + part.size());
    }
    return fault;
  }
  if (re2.NumberOfCapturingGroups() >= most_groups) {
    return PatternFault{0, length, "the expression has more than 9 groups"};
  }
  Pattern pattern;
  pattern.compiled_ = std::move(compiled);
  return pattern;
}

std::variant<Pattern, PatternFault> Pattern::any_of(const std::vector<std::string>& words,
                                                    bool ignores_case) {
  const std::string expression = expression_of(words);
  WordSieve sieve(words, ignores_case);
  // Of words that are quoted nothing can be wrong but their number.
  if (!sieve.is_set() || expression.size() > longest_expression) {
    return compile(expression, ignores_case);
  }
  Pattern pattern;
  pattern.compiled_ = std::make_shared<const Compiled>(expression, ignores_case, std::move(sieve));
  return pattern;
}

std::optional<PatternMatch> Pattern::find(std::string_view text, std::uint32_t from) const {
  if (compiled_ == nullptr || from > text.size()) return std::nullopt;
  if (!compiled_->sieve.lets_through(text, from)) return std::nullopt;
  const RE2& re2 = compiled_->expression();
  std::array<re2::StringPiece, most_groups> parts;
  const int count = 1 + re2.NumberOfCapturingGroups();
  if (!re2.Match(piece(text), from, text.size(), RE2::UNANCHORED, parts.data(), count)) {
    return std::nullopt;
  }
  PatternMatch match;
  for (int i = 0; i < count; ++i) {
    const re2::StringPiece& part = parts[static_cast<std::size_t>(i)];
    if (part.data() == nullptr) {
      match.groups.push_back({});
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(part.data() - text.data());
    match.groups.push_back({begin, begin + static_cast<std::uint32_t>(part.size())});
  }
  return match;
}

bool Pattern::occurs_in(std::string_view text) const {
  return compiled_ != nullptr && compiled_->sieve.lets_through(text, 0) &&
         compiled_->expression().Match(piece(text), 0, text.size(), RE2::UNANCHORED, nullptr, 0);
}

}  // namespace claims
