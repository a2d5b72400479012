#include "bench/plot.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string_view>

#include "base/cat.hpp"
#include "report/xml.hpp"

namespace bench {

namespace {

using base::cat;

// All in pixels.
constexpr int width = 760;
constexpr int left = 230;   // where the axis begins
constexpr int right = 690;  // where it ends
constexpr int line = 24;
constexpr int title = 34;

std::string spelt(double number) {
  char text[32];
  std::snprintf(text, sizeof text, number < 10 ? "%.1f" : "%.0f", number);
  return text;
}

// From a tenth of a parse on.
class Axis {
 public:
  explicit Axis(double most)
      : decades_(std::max(2, static_cast<int>(std::ceil(std::log10(most))) + 1)) {}

  [[nodiscard]] int decades() const { return decades_; }
  [[nodiscard]] int place(double ratio) const {
    const double part = (std::log10(std::max(ratio, 0.1)) + 1) / decades_;
    return left + static_cast<int>(std::lround(part * (right - left)));
  }

 private:
  int decades_;
};

std::string text_at(int x, int y, std::string_view kind, std::string_view text) {
  return cat("<text x=\"", x, "\" y=\"", y, "\" class=\"", kind, "\">", report::xml_text(text),
             "</text>\n");
}

}  // namespace

std::string as_svg(const std::string& json) {
  const nlohmann::json folders = nlohmann::json::parse(json);
  double most = 10;
  std::size_t rows = 0;
  for (const nlohmann::json& folder : folders) {
    rows += folder.at("stages").size();
    for (const nlohmann::json& stage : folder.at("stages")) {
      most = std::max(most, stage.at("ratio_to_parse").get<double>());
    }
  }
  const Axis axis(most);
  const int height = static_cast<int>(rows) * line + static_cast<int>(folders.size()) * title + 40;
  std::string out = cat(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ", width, ' ', height,
      "\" role=\"img\" aria-label=\"User CPU time of each stage as a multiple of a bare parse\">\n"
      "<style>\n"
      "text { font: 13px system-ui, sans-serif; fill: #1f2328 }\n"
      ".label { text-anchor: end }\n"
      ".title { font-weight: 600 }\n"
      ".tick { text-anchor: middle; fill: #59636e }\n"
      "line { stroke: #d1d9e0 }\n"
      "circle { fill: #0969da }\n"
      "@media (prefers-color-scheme: dark) {\n"
      "  text { fill: #f0f6fc }\n  .tick { fill: #9198a1 }\n"
      "  line { stroke: #3d444d }\n  circle { fill: #4493f8 }\n"
      "}\n</style>\n");
  double tick = 0.1;
  for (int i = 0; i <= axis.decades(); ++i, tick *= 10) {
    const int x = axis.place(tick);
    out += cat("<line x1=\"", x, "\" y1=\"8\" x2=\"", x, "\" y2=\"", height - 28, "\"/>\n");
    out += text_at(x, height - 10, "tick", cat(spelt(tick), " \u00D7"));
  }
  int y = 0;
  for (const nlohmann::json& folder : folders) {
    y += title;
    const double megabytes = folder.at("bytes").get<double>() / 1e6;
    out += text_at(8, y - 10, "title",
                   cat(folder.at("name").get<std::string>(), ": ", folder.at("files").get<int>(),
                       " files, ", spelt(megabytes), " MB"));
    for (const nlohmann::json& stage : folder.at("stages")) {
      const double ratio = stage.at("ratio_to_parse").get<double>();
      const int x = axis.place(ratio);
      const int middle = y + line / 2;
      out += text_at(left - 14, middle + 4, "label", stage.at("stage").get<std::string>());
      out += cat("<circle cx=\"", x, "\" cy=\"", middle, "\" r=\"5\"/>\n");
      out += text_at(x + 10, middle + 4, "value", spelt(ratio));
      y += line;
    }
  }
  return out + "</svg>\n";
}

}  // namespace bench
