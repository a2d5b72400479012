#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/finding.hpp"
#include "text/edit.hpp"

namespace fix {

/// Which fixes are taken.
enum class Reach : std::uint8_t { safe, unsafe_too };

/// What happens to one source in one round.
struct Plan {
  lint::SourceIndex source = 0;
  std::vector<text::Edit> edits;  // by span, none overlapping another
  std::size_t fixes = 0;
  std::vector<std::string> rules;  // whose fixes they are, each once
};

/// Chooses fixes that go together, a whole fix or none of it: by place, and one that overlaps
/// another already chosen is left for the next round.
[[nodiscard]] std::vector<Plan> plan(std::span<const lint::Finding> findings, Reach reach);

/// The text with its edits made; they are by span and do not overlap.
[[nodiscard]] std::string edited(std::string_view text, std::span<const text::Edit> edits);

/// The edits of the first text that do what `first` and, on the text between, `second` do.
[[nodiscard]] std::vector<text::Edit> compose(std::span<const text::Edit> first,
                                              std::string_view between,
                                              std::span<const text::Edit> second);

}  // namespace fix
