#pragma once

#include <nlohmann/json.hpp>

#include "facts/table.hpp"

namespace report {

/// A value in base units: a number, a text, a list, true or false, or a date as a string.
[[nodiscard]] nlohmann::ordered_json to_json(const facts::Value& value);

}  // namespace report
