#pragma once

#include <cstdint>

#include "claims/names.hpp"
#include "facts/table.hpp"
#include "markdown/document.hpp"
#include "text/source.hpp"

namespace claims {

/// The entity that the title in the front matter names (`title: X`, `title = "X"`), if it names one
/// and no other but its families; or none.
[[nodiscard]] std::uint32_t entity_in_title(const text::Source& source,
                                            const markdown::Document& document,
                                            const facts::Table& table, const Roster& roster);

}  // namespace claims
