#pragma once

#include <span>
#include <string>
#include <string_view>

#include "report/view.hpp"

namespace report {

/// A way to write findings down: its name, what it is for, and a pure function.
struct Format {
  std::string_view name;
  std::string_view summary;
  std::string (*render)(const View& view);
};

/// Every format, the usual one first.
[[nodiscard]] std::span<const Format> formats();

/// The format of that name, or null.
[[nodiscard]] const Format* find_format(std::string_view name);

[[nodiscard]] std::string render_text(const View& view);
[[nodiscard]] std::string render_json(const View& view);
[[nodiscard]] std::string render_jsonl(const View& view);
[[nodiscard]] std::string render_sarif(const View& view);
[[nodiscard]] std::string render_github(const View& view);
[[nodiscard]] std::string render_gitlab(const View& view);
[[nodiscard]] std::string render_junit(const View& view);
[[nodiscard]] std::string render_checkstyle(const View& view);
[[nodiscard]] std::string render_rdjsonl(const View& view);

}  // namespace report
