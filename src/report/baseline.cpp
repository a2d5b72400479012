#include "report/baseline.hpp"

#include <nlohmann/json.hpp>

namespace report {

std::string render_baseline(std::span<const lint::BaselineEntry> entries) {
  std::string out = "{\n  \"findings\": [";
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const lint::BaselineEntry& entry = entries[i];
    nlohmann::ordered_json line = {{"path", entry.path},
                                   {"rule", entry.rule},
                                   {"fingerprint", entry.fingerprint},
                                   {"message", entry.message}};
    out += i == 0 ? "\n    " : ",\n    ";
    // Bytes that are no UTF-8 become U+FFFD: JSON has no other way.
    out += line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  }
  return out + (entries.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

}  // namespace report
