#include "cli/commands.hpp"

namespace cli {

int sync(const Options& options, const Streams& streams) {
  Options asked = options;
  asked.choice = {.rules = {"stale-block", "malformed-block"}};
  asked.fixes = !options.only_checks;
  return check(asked, streams);
}

}  // namespace cli
