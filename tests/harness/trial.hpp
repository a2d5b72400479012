#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.hpp"

namespace harness {

/// Something a page or a rule's docs promise and the linter does not hold.
struct Failure {
  std::size_t line = 0;  // of the page, from 1
  std::string message;
};

/// Tries a page of the rule of that name: every finding expected, every expectation met, every
/// `fixed` reached.
[[nodiscard]] std::vector<Failure> try_page(std::string_view text, const std::string& rule);

/// Tries the examples in a rule's docs: Wrong must find, Right must not.
[[nodiscard]] std::vector<Failure> try_docs(const lint::Rule& rule);

/// The page with its carets and fixed files as the linter has them now.
[[nodiscard]] std::string rewrite_page(std::string_view text, const std::string& rule);

}  // namespace harness
