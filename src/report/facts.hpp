#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "facts/table.hpp"

namespace report {

/// The facts (indices into Table::facts) of an entity, inherited ones too, or of all when no
/// entity is named. An entity is named by name, alias or id, an attribute by id or label.
[[nodiscard]] base::Result<std::vector<std::uint32_t>> choose_facts(const facts::Table& table,
                                                                    std::string_view entity,
                                                                    std::string_view attribute);

/// The facts by entity, each with its sources, for people.
[[nodiscard]] std::string render_facts_text(const facts::Table& table,
                                            const std::vector<std::uint32_t>& chosen,
                                            bool is_coloured);

/// The facts as a JSON list.
[[nodiscard]] std::string render_facts_json(const facts::Table& table,
                                            const std::vector<std::uint32_t>& chosen);

/// The facts as a table in markdown.
[[nodiscard]] std::string render_facts_markdown(const facts::Table& table,
                                                const std::vector<std::uint32_t>& chosen);

/// The facts as rows of CSV (RFC 4180), entities and attributes by their ids.
[[nodiscard]] std::string render_facts_csv(const facts::Table& table,
                                           const std::vector<std::uint32_t>& chosen);

}  // namespace report
