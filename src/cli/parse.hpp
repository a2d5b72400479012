#pragma once

#include <string>
#include <variant>
#include <vector>

#include "cli/options.hpp"

namespace cli {

/// Text that was asked for instead of a command: help or the version.
struct Answer {
  std::string text;
};

/// What is wrong with the command line, in one line.
struct Misuse {
  std::string message;
};

/// Reads the arguments, without the program's name.
[[nodiscard]] std::variant<Options, Answer, Misuse> parse(
    const std::vector<std::string>& arguments);

/// The help of the program or, when it is named, of a command.
[[nodiscard]] std::string help(const std::string& command);

}  // namespace cli
