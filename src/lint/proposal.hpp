#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lint/finding.hpp"
#include "lint/project.hpp"

namespace lint {

/// A place of a document that states something.
struct Statement {
  SourceIndex source = 0;
  text::Span span;
};

/// A value that documents give, in the most precise words met, and where they do.
struct ProposedValue {
  facts::Value value;
  std::string written;
  std::vector<Statement> places;
};

/// What documents say about one attribute of one entity; the table says nothing about it. More
/// than one value is a conflict, but where the attribute holds a set.
struct ProposedFact {
  std::uint32_t entity = facts::none;
  std::uint32_t attribute = facts::none;
  std::vector<ProposedValue> values;  // the one stated most often first
  bool is_conflict = false;
};

/// Names that documents seem to be about, and that the table lacks: titles, and the first cells of
/// rows with figures.
[[nodiscard]] std::vector<std::string> find_names(const Project& project);

/// Facts for the table, read from the claims that it neither confirms nor contradicts; by entity
/// and attribute, as the table has them.
[[nodiscard]] std::vector<ProposedFact> propose_facts(const Project& project);

}  // namespace lint
