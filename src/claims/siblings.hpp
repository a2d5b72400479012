#pragma once

#include <cstdint>
#include <vector>

#include "markdown/document.hpp"

namespace claims {

/// By block, the block before it with the same parent; none for a first one.
[[nodiscard]] std::vector<std::uint32_t> siblings_before(const markdown::Document& document);

}  // namespace claims
