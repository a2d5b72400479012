#pragma once

#include <functional>
#include <string>
#include <vector>

namespace bench {

/// What a stage cost in a process of its own.
struct Cost {
  double user_seconds = 0;  // user CPU time of all threads
  double wall_seconds = 0;
  double peak_bytes = 0;  // largest resident set of the whole process
};

/// Runs `prepare`, then `work`, in a child process, and gives the cost of `work` alone; the peak is
/// that of the whole child. The least of `rounds` runs, each figure by itself.
[[nodiscard]] Cost measure(int rounds, const std::function<void()>& prepare,
                           const std::function<void()>& work);

/// The same of another program, start included. Its output is discarded.
[[nodiscard]] Cost measure_program(int rounds, const std::vector<std::string>& command,
                                   const std::string& folder);

}  // namespace bench
