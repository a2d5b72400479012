#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "facts/table.hpp"
#include "files/files.hpp"
#include "lint/site.hpp"
#include "markdown/anchor_styles.hpp"

namespace lint {

/// A rule's severity as the configuration sets it: "off", "info", "warning", "error".
struct RuleSetting {
  std::string rule;  // or topic
  std::string severity;
  std::string place;  // path:line:column, for messages
};

/// Rules that do not hold for some files.
struct PathIgnore {
  std::string glob;
  std::vector<std::string> rules;  // names or topics; empty: every rule
  std::string reason;
  facts::Date until;  // the last day that it holds; the year 0 when it has no end
  std::string place;  // path:line:column, for messages
};

/// How the addresses of links lead to files of the tree.
enum class UrlStyle : std::uint8_t {
  guessed,  // as the configuration of a site generator says, else as files
  files,    // as they are, as GitHub shows them
  pretty    // page.md is served as page/
};

/// What `links` of the configuration says.
struct LinkConfig {
  UrlStyle style = UrlStyle::guessed;
  /// Without one, GitHub's, and beside them those of the site generator that is found.
  std::optional<markdown::AnchorStyle> anchors;
  std::vector<Mount> served;
  /// Addresses that files and folders have beside their own.
  std::vector<Mount> aliases;
  std::vector<std::string> elsewhere;
  /// Globs of targets that are not looked at.
  std::vector<std::string> ignore;
};

/// What `online` of the configuration says. Lists that are empty leave things as they are.
struct OnlineConfig {
  /// Globs of the addresses to ask for, and of those among them to leave out.
  std::vector<std::string> include;
  std::vector<std::string> exclude;
  /// Addresses and networks that may be connected to though they are not public.
  std::vector<std::string> allow;
  std::vector<std::uint16_t> ports;
  unsigned connections = 16;
  unsigned connections_per_host = 2;
  unsigned retries = 2;
  unsigned redirects = 10;
  unsigned connect_seconds = 10;
  unsigned seconds = 20;      // for one answer
  unsigned minutes = 10;      // for all of them
  unsigned kilobytes = 4096;  // of a page
  std::string proxy;
  /// The file that keeps answers, and for how many days; empty: none are kept.
  std::string cache;
  unsigned days = 7;
};

/// A document that must name all files of the tree that match a glob.
struct ListConfig {
  std::string document;
  std::vector<std::string> globs;
};

/// docfacts.json. Paths are relative to the root, the folder it lies in.
struct Config {
  std::string path;  // of the file itself; empty when there is none
  std::vector<std::string> include = {"**/*.md", "**/*.MD", "**/*.markdown"};
  std::vector<std::string> exclude;
  /// Fact, source and vocabulary files.
  std::vector<std::string> tables;
  /// Folders or files of declarative rules.
  std::vector<std::string> patterns;
  std::vector<RuleSetting> rules;
  std::vector<PathIgnore> ignores;
  std::vector<ListConfig> lists;
  LinkConfig links;
  OnlineConfig online;
  /// The file of known findings; empty for the usual one.
  std::string baseline;
};

/// Reads a configuration; what is wrong with it is one error with its line and column and what was
/// expected, with the nearest known name for an unknown one.
[[nodiscard]] base::Result<Config> read_config(const files::Files& files, std::string_view path);

}  // namespace lint
