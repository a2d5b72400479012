#include "base/cat.hpp"
#include "report/facts.hpp"
#include "text/display.hpp"

namespace {

using base::cat;
using text::printable;

std::string references(const std::vector<facts::Reference>& references, const facts::Table& table) {
  std::string out;
  for (const facts::Reference& reference : references) {
    const facts::SourceItem* source = table.find_source(reference.source);
    out += cat("      ", printable(reference.source));
    if (!reference.locator.empty()) out += cat(", ", printable(reference.locator));
    if (source != nullptr && !source->title.empty()) out += cat(": ", printable(source->title));
    out += '\n';
    if (source != nullptr && !source->url.empty()) {
      out += cat("        ", printable(source->url), '\n');
    }
    if (!reference.quote.empty()) out += cat("        \"", printable(reference.quote), "\"\n");
  }
  return out;
}

std::string qualifiers(const facts::Fact& fact) {
  std::string out;
  for (const auto& [key, value] : fact.qualifiers) {
    out += cat(out.empty() ? "" : ", ", key, ": ", value);
  }
  if (!fact.as_of.empty()) out += cat(out.empty() ? "" : ", ", "as of ", fact.as_of);
  return out.empty() ? out : cat(" (", printable(out), ')');
}

}  // namespace

namespace report {

std::string render_facts_text(const facts::Table& table, const std::vector<std::uint32_t>& chosen,
                              bool is_coloured) {
  std::string out;
  std::uint32_t entity = facts::none;
  const auto bold = [&](std::string_view text) {
    return is_coloured ? cat("\x1b[1m", text, "\x1b[0m") : std::string(text);
  };
  for (const std::uint32_t index : chosen) {
    const facts::Fact& fact = table.facts[index];
    if (fact.entity == facts::none || fact.attribute == facts::none) continue;
    if (fact.entity != entity) {
      entity = fact.entity;
      out += cat(out.empty() ? "" : "\n", bold(printable(table.entities[entity].name)), '\n');
    }
    out += cat("  ", printable(table.attributes[fact.attribute].label), ": ",
               bold(printable(fact.written)), qualifiers(fact), '\n',
               references(fact.references, table));
    for (const facts::Reading& reading : fact.readings) {
      out += cat("    also ", printable(reading.written), ": ", printable(reading.reason), '\n',
                 references(reading.references, table));
    }
    for (const std::string& denied : fact.denied) out += cat("    not ", printable(denied), '\n');
  }
  return out.empty() ? "The table holds no facts.\n" : out;
}

}  // namespace report
