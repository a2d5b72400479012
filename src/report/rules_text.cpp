#include <algorithm>

#include "base/cat.hpp"
#include "report/rules.hpp"
#include "text/display.hpp"

namespace {

using base::cat;
using lint::Rule;

std::string_view fix_words(lint::Fixes fixes) {
  switch (fixes) {
    case lint::Fixes::never:
      return "no";
    case lint::Fixes::sometimes:
      return "sometimes";
    case lint::Fixes::always:
      return "yes";
  }
  return {};
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  out.resize(std::max(width, out.size()), ' ');
  return out;
}

std::string painted(std::string_view text, std::string_view colour, bool is_coloured) {
  return is_coloured ? cat("\x1b[", colour, 'm', text, "\x1b[0m") : std::string(text);
}

std::string_view severity_words(const lint::RankedRule& ranked) {
  return ranked.severity ? lint::name(*ranked.severity) : "off";
}

// Headings of a rule's own text stand two levels deeper on a page of all rules.
std::string deepened(std::string_view docs) {
  std::string out;
  bool is_start = true;
  bool is_fenced = false;
  for (std::size_t i = 0; i < docs.size(); ++i) {
    if (is_start && docs.substr(i).starts_with("```")) is_fenced = !is_fenced;
    if (is_start && !is_fenced && docs[i] == '#') out += "##";
    out += docs[i];
    is_start = docs[i] == '\n';
  }
  return out;
}

}  // namespace

namespace report {

std::string render_rules_text(const lint::RuleSet& rules, bool is_coloured) {
  std::size_t width = 0;
  for (const lint::RankedRule& ranked : rules.rules) {
    width = std::max(width, ranked.rule->name.size());
  }
  std::string out;
  for (const lint::RankedRule& ranked : rules.rules) {
    const Rule& rule = *ranked.rule;
    out += cat(painted(padded(rule.name, width), "1", is_coloured), "  ",
               padded(lint::name(rule.topic), 9), "  ", padded(severity_words(ranked), 7), "  ",
               text::printable(rule.summary), '\n');
  }
  return out;
}

std::string render_rules_page(const lint::RuleSet& rules) {
  std::string out =
      "# Rules\n\n"
      "Written by `docfacts rules --write` from the rules themselves; edit those instead.\n\n"
      "| rule | topic | severity | fix | |\n| --- | --- | --- | --- | --- |\n";
  for (const lint::RankedRule& ranked : rules.rules) {
    const Rule& rule = *ranked.rule;
    out += cat("| [", rule.name, "](#", rule.name, ") | ", lint::name(rule.topic), " | ",
               rule.is_on_by_default ? lint::name(rule.severity) : "off", " | ",
               fix_words(rule.fixes), " | ", rule.summary, " |\n");
  }
  for (const lint::RankedRule& ranked : rules.rules) {
    out += cat("\n## ", ranked.rule->name, "\n\n", ranked.rule->summary, '\n',
               deepened(ranked.rule->docs));
  }
  return out;
}

std::string render_rule_text(const Rule& rule, bool is_coloured) {
  return cat(painted(rule.name, "1", is_coloured), " (", lint::name(rule.topic), ", ",
             rule.is_on_by_default ? lint::name(rule.severity) : "off",
             "; repairs: ", fix_words(rule.fixes), ")\n\n", text::printable(rule.summary), '\n',
             text::printable_lines(rule.docs));
}

}  // namespace report
