#include "base/cat.hpp"
#include "report/audit.hpp"
#include "report/audit_words.hpp"
#include "report/markdown_text.hpp"
#include "report/view.hpp"

namespace {

using base::cat;
using lint::Standing;
using report::markdown_text;

std::string tally_row(std::string_view name, const lint::Tally& tally) {
  return cat("| ", name, " | ", tally.claims, " | ", tally.cited, " | ", tally[Standing::supported],
             " | ", tally[Standing::unsupported], " | ", tally[Standing::undecided], " | ",
             tally[Standing::wrong], " | ", tally.uncited, " | ", tally[Standing::exempt], " |\n");
}

}  // namespace

namespace report {

std::string render_audit_markdown(const AuditView& view) {
  const lint::Audit& audit = *view.audit;
  const facts::Table& table = view.project->table;
  Places places(view.project->sources);
  std::string out =
      "# Audit of claims\n\n"
      "| Document | Claims | Cited | Supported | Unsupported | Undecided | Wrong | Uncited | "
      "Exempt |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|\n";
  for (const lint::DocumentAudit& one : audit.documents) {
    out += tally_row(markdown_text(view.project->documents[one.document].path), one.tally);
  }
  out += tally_row("All", audit.total);

  std::string look;
  for (const lint::AuditedClaim& claim : audit.claims) {
    if (!needs_look(claim.standing)) continue;
    const ClaimWords words = words_of(claim, *view.project, places);
    look += cat("* ", markdown_text(words.path), ", line ", words.place.begin.line, ": ",
                words.standing, is_also_uncited(claim) ? " and uncited, " : ", ",
                markdown_text(words.text), " (", markdown_text(words.entity), ", ",
                markdown_text(words.attribute), ")");
    if (claim.standing == Standing::wrong && !words.expected.empty()) {
      look += cat(", expected ", markdown_text(words.expected));
    }
    look += '\n';
  }
  if (!look.empty()) out += cat("\n## To look at\n\n", look);

  out +=
      "\n## Sources\n\n| Source | Facts | Claims that cite it | Claims from it | "
      "Unsupported | Documents |\n|---|---:|---:|---:|---:|---:|\n";
  for (const lint::SourceAudit& one : audit.sources) {
    out +=
        cat("| ", markdown_text(table.sources[one.source].title), " | ", one.facts, " | ",
            one.claims, " | ", one.supported, " | ", one.unsupported, " | ", one.documents, " |\n");
  }
  const auto list = [&](std::string_view title, const std::vector<std::uint32_t>& facts,
                        bool is_dated) {
    if (facts.empty()) return;
    out += cat("\n## ", title, "\n\n");
    for (const std::uint32_t fact : facts) {
      out += cat("* ", is_dated ? markdown_text(table.facts[fact].as_of) : "", is_dated ? ": " : "",
                 markdown_text(spell_fact(table.facts[fact], table)), '\n');
    }
  };
  if (!audit.uncited_sources.empty()) out += "\n## Sources that nothing cites\n\n";
  for (const std::uint32_t source : audit.uncited_sources) {
    out += cat("* ", markdown_text(table.sources[source].id), ": ",
               markdown_text(table.sources[source].title), '\n');
  }
  list("Facts that no document states", audit.unstated_facts, false);
  list("Facts by date, the oldest first", audit.facts_by_date, true);
  return out;
}

}  // namespace report
