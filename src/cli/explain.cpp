#include "base/cat.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/session.hpp"
#include "report/rules.hpp"
#include "text/nearest.hpp"

namespace {

// The rule of that name, or all of the topic of that name.
std::vector<const lint::Rule*> rules_named(const lint::RuleSet& rules, std::string_view word) {
  std::vector<const lint::Rule*> out;
  for (const lint::RankedRule& ranked : rules.rules) {
    const lint::Rule& rule = *ranked.rule;
    if (rule.name == word || lint::name(rule.topic) == word) out.push_back(&rule);
  }
  return out;
}

}  // namespace

namespace cli {

int explain(const Options& options, const Streams& streams) {
  base::Result<Session> session = open_session(options, streams);
  if (!session) return complain(streams, session.error());
  const std::vector<const lint::Rule*> named = rules_named(session->rules, options.rule);
  if (named.empty()) {
    return complain(streams, {base::cat("there is no rule or topic \"", options.rule, '"',
                                        text::did_you_mean(options.rule, session->rules.names()),
                                        "; `docfacts rules` lists all")});
  }
  const auto render = [&](const std::string& format, bool is_shown) {
    std::string out;
    for (const lint::Rule* rule : named) {
      if (!out.empty()) out += '\n';
      out += format == "json"
                 ? report::render_rule_json(*rule)
                 : report::render_rule_text(*rule, is_shown && is_coloured(options, streams));
    }
    return out;
  };
  if (const base::Status error = write_outputs(options, session->root, streams, render)) {
    return complain(streams, *error);
  }
  return exit_clean;
}

}  // namespace cli
