#include "base/cat.hpp"
#include "lint/fingerprint.hpp"
#include "report/format.hpp"
#include "report/json_parts.hpp"

namespace {

std::string_view severity_name(lint::Severity severity) {
  switch (severity) {
    case lint::Severity::info:
      return "info";
    case lint::Severity::warning:
      return "minor";
    case lint::Severity::error:
      return "major";
  }
  return {};
}

}  // namespace

namespace report {

std::string render_gitlab(const View& view) {
  Places places(view.project->sources);
  const std::vector<std::string> names = lint::fingerprints(view.findings, *view.project);
  Json out = Json::array();
  for (std::size_t i = 0; i < view.findings.size(); ++i) {
    const lint::Finding& finding = view.findings[i];
    const Place place = places.of(finding.source, finding.span);
    out.push_back({{"description", finding.message},
                   {"check_name", finding.rule},
                   {"fingerprint", names[i]},
                   {"severity", severity_name(finding.severity)},
                   {"location",
                    {{"path", *place.path},
                     {"lines", {{"begin", place.begin.line}, {"end", place.end.line}}}}}});
  }
  return written(out, 2) + '\n';
}

}  // namespace report
