#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "facts/fields.hpp"
#include "facts/table.hpp"
#include "text/json.hpp"

namespace facts {

/// A date as ISO 8601 writes it, whole or without its day or month; nothing when it is none.
[[nodiscard]] std::optional<Date> read_date(std::string_view text);

/// A value as the attribute's kind has it; what is wrong with it becomes a problem.
[[nodiscard]] std::optional<Value> read_value(const Input& input, const Attribute& attribute,
                                              std::uint32_t attribute_index,
                                              const text::Json& json);

/// A value as the table writes it: a string's content, else its JSON.
[[nodiscard]] std::string written_value(const Input& input, const text::Json& json);

}  // namespace facts
