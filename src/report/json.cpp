#include "lint/fingerprint.hpp"
#include "report/format.hpp"
#include "report/json_parts.hpp"

namespace report {

std::string render_json(const View& view) {
  Places places(view.project->sources);
  const std::vector<std::string> names = lint::fingerprints(view.findings, *view.project);
  Json findings = Json::array();
  for (std::size_t i = 0; i < view.findings.size(); ++i) {
    findings.push_back(to_json(view.findings[i], names[i], places));
  }
  const Counts counts = count(view);
  const Json out = {{"version", view.version},
                    {"findings", std::move(findings)},
                    {"summary",
                     {{"files", counts.files},
                      {"claims", counts.claims},
                      {"facts", counts.facts},
                      {"citations", counts.citations},
                      {"links", counts.links},
                      {"errors", counts.errors},
                      {"warnings", counts.warnings},
                      {"infos", counts.infos},
                      {"fixable", counts.fixable},
                      {"fixable_on_request", counts.fixable_on_request},
                      {"parked", view.parked}}}};
  return written(out, 2) + '\n';
}

}  // namespace report
