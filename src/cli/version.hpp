#pragma once

#include <string>
#include <string_view>

namespace cli {

/// Of the program, as in 1.2.3.
extern const std::string_view version;
/// What the program does, in one line.
extern const std::string_view summary;
/// Where the program comes from.
extern const std::string_view homepage;

/// The version of the program and of the libraries that it was built with.
[[nodiscard]] std::string version_text();

}  // namespace cli
