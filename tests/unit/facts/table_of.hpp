#pragma once

#include <string>
#include <vector>

#include "base/cat.hpp"
#include "facts/read.hpp"
#include "text/line_index.hpp"

/// A table read from texts, and its problems as `file:line:column: message [rule]`.
struct TableOf {
  explicit TableOf(const std::vector<std::string>& texts) {
    std::vector<text::Source> sources;
    for (const std::string& bytes : texts) {
      sources.emplace_back(base::cat(sources.size() + 1, ".json"), bytes);
    }
    table = facts::read(std::move(sources));
    for (const facts::Problem& problem : table.problems) {
      const text::Source& source = table.files[problem.origin.file];
      const text::Location place = text::LineIndex(source.bytes()).at(problem.origin.span.begin);
      problems.push_back(base::cat(source.path(), ':', place.line, ':', place.column, ": ",
                                   problem.message, " [", problem.rule, ']'));
      marked.emplace_back(source.slice(problem.origin.span));
    }
  }

  /// The only problem, or how many there are.
  [[nodiscard]] std::string problem() const {
    if (problems.size() == 1) return problems.front();
    std::string all = base::cat(problems.size(), " problems");
    for (const std::string& one : problems) all += base::cat('\n', one);
    return all;
  }

  facts::Table table;
  std::vector<std::string> problems;
  std::vector<std::string> marked;  // the bytes of each problem's place
};
