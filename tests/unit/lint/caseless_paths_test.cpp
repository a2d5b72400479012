#include "lint/caseless_paths.hpp"

#include <vector>

#include "harness/catch.hpp"

TEST_CASE("paths are found whatever the case of their ASCII letters") {
  const std::vector<files::Entry> tree = {{"README.md"}, {"docs/Manual.md"}, {"docs/manual.md"}};
  const lint::CaselessPaths paths(tree);
  CHECK(paths.find("readme.MD") == "README.md");
  CHECK(paths.find("DOCS/MANUAL.md") == "docs/Manual.md");
  CHECK(paths.find("docs/other.md").empty());
  CHECK(lint::CaselessPaths().find("a").empty());
}
