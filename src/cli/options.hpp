#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lint/finding.hpp"
#include "lint/rule_set.hpp"

namespace cli {

enum class Colour : std::uint8_t { automatic, always, never };

/// Where one report goes: a format (empty: the usual one) and a path, `-` for standard output.
struct Output {
  std::string format;
  std::string path;
};

/// All that the command line says.
struct Options {
  std::string command;
  std::vector<std::string> paths;
  std::string config;
  std::string root;
  std::vector<std::string> facts;
  std::string format = "text";
  std::vector<Output> outputs;
  lint::Choice choice;
  lint::Severity fail_on = lint::Severity::warning;
  unsigned jobs = 0;
  Colour colour = Colour::automatic;
  bool is_quiet = false;
  std::string stdin_filename = "<stdin>";

  bool fixes = false;            // check --fix
  bool fixes_unsafe = false;     // check --unsafe-fixes
  bool shows_diff = false;       // check --diff
  std::string baseline;          // check --baseline
  bool writes_baseline = false;  // check --write-baseline
  std::string new_since;         // check --new-since
  bool is_online = false;        // check --online
  bool only_checks = false;      // sync --check
  bool explains = false;         // claims --explain
  std::string entity;            // facts ENTITY
  std::string attribute;         // facts ENTITY ATTRIBUTE
  std::string imports;           // sources --import
  std::string rule;              // explain RULE
  bool writes = false;           // rules --write, sources --write
  std::string shell;             // completions SHELL
};

}  // namespace cli
