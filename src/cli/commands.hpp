#pragma once

#include <span>
#include <string_view>

#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace cli {

/// One command of the program.
struct Command {
  std::string_view name;
  std::string_view summary;
  int (*run)(const Options& options, const Streams& streams);
};

/// Every command, in the order of the help.
[[nodiscard]] std::span<const Command> commands();

[[nodiscard]] int check(const Options& options, const Streams& streams);
[[nodiscard]] int sync(const Options& options, const Streams& streams);
[[nodiscard]] int claims(const Options& options, const Streams& streams);
[[nodiscard]] int audit(const Options& options, const Streams& streams);
[[nodiscard]] int facts(const Options& options, const Streams& streams);
[[nodiscard]] int sources(const Options& options, const Streams& streams);
[[nodiscard]] int rules(const Options& options, const Streams& streams);
[[nodiscard]] int explain(const Options& options, const Streams& streams);
[[nodiscard]] int init(const Options& options, const Streams& streams);
[[nodiscard]] int learn(const Options& options, const Streams& streams);
[[nodiscard]] int completions(const Options& options, const Streams& streams);
[[nodiscard]] int manual(const Options& options, const Streams& streams);

}  // namespace cli
