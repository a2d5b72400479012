#pragma once

#include <optional>
#include <vector>

#include "facts/fields.hpp"
#include "facts/ids.hpp"
#include "facts/table.hpp"

namespace facts {

/// Reads the items of the source list. What the table has of each id is in `source_index`.
void read_sources(const std::vector<Input>& inputs, Table& table);

/// Reads units, scales, attributes, features, acronyms, kinds of links and word lists.
void read_vocabulary(const std::vector<Input>& inputs, Table& table);

/// Reads entities and their facts, held against the vocabulary and the sources read before.
void read_entities(const std::vector<Input>& inputs, Table& table);

/// Reads a list of references; a source that is not listed is a problem.
[[nodiscard]] std::vector<Reference> read_references(const Input& input,
                                                     const std::vector<text::Json>& items);

/// The year of one list of date parts; nothing when they make no date.
[[nodiscard]] std::optional<int> year_of(const text::Json& parts);

/// Looks for what no single value shows: parts larger than their whole, variants in a circle.
void check(Table& table);

}  // namespace facts
