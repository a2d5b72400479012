#include <ostream>

#include "base/cat.hpp"
#include "cli/commands.hpp"
#include "cli/outline.hpp"

namespace {

using base::cat;
using cli::CommandOutline;
using cli::OptionOutline;

std::string joined(const std::vector<std::string>& words, std::string_view between = " ") {
  std::string out;
  for (const std::string& word : words) out += cat(out.empty() ? "" : between, word);
  return out;
}

// A text between single quotes, for any of the shells; `escape` stands for a quote inside.
std::string quoted(std::string_view text, std::string_view escape) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += escape;
    } else {
      out += c;
    }
  }
  return out + "'";
}

std::string bash(const std::vector<CommandOutline>& commands) {
  std::vector<std::string> names;
  std::string cases;
  for (const CommandOutline& command : commands) {
    names.push_back(command.name);
    std::vector<std::string> options;
    std::string values;
    for (const OptionOutline& option : command.options) {
      if (option.is_positional) {
        if (!option.choices.empty())
          values += cat("        '') choices='", joined(option.choices), "' ;;\n");
        continue;
      }
      options.insert(options.end(), option.names.begin(), option.names.end());
      if (option.takes_value) {
        values += cat("        ", joined(option.names, " | "), ") choices='",
                      joined(option.choices), "' takes_value=1 ;;\n");
      }
    }
    cases += cat("    ", command.name, ")\n      options='", joined(options), "'\n",
                 "      case $before in\n", values, "      esac\n      ;;\n");
  }
  return cat(R"(# bash completion for docfacts; made by `docfacts completions bash`
_docfacts() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
  local options='' choices='' takes_value=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ')",
             joined(names), R"( --help --version' -- "$word"))
    return
  fi
  [[ $before == -* ]] || before=''
  case ${COMP_WORDS[1]} in
)",
             cases, R"(  esac
  if [ -n "$choices" ] && [[ $word != -* ]]; then
    COMPREPLY=($(compgen -W "$choices" -- "$word"))
  elif [[ $word == -* ]] && [ -z "$takes_value" ]; then
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _docfacts docfacts
)");
}

// What zsh reads between brackets and behind colons.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_value(const OptionOutline& option) {
  if (option.choices.empty()) return ":value:_files";
  return cat(":value:(", joined(option.choices), ")");
}

std::string zsh(const std::vector<CommandOutline>& commands) {
  constexpr std::string_view escape = "'\\''";
  std::string names;
  std::string cases;
  for (const CommandOutline& command : commands) {
    names += cat("    ", quoted(cat(command.name, ':', zsh_text(command.summary)), escape), "\n");
    cases += cat("    ", command.name, ")\n      _arguments -s \\\n");
    for (const OptionOutline& option : command.options) {
      if (option.is_positional) {
        cases += cat("        ", quoted(cat("*", zsh_value(option)), escape), " \\\n");
        continue;
      }
      for (const std::string& name : option.names) {
        cases +=
            cat("        ",
                quoted(cat("*", name, option.takes_value ? "=" : "", '[', zsh_text(option.help),
                           ']', option.takes_value ? zsh_value(option) : ""),
                       escape),
                " \\\n");
      }
    }
    cases += "        && return\n      ;;\n";
  }
  return cat(R"(#compdef docfacts
# zsh completion for docfacts; made by `docfacts completions zsh`
_docfacts() {
  local -a commands
  commands=(
)",
             names, R"(  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
)",
             cases, R"(  esac
}
_docfacts "$@"
)");
}

std::string fish(const std::vector<CommandOutline>& commands) {
  constexpr std::string_view escape = "\\'";
  std::string out = "# fish completion for docfacts; made by `docfacts completions fish`\n";
  for (const CommandOutline& command : commands) {
    out += cat("complete -c docfacts -n __fish_use_subcommand -f -a ", command.name, " -d ",
               quoted(command.summary, escape), '\n');
  }
  for (const CommandOutline& command : commands) {
    for (const OptionOutline& option : command.options) {
      std::string line =
          cat("complete -c docfacts -n '__fish_seen_subcommand_from ", command.name, "'");
      if (option.is_positional) {
        if (option.choices.empty()) continue;
        out += cat(line, " -f -a ", quoted(joined(option.choices), escape), '\n');
        continue;
      }
      for (const std::string& name : option.names) {
        line += name.starts_with("--") ? cat(" -l ", name.substr(2)) : cat(" -s ", name.substr(1));
      }
      if (option.takes_value) line += option.choices.empty() ? " -r" : " -x";
      if (!option.choices.empty()) line += cat(" -a ", quoted(joined(option.choices), escape));
      out += cat(line, " -d ", quoted(option.help, escape), '\n');
    }
  }
  return out;
}

}  // namespace

namespace cli {

std::string render_completions(const std::string& shell) {
  const std::vector<CommandOutline> commands = outline();
  if (shell == "zsh") return zsh(commands);
  return shell == "fish" ? fish(commands) : bash(commands);
}

int completions(const Options& options, const Streams& streams) {
  streams.out << render_completions(options.shell);
  return exit_clean;
}

}  // namespace cli
