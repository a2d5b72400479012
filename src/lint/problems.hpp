#pragma once

#include <string_view>

#include "lint/project.hpp"
#include "lint/sink.hpp"

namespace lint {

/// Reports what was found wrong with the table while it was read, as far as it is the rule's.
void report_problems(const Project& project, std::string_view rule, Sink& out);

}  // namespace lint
