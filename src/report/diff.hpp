#pragma once

#include <span>
#include <string>
#include <string_view>

#include "text/edit.hpp"

namespace report {

/// A change of one file as a unified diff (three lines of context) that `git apply` and `patch`
/// read: `edits` are of `before`, by span, and `after` is what they make. Empty without edits.
[[nodiscard]] std::string render_diff(std::string_view path, std::string_view before,
                                      std::string_view after, std::span<const text::Edit> edits);

}  // namespace report
