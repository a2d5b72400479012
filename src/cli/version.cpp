#include "cli/version.hpp"

#include "base/cat.hpp"

namespace cli {

const std::string_view version = DOCFACTS_VERSION;
const std::string_view summary = DOCFACTS_SUMMARY;
const std::string_view homepage = DOCFACTS_HOMEPAGE;

std::string version_text() {
  return base::cat("docfacts ", version, "\nbuilt with ", DOCFACTS_LIBRARIES, '\n');
}

}  // namespace cli
