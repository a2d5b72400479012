#pragma once

#include <string>
#include <vector>

#include "cli/streams.hpp"

namespace cli {

/// Does what the arguments (without the program's name) say, and returns the exit code.
[[nodiscard]] int run(const std::vector<std::string>& arguments, const Streams& streams);

}  // namespace cli
