#pragma once

#include <string>

#include "base/result.hpp"
#include "cli/options.hpp"
#include "cli/streams.hpp"
#include "files/disk.hpp"
#include "lint/project.hpp"
#include "lint/rule_set.hpp"

namespace cli {

/// What every command begins with: where the root is, the configuration, and the rules.
struct Session {
  files::Disk disk;
  lint::Config config;
  lint::RuleSet rules;
  lint::Selection selection;
  /// Absolute, both.
  std::string root;
  std::string working_folder;
  /// The working folder seen from the root; empty for the root itself.
  std::string base;
};

/// Finds root and configuration, and reads the rules and standard input; no document yet.
[[nodiscard]] base::Result<Session> open_session(const Options& options, const Streams& streams);

/// A path of the command line as Files wants it: relative to the root where that is shorter.
[[nodiscard]] std::string path_from_root(const std::string& path, const std::string& folder,
                                         const std::string& root);

/// Prints an error and returns the exit code for it.
[[nodiscard]] int complain(const Streams& streams, const base::Error& error);

/// Whether reports are coloured.
[[nodiscard]] bool is_coloured(const Options& options, const Streams& streams);

}  // namespace cli
