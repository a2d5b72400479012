// Any bytes are read as a configuration and as a declarative rule, cut by a line of three hyphens,
// and a document is checked with them: an error, or findings, and never more time than that takes.

#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>

#include "files/memory.hpp"
#include "lint/rule_set.hpp"
#include "lint/run.hpp"
#include "rules/all.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const std::size_t cut = all.find("\n---\n");
  std::map<std::string, std::string> tree = {
      {"docfacts.json", std::string(all.substr(0, cut))},
      {"docs/page.md", "# Page\n\nSee [a](b.md#c), `colour` and e-mail.\n"},
      {"README.md", "# Title\n\n- [page](docs/page.md#page)\n- aaaaaaaaaaaaaaaaaaaaaaaa!\n"}};
  if (cut != std::string_view::npos) tree["rules/patterns/a.json"] = all.substr(cut + 5);
  const files::Memory files(tree);
  auto config = lint::read_config(files, "docfacts.json");
  if (!config) {
    if (config.error().message.empty()) std::abort();
    return 0;
  }
  if (config->patterns.empty()) config->patterns = {"rules/patterns"};
  const auto rules = lint::read_rules(rules::all(), files, *config, {});
  if (!rules) {
    if (rules.error().message.empty()) std::abort();
    return 0;
  }
  static_cast<void>(lint::check(files, *config, {.jobs = 1}, *rules));
  return 0;
}
