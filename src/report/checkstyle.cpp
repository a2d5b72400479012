#include "base/cat.hpp"
#include "report/format.hpp"
#include "report/places.hpp"
#include "report/xml.hpp"

namespace report {

std::string render_checkstyle(const View& view) {
  Places places(view.project->sources);
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
  const std::string* open = nullptr;
  for (const lint::Finding& finding : view.findings) {
    const Place place = places.of(finding.source, finding.span);
    if (open == nullptr || *open != *place.path) {
      if (open != nullptr) out += "  </file>\n";
      open = place.path;
      out += base::cat("  <file name=\"", xml_text(*open), "\">\n");
    }
    out += base::cat("    <error line=\"", place.begin.line, "\" column=\"", place.begin.column,
                     "\" severity=\"", lint::name(finding.severity), "\" message=\"",
                     xml_text(finding.message), "\" source=\"docfacts.", xml_text(finding.rule),
                     "\"/>\n");
  }
  if (open != nullptr) out += "  </file>\n";
  return out + "</checkstyle>\n";
}

}  // namespace report
