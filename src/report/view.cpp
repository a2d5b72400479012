#include "report/view.hpp"

#include "base/cat.hpp"

namespace report {

Counts count(const View& view) {
  Counts out;
  out.facts = view.project->table.facts.size();
  for (const lint::Document& document : view.project->documents) {
    if (!document.is_reported) continue;
    ++out.files;
    out.claims += document.extent.claims;
    out.citations += document.extent.citations;
    out.links += document.extent.links;
  }
  for (const lint::Finding& finding : view.findings) {
    switch (finding.severity) {
      case lint::Severity::info:
        ++out.infos;
        break;
      case lint::Severity::warning:
        ++out.warnings;
        break;
      case lint::Severity::error:
        ++out.errors;
        break;
    }
    if (!finding.fix) continue;
    ++(finding.fix->safety == lint::Safety::safe ? out.fixable : out.fixable_on_request);
  }
  return out;
}

std::string plural(std::size_t count, std::string_view noun) {
  return base::cat(count, ' ', noun, count == 1 ? "" : "s");
}

}  // namespace report
