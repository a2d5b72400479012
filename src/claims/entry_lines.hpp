#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "markdown/document.hpp"

namespace claims {

/// A number in brackets that begins a line, as entries and notes have it: `[12]`, `[12]:`, `[12]-`.
struct EntryLine {
  std::uint32_t number = 0;
  markdown::Range marker;
  markdown::Range prose;  // to the next such line or the end of its block
};

/// The mark that begins at `at`, whose prose reaches to `end`, or nothing.
[[nodiscard]] std::optional<EntryLine> read_entry_line(const markdown::Document& document,
                                                       std::uint32_t at, std::uint32_t end);

/// The lines of a paragraph that begin with `[n]`; empty when its first does not.
[[nodiscard]] std::vector<EntryLine> entry_lines(const markdown::Document& document,
                                                 const markdown::Block& paragraph);

}  // namespace claims
