#include "cli/run.hpp"

#include <algorithm>
#include <array>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/parse.hpp"
#include "text/display.hpp"

namespace cli {

std::span<const Command> commands() {
  static constexpr std::array all{
      Command{"check", "Report what is wrong, and repair it on request", check},
      Command{"sync", "Write anew what documents have between docfacts-sync comments", sync},
      Command{"claims", "List every claim that was read, with its verdict", claims},
      Command{"audit", "Hold every claim against what it cites", audit},
      Command{"facts", "Say what the fact table holds, with its sources", facts},
      Command{"sources", "Say what the source list holds, import and export it", sources},
      Command{"rules", "List the rules", rules},
      Command{"explain", "Say why a rule is there, with examples", explain},
      Command{"init", "Write a configuration and a fact table to begin with", init},
      Command{"learn", "Propose facts from what the documents say", learn},
      Command{"completions", "Print the completions for a shell", completions},
      Command{"man", "Print the manual page", manual},
  };
  return all;
}

int run(const std::vector<std::string>& arguments, const Streams& streams) {
  const std::variant<Options, Answer, Misuse> parsed = parse(arguments);
  if (const auto* answer = std::get_if<Answer>(&parsed)) {
    streams.out << answer->text;
    return exit_clean;
  }
  if (const auto* misuse = std::get_if<Misuse>(&parsed)) {
    streams.error << "docfacts: " << text::printable(misuse->message)
                  << "\n`docfacts --help` lists the commands and options.\n";
    return exit_failed;
  }
  const auto& options = std::get<Options>(parsed);
  const auto command =
      std::find_if(commands().begin(), commands().end(),
                   [&](const Command& candidate) { return candidate.name == options.command; });
  return command->run(options, streams);
}

}  // namespace cli
