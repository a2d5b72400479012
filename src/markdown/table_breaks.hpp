#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "markdown/misread.hpp"

namespace markdown {

/// Where md4c sees a table begin too late or end too late. GitHub lets one begin in the middle of a
/// paragraph and end where any other block begins; md4c wants a blank line there. A pipe at the end
/// of a row, which need not be there, becomes the end of such a line. `delimiters`: the lines that
/// may be delimiter rows, by place.
[[nodiscard]] std::vector<Substitute> table_breaks(std::string_view bytes, Offset begin,
                                                   std::span<const Span> delimiters);

}  // namespace markdown
