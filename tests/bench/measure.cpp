#include "bench/measure.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace bench {

namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

double user_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return seconds(usage.ru_utime);
}

double peak(const rusage& usage) { return static_cast<double>(usage.ru_maxrss) * 1024; }

[[noreturn]] void fail(const char* what) {
  std::perror(what);
  std::exit(2);
}

Cost least(Cost a, const Cost& b) {
  a.user_seconds = std::min(a.user_seconds, b.user_seconds);
  a.wall_seconds = std::min(a.wall_seconds, b.wall_seconds);
  a.peak_bytes = std::min(a.peak_bytes, b.peak_bytes);
  return a;
}

Cost measure_once(const std::function<void()>& prepare, const std::function<void()>& work) {
  int ends[2];
  if (pipe(ends) != 0) fail("pipe");
  const pid_t child = fork();
  if (child < 0) fail("fork");
  if (child == 0) {
    prepare();
    Cost cost;
    const double before = user_seconds();
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    cost.wall_seconds = wall.count();
    cost.user_seconds = user_seconds() - before;
    const bool is_told = write(ends[1], &cost, sizeof cost) == sizeof cost;
    _exit(is_told ? 0 : 1);
  }
  close(ends[1]);
  Cost cost;
  const bool is_told = read(ends[0], &cost, sizeof cost) == sizeof cost;
  close(ends[0]);
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child || !is_told || status != 0) fail("measured child");
  cost.peak_bytes = peak(usage);
  return cost;
}

Cost run_once(const std::vector<std::string>& command, const std::string& folder) {
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child < 0) fail("fork");
  if (child == 0) {
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    if (chdir(folder.c_str()) != 0) _exit(127);
    execvp(arguments.front(), arguments.data());
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child) fail("wait4");
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) {
    std::fprintf(stderr, "%s could not run\n", command.front().c_str());
    std::exit(2);
  }
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  return {.user_seconds = seconds(usage.ru_utime),
          .wall_seconds = wall.count(),
          .peak_bytes = peak(usage)};
}

template <typename Once>
Cost best_of(int rounds, const Once& once) {
  Cost best = once();
  for (int i = 1; i < rounds; ++i) best = least(best, once());
  return best;
}

}  // namespace

Cost measure(int rounds, const std::function<void()>& prepare, const std::function<void()>& work) {
  return best_of(rounds, [&] { return measure_once(prepare, work); });
}

Cost measure_program(int rounds, const std::vector<std::string>& command,
                     const std::string& folder) {
  return best_of(rounds, [&] { return run_once(command, folder); });
}

}  // namespace bench
