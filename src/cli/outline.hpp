#pragma once

#include <string>
#include <vector>

namespace cli {

/// An option of a command, or one of its positional arguments.
struct OptionOutline {
  std::vector<std::string> names;  // "-q", "--quiet"; a positional argument's own name
  std::string help;
  std::string usual;  // the value it has when it is not given
  bool takes_value = false;
  bool is_positional = false;
  bool is_required = false;
  std::vector<std::string> choices;  // known values; empty when anything goes
};

/// A command as the command line has it.
struct CommandOutline {
  std::string name;
  std::string summary;
  std::vector<OptionOutline> options;
};

/// Every command with its options, in the order of the help: what completions and the manual page
/// are made of.
[[nodiscard]] std::vector<CommandOutline> outline();

/// A completion script for bash, zsh or fish.
[[nodiscard]] std::string render_completions(const std::string& shell);

/// The manual page, in roff.
[[nodiscard]] std::string render_manual();

}  // namespace cli
