#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hostile {

/// A document that repeats what is dear to read: `head`, `unit` as often as asked for, `middle`,
/// `second` as often, `tail`. Each `%` of a unit is the number of the repetition.
struct Pattern {
  std::string_view name;
  std::string_view head;
  std::string_view unit;
  std::string_view middle;
  std::string_view second;
  std::string_view tail;
};

[[nodiscard]] const std::vector<Pattern>& patterns();

/// The document of a pattern, of some `size` bytes.
[[nodiscard]] std::string write(const Pattern& pattern, std::size_t size);

}  // namespace hostile
