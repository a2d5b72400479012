#include "lint/inclusion.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/cat.hpp"
#include "claims/characters.hpp"

namespace lint {

namespace {

constexpr std::array<std::string_view, 12> signs = {
    "{% include", "{% render", "{% snippet", "{% content-ref", "{{#include",   "{!",
    "--8<--",     "[!INCLUDE", "[!include",  "!INCLUDE",       "<!--@include", "<!-- @include"};

/// The name in `{{< name ... >}}` or `{{% name ... %}}` that a line begins with; empty otherwise.
std::string_view short_code(std::string_view line) {
  if (!line.starts_with("{{<") && !line.starts_with("{{%")) return {};
  line = claims::trim(line.substr(3));
  return line.substr(0, line.find_first_of(" \t/%>"));
}

bool is_inclusion(std::string_view line, std::string_view text) {
  if (line.empty() || std::string_view("{-[!<").find(line[0]) == std::string_view::npos)
    return false;
  if (std::any_of(signs.begin(), signs.end(),
                  [&](std::string_view sign) { return line.starts_with(sign); })) {
    return true;
  }
  // A component of MDX: `<Steps />`.
  if (line.size() > 1 && line[0] == '<' && 'A' <= line[1] && line[1] <= 'Z') return true;
  const std::string_view name = short_code(line);
  if (name.empty()) return false;
  return text.find(base::cat("/", name)) == std::string_view::npos &&
         text.find(base::cat("/ ", name)) == std::string_view::npos;
}

}  // namespace

bool has_inclusion(std::string_view text) {
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (is_inclusion(claims::trim(line), text)) return true;
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  return false;
}

}  // namespace lint
