#include "cli/parse.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <memory>

#include "base/cat.hpp"
#include "cli/commands.hpp"
#include "cli/outline.hpp"
#include "cli/version.hpp"
#include "report/format.hpp"
#include "rules/all.hpp"
#include "text/nearest.hpp"

namespace {

using base::cat;
using cli::Options;

// CLI11 lets an option with many values swallow the paths behind it.
CLI::Option* add_list(CLI::App& app, const std::string& name, std::vector<std::string>& value,
                      const std::string& help) {
  return app.add_option(name, value, help)
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

std::string format_names() {
  std::string out;
  for (const report::Format& format : report::formats()) {
    out += cat(out.empty() ? "" : ", ", format.name);
  }
  return out;
}

// What other tools call it.
struct Synonym {
  std::string_view theirs;
  std::string_view ours;
};
constexpr std::array synonyms = {
    Synonym{"lint", "check"},
    Synonym{"fix", "check --fix"},
    Synonym{"list", "rules"},
    Synonym{"manual", "man"},
    Synonym{"version", "--version"},
    Synonym{"--select", "--rule"},
    Synonym{"--enable", "--rule"},
    Synonym{"--ignore", "--skip"},
    Synonym{"--disable", "--skip"},
    Synonym{"--fix-unsafe", "--unsafe-fixes"},
    Synonym{"--unsafe", "--unsafe-fixes"},
    Synonym{"--output-format", "--format"},
    Synonym{"--output-file", "--output"},
    Synonym{"--stdin", "-"},
    Synonym{"--threads", "--jobs"},
};

std::string suggest(std::string_view word, const std::vector<std::string_view>& known) {
  for (const Synonym& one : synonyms) {
    if (one.theirs == word) return cat("; did you mean \"", one.ours, "\"?");
  }
  return text::did_you_mean(word, known);
}

// The whole command line as CLI11 sees it, and what it filled in.
class Parser {
 public:
  Parser() : app_(std::string(cli::summary), "docfacts") {
    app_.set_help_flag("-h,--help", "Print this help");
    app_.add_flag("-V,--version", asks_version_, "Print the version, and those of the libraries");
    app_.get_formatter()->column_width(34);
    app_.footer(
        "Exit codes: 0 nothing to report, 1 findings, 2 could not run.\n"
        "`docfacts COMMAND --help` lists the options of a command.");
    for (const cli::Command& command : cli::commands()) add(command);
  }

  std::variant<Options, cli::Answer, cli::Misuse> parse(std::vector<std::string> arguments) {
    // As git has it: help, help check.
    if (!arguments.empty() && arguments.front() == "help") {
      arguments.erase(arguments.begin());
      arguments.emplace_back("--help");
    }
    if (const std::optional<cli::Misuse> wrong = check_command(arguments)) return *wrong;
    std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
    try {
      app_.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
      return cli::Answer{app_.help()};
    } catch (const CLI::ParseError& error) {
      return cli::Misuse{error.what()};
    }
    if (asks_version_) return cli::Answer{cli::version_text()};
    for (const CLI::App* command : app_.get_subcommands()) {
      options_.command = command->get_name();
      if (const std::optional<cli::Misuse> wrong = check_extras(*command)) return *wrong;
    }
    if (options_.command.empty()) return cli::Misuse{"no command given"};
    if (const std::optional<cli::Misuse> wrong = finish()) return *wrong;
    return options_;
  }

  std::vector<cli::CommandOutline> outline() {
    std::vector<cli::CommandOutline> out;
    for (const cli::Command& command : cli::commands()) {
      cli::CommandOutline& one = out.emplace_back(
          cli::CommandOutline{std::string(command.name), std::string(command.summary), {}});
      options_.command = command.name;
      for (const CLI::Option* option : app_.get_subcommand(one.name)->get_options()) {
        one.options.push_back(outline_of(*option));
      }
    }
    return out;
  }

  std::string help(const std::string& command) {
    return command.empty() ? app_.help() : app_.get_subcommand(command)->help();
  }

 private:
  void add(const cli::Command& command) {
    CLI::App& app = *app_.add_subcommand(std::string(command.name), std::string(command.summary));
    app.set_help_flag("-h,--help", "Print this help");
    app.allow_extras();
    const bool has_paths = command.name == "check" || command.name == "sync" ||
                           command.name == "claims" || command.name == "audit" ||
                           command.name == "learn";
    if (has_paths) {
      app.add_option("paths", options_.paths,
                     "Files and folders to report on, - for standard input; all is read anyway");
      app.add_option("--stdin-filename", options_.stdin_filename,
                     "The path that standard input stands for");
    }
    if (command.name == "check") add_check(app);
    if (command.name == "sync") {
      app.add_flag("--check", options_.only_checks, "Report what is stale, and write nothing");
    }
    if (command.name == "claims") {
      app.add_flag("--explain", options_.explains,
                   "Say how each claim was read, and why other numbers were left");
    }
    if (command.name == "facts") {
      app.add_option("entity", options_.entity, "Only this entity: its name, alias or id");
      app.add_option("attribute", options_.attribute, "Only this attribute");
    }
    if (command.name == "sources") {
      app.add_option("--import", options_.imports,
                     "A BibTeX or CSL-JSON file to show instead, or to add with --write");
      app.add_option("--export", options_.format, "The same as --format: bib or csl");
      app.add_flag("--write", options_.writes, "Add what is imported to the source list");
    }
    if (command.name == "explain") {
      app.add_option("rule", options_.rule, "The rule to explain, or a topic")->required();
    }
    if (command.name == "rules") {
      app.add_flag("--write", options_.writes, "Write rules/README.md, and the help in README.md");
    }
    if (command.name == "completions") {
      app.add_option("shell", options_.shell, "The shell: bash, zsh or fish")->required();
    }
    if (command.name == "init") {
      app.add_option("--root", options_.root, "The folder to write to; else this one");
    }
    const bool reads = command.name != "completions" && command.name != "man";
    if (reads && command.name != "init") add_everywhere(app);
  }

  void add_check(CLI::App& app) {
    app.add_flag("--fix", options_.fixes, "Repair what can be repaired safely");
    app.add_flag("--unsafe-fixes", options_.fixes_unsafe,
                 "Repair also what a person should look at afterwards");
    app.add_flag("--diff", options_.shows_diff, "Print the repairs as a diff, and write nothing");
    app.add_option("--baseline", options_.baseline,
                   "Leave out the findings parked in this file; none to leave out none")
        ->default_str("docfacts-baseline.json");
    app.add_flag("--write-baseline", options_.writes_baseline, "Park all findings in that file");
    app.add_option("--new-since", options_.new_since,
                   "Report only what was not yet there when this branch left that commit");
    app.add_flag("--online", options_.is_online,
                 "Ask servers whether their addresses still lead somewhere");
    app.add_option("--fail-on", fail_on_, "Exit 1 from this severity on: error, warning or info")
        ->default_str("warning");
  }

  void add_everywhere(CLI::App& app) {
    app.add_option("--config", options_.config,
                   "The configuration; else docfacts.json here or in a folder above");
    app.add_option("--root", options_.root,
                   "The folder to check; else the one with the configuration");
    add_list(app, "--facts", options_.facts, "A fact file to add to the table; may be repeated");
    app.add_option("--format", options_.format, format_help(app.get_name()))->default_str("text");
    add_list(app, "--output", outputs_,
             "[FORMAT=]PATH to write to instead of standard output; may be repeated");
    add_list(app, "--rule", options_.choice.rules, "Only this rule; may be repeated")
        ->delimiter(',');
    add_list(app, "--topic", options_.choice.topics, "Only rules of this topic; may be repeated")
        ->delimiter(',');
    add_list(app, "--skip", options_.choice.skip, "Not this rule or topic; may be repeated")
        ->delimiter(',');
    app.add_option("--jobs", options_.jobs, "Threads; 0 for as many as the machine has")
        ->check(CLI::Range(0U, 1024U).description(""))
        ->default_str("0");
    app.add_option("--color,--colour", colour_, "auto, always or never")->default_str("auto");
    app.add_flag("-q,--quiet", options_.is_quiet, "One line a finding, and no summary");
  }

  static std::vector<std::string_view> shells() { return {"bash", "zsh", "fish"}; }

  static std::vector<std::string> owned(const std::vector<std::string_view>& words) {
    return {words.begin(), words.end()};
  }

  std::vector<std::string_view> known_formats() const {
    if (options_.command == "claims") return {"text", "jsonl"};
    if (options_.command == "audit") return {"text", "json", "csv", "markdown", "html"};
    if (options_.command == "facts") return {"text", "json", "markdown", "csv"};
    if (options_.command == "sources") return {"text", "bib", "csl"};
    if (options_.command != "check" && options_.command != "sync") return {"text", "json"};
    std::vector<std::string_view> known;
    for (const report::Format& one : report::formats()) known.push_back(one.name);
    return known;
  }

  // What may stand as the value of an option, where that is known.
  std::vector<std::string> choices_of(const std::string& name) const {
    if (name == "--format") return owned(known_formats());
    if (name == "--fail-on") return {"error", "warning", "info"};
    if (name == "--color") return {"auto", "always", "never"};
    if (name == "shell") return owned(shells());
    std::vector<std::string> out;
    const lint::RuleSet set = lint::rank(rules::all());
    if (name == "--rule" || name == "--skip" || name == "rule") {
      for (const lint::RankedRule& ranked : set.rules) out.emplace_back(ranked.rule->name);
    }
    if (name == "--topic" || name == "--skip" || name == "rule") {
      for (const std::string_view word : set.names()) {
        if (set.find(word) == nullptr) out.emplace_back(word);
      }
    }
    return out;
  }

  cli::OptionOutline outline_of(const CLI::Option& option) const {
    cli::OptionOutline out{.help = option.get_description(),
                           .usual = option.get_default_str(),
                           .takes_value = option.get_items_expected_max() > 0,
                           .is_positional = option.get_positional(),
                           .is_required = option.get_required()};
    for (const std::string& name : option.get_snames()) out.names.push_back(cat('-', name));
    for (const std::string& name : option.get_lnames()) out.names.push_back(cat("--", name));
    if (out.is_positional) out.names = {option.get_single_name()};
    for (const std::string& name : out.names) {
      if (out.choices.empty()) out.choices = choices_of(name);
    }
    return out;
  }

  static std::string format_help(std::string_view command) {
    if (command == "check" || command == "sync") return format_names();
    if (command == "claims") return "text or jsonl";
    if (command == "facts") return "text, json, markdown or csv";
    if (command == "sources") return "text, bib or csl";
    if (command == "audit") return "text, json, csv, markdown or html";
    return "text or json";
  }

  // CLI11 says of an unknown command that a required one is missing.
  static std::optional<cli::Misuse> check_command(const std::vector<std::string>& arguments) {
    if (arguments.empty()) return cli::Misuse{"no command given"};
    const std::string& first = arguments.front();
    if (first.starts_with('-')) {
      if (first == "-h" || first == "--help" || first == "-V" || first == "--version")
        return std::nullopt;
      return cli::Misuse{cat("options stand behind the command, as in docfacts check ", first)};
    }
    std::vector<std::string_view> known;
    for (const cli::Command& command : cli::commands()) {
      if (command.name == first) return std::nullopt;
      known.push_back(command.name);
    }
    const bool is_path = first.find_first_of("./") != std::string::npos;
    return cli::Misuse{
        cat("unknown command \"", first, '"',
            is_path ? cat("; to check a file: docfacts check ", first) : suggest(first, known))};
  }

  static std::optional<cli::Misuse> check_extras(const CLI::App& command) {
    const std::vector<std::string> extras = command.remaining();
    if (extras.empty()) return std::nullopt;
    const std::string& first = extras.front();
    if (!first.starts_with('-')) return cli::Misuse{cat("unexpected argument \"", first, '"')};
    const std::string name = first.substr(0, first.find('='));
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
      for (const std::string& word : option->get_lnames()) names.push_back("--" + word);
    }
    return cli::Misuse{cat("unknown option ", name, suggest(name, {names.begin(), names.end()}))};
  }

  static std::optional<cli::Misuse> check_word(std::string_view option, const std::string& word,
                                               const std::vector<std::string_view>& known) {
    if (std::find(known.begin(), known.end(), word) != known.end()) return std::nullopt;
    const std::string meant = text::did_you_mean(word, known);
    if (!meant.empty()) return cli::Misuse{cat(option, ": unknown value \"", word, '"', meant)};
    std::string all;
    for (const std::string_view one : known) all += cat(all.empty() ? "" : ", ", one);
    return cli::Misuse{cat(option, ": unknown value \"", word, "\"; known are ", all)};
  }

  std::optional<cli::Misuse> check_format(std::string_view option,
                                          const std::string& format) const {
    return check_word(option, format, known_formats());
  }

  std::optional<cli::Misuse> finish() {
    using lint::Severity;
    if (options_.command == "completions") return check_word("SHELL", options_.shell, shells());
    if (auto wrong = check_format("--format", options_.format)) return wrong;
    if (options_.writes_baseline && (!options_.new_since.empty() || options_.baseline == "none")) {
      return cli::Misuse{
          "--write-baseline parks all findings in a file: neither --new-since nor "
          "--baseline none goes with it"};
    }
    if (options_.writes_baseline && options_.shows_diff) {
      return cli::Misuse{"--diff writes nothing, --write-baseline does"};
    }
    if (auto wrong = check_word("--fail-on", fail_on_, {"error", "warning", "info"})) return wrong;
    if (auto wrong = check_word("--color", colour_, {"auto", "always", "never"})) return wrong;
    options_.fail_on = fail_on_ == "error"     ? Severity::error
                       : fail_on_ == "warning" ? Severity::warning
                                               : Severity::info;
    options_.colour = colour_ == "auto"     ? cli::Colour::automatic
                      : colour_ == "always" ? cli::Colour::always
                                            : cli::Colour::never;
    for (const std::string& output : outputs_) {
      const std::size_t equals = output.find('=');
      if (equals == std::string::npos) {
        const std::vector<std::string_view> formats = known_formats();
        if (std::find(formats.begin(), formats.end(), output) != formats.end()) {
          return cli::Misuse{cat("--output ", output,
                                 " would be a file of that name; write --output ", output,
                                 "=PATH, or --output ./", output)};
        }
        options_.outputs.push_back({options_.format, output});
        continue;
      }
      const std::string format = output.substr(0, equals);
      if (auto wrong = check_format("--output", format)) return wrong;
      options_.outputs.push_back({format, output.substr(equals + 1)});
    }
    if (options_.outputs.empty()) options_.outputs.push_back({options_.format, "-"});
    return std::nullopt;
  }

  CLI::App app_;
  Options options_;
  bool asks_version_ = false;
  std::string fail_on_ = "warning";
  std::string colour_ = "auto";
  std::vector<std::string> outputs_;
};

}  // namespace

namespace cli {

std::variant<Options, Answer, Misuse> parse(const std::vector<std::string>& arguments) {
  return Parser().parse(arguments);
}

std::string help(const std::string& command) { return Parser().help(command); }

std::vector<CommandOutline> outline() { return Parser().outline(); }

}  // namespace cli
