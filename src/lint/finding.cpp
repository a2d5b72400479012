#include "lint/finding.hpp"

namespace lint {

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::info:
      return "info";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return {};
}

std::string_view name(Topic topic) {
  switch (topic) {
    case Topic::facts:
      return "facts";
    case Topic::claims:
      return "claims";
    case Topic::citations:
      return "citations";
    case Topic::files:
      return "files";
    case Topic::links:
      return "links";
    case Topic::text:
      return "text";
  }
  return {};
}

}  // namespace lint
