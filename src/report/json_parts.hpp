#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "lint/finding.hpp"
#include "report/places.hpp"

namespace report {

/// Keeps members in the order in which they are written.
using Json = nlohmann::ordered_json;

/// A finding as the formats json and jsonl say it.
[[nodiscard]] Json to_json(const lint::Finding& finding, std::string_view fingerprint,
                           Places& places);

/// The text of a value; bytes that are no UTF-8 become the replacement character, and characters
/// that command a terminal are escaped.
[[nodiscard]] std::string written(const Json& value, int indent = -1);

}  // namespace report
