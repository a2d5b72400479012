#pragma once

#include <string>
#include <string_view>

namespace cli {

/// A page with the help of the program and of `check` between its markers brought up to date; the
/// page itself when it has no markers.
[[nodiscard]] std::string with_help_block(std::string_view page);

}  // namespace cli
