#include "report/view.hpp"

#include <algorithm>

#include "base/cat.hpp"

namespace report {

Counts count(const View& view) {
  Counts out;
  out.facts = view.project->table.facts.size();
  for (const lint::Document& document : view.project->documents) {
    if (!document.is_reported) continue;
    ++out.files;
    out.claims += document.reading.claims.size();
    const auto& citations = document.reading.citations;
    out.citations += static_cast<std::size_t>(
        std::count_if(citations.begin(), citations.end(), claims::is_mark));
    out.links += document.markdown.links.size();
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
