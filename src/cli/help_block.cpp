#include "cli/help_block.hpp"

#include "base/cat.hpp"
#include "cli/parse.hpp"

namespace {

constexpr std::string_view begin_marker = "<!-- docfacts-help -->\n";
constexpr std::string_view end_marker = "<!-- /docfacts-help -->";

}  // namespace

namespace cli {

std::string with_help_block(std::string_view page) {
  const std::size_t begin = page.find(begin_marker);
  if (begin == std::string_view::npos) return std::string(page);
  const std::size_t inside = begin + begin_marker.size();
  const std::size_t end = page.find(end_marker, inside);
  if (end == std::string_view::npos) return std::string(page);
  return base::cat(page.substr(0, inside), "\n```text\n", help(""), "```\n\n```text\n",
                   help("check"), "```\n\n", page.substr(end));
}

}  // namespace cli
