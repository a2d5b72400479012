#include "base/cat.hpp"
#include "report/csv.hpp"
#include "report/facts.hpp"
#include "report/markdown_text.hpp"

namespace {

using base::cat;

std::string where(const facts::Fact& fact) {
  std::string out;
  for (const auto& [key, value] : fact.qualifiers) {
    out += cat(out.empty() ? "" : ", ", key, ": ", value);
  }
  return out;
}

std::string sources(const std::vector<facts::Reference>& references) {
  std::string out;
  for (const facts::Reference& reference : references) {
    out += cat(out.empty() ? "" : "; ", reference.source);
    if (!reference.locator.empty()) out += cat(", ", reference.locator);
  }
  return out;
}

}  // namespace

namespace report {

std::string render_facts_markdown(const facts::Table& table,
                                  const std::vector<std::uint32_t>& chosen) {
  std::string out =
      "| Entity | Attribute | Value | Holds for | As of | Sources |\n|---|---|---|---|---|---|\n";
  for (const std::uint32_t index : chosen) {
    const facts::Fact& fact = table.facts[index];
    if (fact.entity == facts::none || fact.attribute == facts::none) continue;
    out += '|';
    for (const std::string& cell :
         {table.entities[fact.entity].name, table.attributes[fact.attribute].label, fact.written,
          where(fact), fact.as_of, sources(fact.references)}) {
      out += cat(' ', markdown_text(cell), cell.empty() ? "|" : " |");
    }
    out += '\n';
  }
  return out;
}

std::string render_facts_csv(const facts::Table& table, const std::vector<std::uint32_t>& chosen) {
  std::string out = csv_row({"entity", "attribute", "value", "where", "as_of", "sources"});
  for (const std::uint32_t index : chosen) {
    const facts::Fact& fact = table.facts[index];
    if (fact.entity == facts::none || fact.attribute == facts::none) continue;
    out += csv_row({table.entities[fact.entity].id, table.attributes[fact.attribute].id,
                    fact.written, where(fact), fact.as_of, sources(fact.references)});
  }
  return out;
}

}  // namespace report
