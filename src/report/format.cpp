#include "report/format.hpp"

#include <algorithm>
#include <array>

namespace report {

std::span<const Format> formats() {
  static constexpr std::array all{
      Format{"text", "for people, with excerpts", render_text},
      Format{"json", "one object (rules/schema/report.schema.json)", render_json},
      Format{"jsonl", "one finding a line", render_jsonl},
      Format{"sarif", "SARIF 2.1.0, for code scanning", render_sarif},
      Format{"github", "workflow commands of GitHub Actions", render_github},
      Format{"gitlab", "code quality report of GitLab", render_gitlab},
      Format{"junit", "JUnit XML", render_junit},
      Format{"checkstyle", "Checkstyle XML", render_checkstyle},
      Format{"rdjsonl", "diagnostics for reviewdog", render_rdjsonl},
  };
  return all;
}

const Format* find_format(std::string_view name) {
  const auto found = std::find_if(formats().begin(), formats().end(),
                                  [&](const Format& format) { return format.name == name; });
  return found == formats().end() ? nullptr : &*found;
}

}  // namespace report
