#pragma once

#include <iosfwd>
#include <string>

#include "facts/table.hpp"

namespace cli {

/// What a command knows of the world around the program.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& error;
  /// Absolute.
  std::string working_folder;
  facts::Date today;
  /// Standard output is a terminal that shows colours, and no one asked for none.
  bool is_colour_terminal = false;
  bool is_terminal = false;
  /// Standard error is one.
  bool is_error_terminal = false;
};

inline constexpr int exit_clean = 0;
inline constexpr int exit_findings = 1;
inline constexpr int exit_failed = 2;

}  // namespace cli
