#pragma once

#include <string>
#include <string_view>

namespace report {

/// A path below the root as it is seen from a folder below the root.
[[nodiscard]] std::string shown_path(std::string_view path, std::string_view base);

}  // namespace report
