#pragma once

#include <string>
#include <string_view>

namespace report {

/// A path as a URI reference (RFC 3986): what a URI cannot hold is percent-encoded.
[[nodiscard]] std::string to_uri(std::string_view path);

}  // namespace report
