#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "files/descriptor.hpp"

namespace files {

/// Another program at work, found on PATH and started without a shell; ended when this goes.
class Program {
 public:
  /// The name of the program and its arguments. What it says on standard error is lost.
  [[nodiscard]] static base::Result<Program> start(const std::vector<std::string>& command);

  Program(Program&& other) noexcept;
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;
  Program& operator=(Program&&) = delete;
  ~Program();

  /// Gives it bytes on standard input; false when it no longer reads.
  [[nodiscard]] bool write(std::string_view bytes);
  /// Its next line without the end; false when there is none.
  [[nodiscard]] bool read_line(std::string& line);
  /// Its next bytes, as many as asked for; false when there are fewer.
  [[nodiscard]] bool read(std::size_t size, std::string& bytes);
  /// All that it still says, and whether it then ended well.
  [[nodiscard]] bool finish(std::string& bytes);

 private:
  Program(pid_t id, Descriptor in, Descriptor out)
      : id_(id), in_(std::move(in)), out_(std::move(out)) {}
  bool fill();

  pid_t id_;
  Descriptor in_;
  Descriptor out_;
  std::string waiting_;
  std::size_t at_ = 0;  // in `waiting_`
};

/// Runs a program to its end: what it printed, or nothing when it failed.
[[nodiscard]] base::Result<std::string> output_of(const std::vector<std::string>& command);

}  // namespace files
