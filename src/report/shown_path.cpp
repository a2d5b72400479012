#include "report/shown_path.hpp"

#include <algorithm>

namespace {

// A log of GitHub would take the rest for a command.
std::string without_command(std::string path) {
  return path.starts_with("::") ? "./" + path : path;
}

}  // namespace

namespace report {

std::string shown_path(std::string_view path, std::string_view base) {
  if (base.empty() || path.starts_with('/')) return without_command(std::string(path));
  // The parts that both share fall away; each that is left of the base is one step up.
  while (!base.empty()) {
    const std::string_view part = base.substr(0, base.find('/'));
    if (path.size() <= part.size() || !path.starts_with(part) || path[part.size()] != '/') break;
    path.remove_prefix(part.size() + 1);
    base.remove_prefix(std::min(base.size(), part.size() + 1));
  }
  std::string out;
  if (!base.empty()) {
    const auto steps = std::count(base.begin(), base.end(), '/') + 1;
    for (std::ptrdiff_t i = 0; i < steps; ++i) out += "../";
  }
  return without_command(out.append(path));
}

}  // namespace report
