#pragma once

#include <string_view>
#include <vector>

namespace facts {

/// The type of entry that a work of a CSL type is written as.
[[nodiscard]] std::string_view bib_type_of(std::string_view csl);

/// The CSL type that an entry is read as.
[[nodiscard]] std::string_view csl_type_of(std::string_view bib);

/// The fields that CSL has a variable for; of two for the same variable the usual one is first.
[[nodiscard]] const std::vector<std::string_view>& known_fields();

/// The field that a variable of a work of a CSL type is written as, or nothing.
[[nodiscard]] std::string_view field_of(std::string_view variable, std::string_view type);

/// The variable that a field is read as in a work of a CSL type, or nothing.
[[nodiscard]] std::string_view variable_of(std::string_view field, std::string_view type);

/// True for a field whose value is an address or identifier, not text.
[[nodiscard]] bool is_address(std::string_view field);

}  // namespace facts
