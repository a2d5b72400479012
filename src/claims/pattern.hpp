#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "markdown/document.hpp"

namespace claims {

/// What is wrong with an expression, and where in it.
struct PatternFault {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string message;
};

/// Where an expression matched; group 0 is the whole, an unused group is empty.
struct PatternMatch {
  std::vector<markdown::Range> groups;
  [[nodiscard]] markdown::Range whole() const { return groups.front(); }
};

/// A regular expression of a person who may not be trusted: linear time, bounded memory. Copies
/// share what was compiled; safe on many threads.
class Pattern {
 public:
  /// A pattern that matches nothing.
  Pattern() = default;
  [[nodiscard]] static std::variant<Pattern, PatternFault> compile(std::string_view expression,
                                                                   bool ignores_case);
  /// A pattern that matches the words themselves, not as parts of longer words.
  [[nodiscard]] static std::variant<Pattern, PatternFault> any_of(
      const std::vector<std::string>& words, bool ignores_case);

  [[nodiscard]] bool is_set() const { return compiled_ != nullptr; }
  /// The leftmost match that begins in [from, text.size()); `^` and `$` are the text's own ends.
  [[nodiscard]] std::optional<PatternMatch> find(std::string_view text, std::uint32_t from) const;
  [[nodiscard]] bool occurs_in(std::string_view text) const;

 private:
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace claims
