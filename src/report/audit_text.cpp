#include <algorithm>

#include "base/cat.hpp"
#include "report/audit.hpp"
#include "report/audit_words.hpp"
#include "report/shown_path.hpp"
#include "report/view.hpp"
#include "text/display.hpp"

namespace {

using base::cat;
using lint::Standing;
using report::AuditView;
using text::printable;

// So many of a long list are shown; the other formats have all.
constexpr std::size_t most_lines = 10;

class AuditReport {
 public:
  explicit AuditReport(const AuditView& view)
      : view_(view),
        audit_(*view.audit),
        table_(view.project->table),
        places_(view.project->sources) {}

  std::string render() {
    totals("All documents", audit_.total);
    if (view_.is_quiet) return std::move(out_);
    heading("By document");
    for (const lint::DocumentAudit& one : audit_.documents) {
      totals(shown(view_.project->documents[one.document].path), one.tally);
    }
    look();
    sources();
    facts();
    return std::move(out_);
  }

 private:
  void heading(std::string_view text) {
    out_ += view_.is_coloured ? cat("\n\x1b[1m", text, "\x1b[0m\n") : cat('\n', text, '\n');
  }

  std::string shown(std::string_view path) const {
    return printable(report::shown_path(path, view_.base));
  }

  void totals(std::string_view name, const lint::Tally& tally) {
    out_ +=
        cat(name, ": ", report::plural(tally.claims, "claim"), ", ", tally.cited, " cited, ",
            tally[Standing::supported], " supported, ", tally[Standing::unsupported],
            " unsupported, ", tally[Standing::undecided], " undecided, ", tally[Standing::wrong],
            " wrong, ", tally.uncited, " uncited, ", tally[Standing::exempt], " exempt\n");
  }

  void look() {
    const auto count = std::count_if(
        audit_.claims.begin(), audit_.claims.end(),
        [](const lint::AuditedClaim& claim) { return report::needs_look(claim.standing); });
    if (count == 0) return;
    heading("To look at");
    for (const lint::AuditedClaim& claim : audit_.claims) {
      if (!report::needs_look(claim.standing)) continue;
      const report::ClaimWords words = report::words_of(claim, *view_.project, places_);
      out_ += cat(shown(words.path), ':', words.place.begin.line, ':', words.place.begin.column,
                  ": ", words.standing, report::is_also_uncited(claim) ? " and uncited" : "", " \"",
                  printable(words.text), '"');
      if (!words.entity.empty()) {
        out_ += cat(" (", printable(words.entity), ", ", printable(words.attribute), ')');
      }
      if (claim.standing == Standing::wrong && !words.expected.empty()) {
        out_ += cat(", expected ", printable(words.expected));
      }
      if (claim.standing == Standing::unsupported) {
        out_ += cat(", cites ", printable(report::spell_sources(claim.cited, table_)));
      }
      if (!claim.behind.empty()) {
        out_ +=
            cat(", the table has it from ", printable(report::spell_sources(claim.behind, table_)));
      }
      out_ += '\n';
    }
  }

  template <typename Spell>
  void list(std::string_view title, const std::vector<std::uint32_t>& items, const Spell& spell) {
    if (items.empty()) return;
    heading(cat(title, ": ", items.size()));
    for (std::size_t i = 0; i < std::min(items.size(), most_lines); ++i) {
      out_ += cat("  ", printable(spell(items[i])), '\n');
    }
    if (items.size() > most_lines) out_ += cat("  and ", items.size() - most_lines, " more\n");
  }

  void sources() {
    heading("By source");
    for (const lint::SourceAudit& one : audit_.sources) {
      if (one.documents == 0) continue;
      out_ += cat(
          "  ", printable(table_.sources[one.source].id), ": ", report::plural(one.claims, "claim"),
          one.claims == 1 ? " cites it, " : " cite it, ", one.supported, " from it, ",
          one.unsupported, " unsupported; ", report::plural(one.documents, "document"), '\n');
    }
    list("Sources that nothing cites", audit_.uncited_sources,
         [&](std::uint32_t i) { return cat(table_.sources[i].id, ": ", table_.sources[i].title); });
  }

  void facts() {
    list("Facts that no document states", audit_.unstated_facts,
         [&](std::uint32_t i) { return report::spell_fact(table_.facts[i], table_); });
    list("Oldest facts with a date", audit_.facts_by_date, [&](std::uint32_t i) {
      return cat(table_.facts[i].as_of, ": ", report::spell_fact(table_.facts[i], table_));
    });
  }

  const AuditView& view_;
  const lint::Audit& audit_;
  const facts::Table& table_;
  report::Places places_;
  std::string out_;
};

}  // namespace

namespace report {

std::string render_audit_text(const AuditView& view) { return AuditReport(view).render(); }

}  // namespace report
