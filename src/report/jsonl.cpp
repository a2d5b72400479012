#include "lint/fingerprint.hpp"
#include "report/format.hpp"
#include "report/json_parts.hpp"

namespace report {

std::string render_jsonl(const View& view) {
  Places places(view.project->sources);
  const std::vector<std::string> names = lint::fingerprints(view.findings, *view.project);
  std::string out;
  for (std::size_t i = 0; i < view.findings.size(); ++i) {
    out += written(to_json(view.findings[i], names[i], places)) + '\n';
  }
  return out;
}

}  // namespace report
