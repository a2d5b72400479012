#include "lint/problems.hpp"

namespace lint {

void report_problems(const Project& project, std::string_view rule, Sink& out) {
  for (const facts::Problem& problem : project.table.problems) {
    if (problem.rule == rule) out.report(problem.origin, problem.message);
  }
}

}  // namespace lint
