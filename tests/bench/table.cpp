#include "bench/table.hpp"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace bench {

namespace {

double base_of(const Result& result) {
  const auto parse = std::find_if(result.rows.begin(), result.rows.end(),
                                  [](const Row& row) { return row.stage == "parse"; });
  return parse == result.rows.end() ? 0 : parse->cost.user_seconds;
}

double ratio(double part, double whole) { return whole > 0 ? part / whole : 0; }

}  // namespace

std::string as_text(const Result& result) {
  char line[200];
  std::string out;
  std::snprintf(line, sizeof line, "%s: %zu files, %.1f MB\n", result.folder.c_str(), result.files,
                static_cast<double>(result.bytes) / 1e6);
  out += line;
  std::snprintf(line, sizeof line, "  %-28s %10s %10s %10s %10s %10s\n", "stage", "user ms",
                "x parse", "wall ms", "peak MB", "x bytes");
  out += line;
  for (const Row& row : result.rows) {
    std::snprintf(line, sizeof line, "  %-28s %10.1f %10.2f %10.1f %10.1f %10.2f\n",
                  row.stage.c_str(), row.cost.user_seconds * 1e3,
                  ratio(row.cost.user_seconds, base_of(result)), row.cost.wall_seconds * 1e3,
                  row.cost.peak_bytes / 1e6,
                  ratio(row.cost.peak_bytes, static_cast<double>(result.bytes)));
    out += line;
  }
  return out;
}

std::string as_json(const std::vector<Result>& results) {
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const Result& result : results) {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const Row& row : result.rows) {
      rows.push_back({{"stage", row.stage},
                      {"user_seconds", row.cost.user_seconds},
                      {"wall_seconds", row.cost.wall_seconds},
                      {"peak_bytes", row.cost.peak_bytes},
                      {"ratio_to_parse", ratio(row.cost.user_seconds, base_of(result))}});
    }
    const std::string name = result.folder.substr(result.folder.find_last_of('/') + 1);
    all.push_back(
        {{"name", name}, {"files", result.files}, {"bytes", result.bytes}, {"stages", rows}});
  }
  return all.dump(2) + '\n';
}

}  // namespace bench
