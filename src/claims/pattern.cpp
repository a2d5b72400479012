#include "claims/pattern.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>

#include "base/cat.hpp"

namespace claims {

struct Pattern::Compiled {
  RE2 expression;
  Compiled(re2::StringPiece text, const RE2::Options& options) : expression(text, options) {}
};

}  // namespace claims

namespace {

constexpr std::size_t longest_expression = 10'000;
constexpr std::int64_t memory_limit = 4 << 20;
constexpr int most_groups = 10;

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte == '_' || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z');
}

}  // namespace

namespace claims {

std::variant<Pattern, PatternFault> Pattern::compile(std::string_view expression,
                                                     bool ignores_case) {
  const auto length = static_cast<std::uint32_t>(expression.size());
  if (expression.size() > longest_expression) {
    return PatternFault{0, length, "the expression is longer than 10000 bytes"};
  }
  RE2::Options options(RE2::Quiet);
  options.set_case_sensitive(!ignores_case);
  options.set_max_mem(memory_limit);
  auto compiled =
      std::make_shared<Compiled>(re2::StringPiece(expression.data(), expression.size()), options);
  const RE2& re2 = compiled->expression;
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

std::string Pattern::any_of(const std::vector<std::string>& words) {
  std::string out = "(?:";
  for (const std::string& word : words) {
    if (word.empty()) continue;
    if (out.size() > 3) out += '|';
    if (is_word(word.front())) out += "\\b";
    out += RE2::QuoteMeta(word);
    if (is_word(word.back())) out += "\\b";
  }
  return out + ")";
}

std::optional<PatternMatch> Pattern::find(std::string_view text, std::uint32_t from) const {
  if (compiled_ == nullptr || from > text.size()) return std::nullopt;
  const RE2& re2 = compiled_->expression;
  std::array<re2::StringPiece, most_groups> parts;
  const int count = 1 + re2.NumberOfCapturingGroups();
  if (!re2.Match(re2::StringPiece(text.data(), text.size()), from, text.size(), RE2::UNANCHORED,
                 parts.data(), count)) {
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
  return compiled_ != nullptr &&
         compiled_->expression.Match(re2::StringPiece(text.data(), text.size()), 0, text.size(),
                                     RE2::UNANCHORED, nullptr, 0);
}

}  // namespace claims
