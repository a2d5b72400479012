#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string_view>

#include "cli/run.hpp"

namespace {

facts::Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  return {parts.tm_year + 1900, static_cast<std::uint8_t>(parts.tm_mon + 1),
          static_cast<std::uint8_t>(parts.tm_mday)};
}

// https://no-color.org: any value but the empty one counts.
bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

bool is_dumb() {
  const char* terminal = std::getenv("TERM");
  return terminal == nullptr || std::string_view(terminal) == "dumb";
}

}  // namespace

int main(int count, char** arguments) {
  try {
    std::ios::sync_with_stdio(false);
    const bool is_terminal = ::isatty(STDOUT_FILENO) == 1;
    const cli::Streams streams{
        .in = std::cin,
        .out = std::cout,
        .error = std::cerr,
        .working_folder = std::filesystem::current_path().string(),
        .today = today(),
        .is_colour_terminal = is_terminal && !is_set("NO_COLOR") && !is_dumb(),
        .is_terminal = is_terminal,
        .is_error_terminal = ::isatty(STDERR_FILENO) == 1 && !is_dumb()};
    return cli::run({arguments + 1, arguments + count}, streams);
  } catch (const std::exception& error) {
    std::cerr << "docfacts: " << error.what() << '\n';
    return cli::exit_failed;
  }
}
