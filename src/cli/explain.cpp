#include "base/cat.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"
#include "report/rules.hpp"
#include "text/nearest.hpp"

namespace cli {

int explain(const Options& options, const Streams& streams) {
  base::Result<Session> session = open_session(options, streams);
  if (!session) return complain(streams, session.error());
  const lint::Rule* rule = session->rules.find(options.rule);
  if (rule == nullptr) {
    std::vector<std::string_view> known;
    for (const lint::RankedRule& ranked : session->rules.rules) {
      known.push_back(ranked.rule->name);
    }
    return complain(streams, {base::cat("there is no rule \"", options.rule, '"',
                                        text::did_you_mean(options.rule, known),
                                        "; `docfacts rules` lists all")});
  }
  const auto render = [&](const std::string& format, bool is_shown) {
    if (format == "json") return report::render_rule_json(*rule);
    return report::render_rule_text(*rule, is_shown && is_coloured(options, streams));
  };
  if (const base::Status error = write_outputs(options, streams, render)) {
    return complain(streams, *error);
  }
  return exit_clean;
}

}  // namespace cli
