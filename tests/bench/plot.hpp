#pragma once

#include <string>

namespace bench {

/// A drawing (SVG) of what as_json wrote: for each folder and stage the user CPU time as a multiple
/// of the bare parse, on a logarithmic axis. Throws what nlohmann::json throws on anything else.
[[nodiscard]] std::string as_svg(const std::string& json);

}  // namespace bench
