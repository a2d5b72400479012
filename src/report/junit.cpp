#include "base/cat.hpp"
#include "facts/spell_date.hpp"
#include "report/format.hpp"
#include "report/places.hpp"
#include "report/xml.hpp"

namespace {

using base::cat;
using report::xml_text;

// One suite a file: one test case a finding, and one that passes for a file without any. Ant's
// schema requires more than any reader needs, and Jenkins' allows it.
std::string suite(std::string_view path, std::span<const lint::Finding> findings,
                  std::size_t number, const facts::Date& today, report::Places& places) {
  std::string out =
      cat("  <testsuite id=\"", number, "\" package=\"\" name=\"", xml_text(path),
          "\" timestamp=\"", facts::spell(today), "T00:00:00\" hostname=\"localhost\" tests=\"",
          findings.empty() ? 1 : findings.size(), "\" failures=\"", findings.size(),
          "\" errors=\"0\" time=\"0\">\n    <properties/>\n");
  if (findings.empty()) {
    out += cat("    <testcase classname=\"", xml_text(path), "\" name=\"docfacts\" time=\"0\"/>\n");
  }
  for (const lint::Finding& finding : findings) {
    const report::Place place = places.of(finding.source, finding.span);
    const std::string where = cat(path, ':', place.begin.line, ':', place.begin.column);
    out +=
        cat("    <testcase classname=\"", xml_text(path), "\" name=\"",
            xml_text(cat(finding.rule, " at ", place.begin.line, ':', place.begin.column)),
            "\" time=\"0\">\n      <failure type=\"", lint::name(finding.severity), "\" message=\"",
            xml_text(finding.message), "\">", xml_text(where), "</failure>\n", "    </testcase>\n");
  }
  return out + "    <system-out/>\n    <system-err/>\n  </testsuite>\n";
}

}  // namespace

namespace report {

std::string render_junit(const View& view) {
  Places places(view.project->sources);
  std::string suites;
  std::size_t count = 0;
  std::size_t at = 0;
  const auto add = [&](const std::string& path, std::size_t end) {
    suites +=
        suite(path, view.findings.subspan(at, end - at), count++, view.project->today, places);
    at = end;
  };
  const auto path_at = [&](std::size_t i) -> const std::string& {
    return places.source(view.findings[i].source).path();
  };
  const auto add_up_to = [&](const std::string* before) {
    while (at < view.findings.size() && (before == nullptr || path_at(at) < *before)) {
      const std::string& path = path_at(at);
      std::size_t end = at;
      while (end < view.findings.size() && path_at(end) == path) ++end;
      add(path, end);
    }
  };
  for (const lint::Document& document : view.project->documents) {
    if (!document.is_reported) continue;
    add_up_to(&document.path);
    std::size_t end = at;
    while (end < view.findings.size() && path_at(end) == document.path) ++end;
    add(document.path, end);
  }
  add_up_to(nullptr);
  return cat("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n", suites,
             "</testsuites>\n");
}

}  // namespace report
