#pragma once

#include <string>
#include <vector>

#include "facts/work.hpp"

namespace report {

/// Works as a CSL-JSON list.
[[nodiscard]] std::string render_works_csl(const std::vector<facts::Work>& works);

/// Works as a BibTeX file.
[[nodiscard]] std::string render_works_bib(const std::vector<facts::Work>& works);

/// Works one a line, for people.
[[nodiscard]] std::string render_works_text(const std::vector<facts::Work>& works);

}  // namespace report
