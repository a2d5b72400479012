#include "text/path.hpp"

#include "harness/catch.hpp"

TEST_CASE("paths lose their dots and doubled slashes") {
  CHECK(text::normalise_path("a/./b//c/../d/") == "a/b/d");
  CHECK(text::normalise_path("") == "");
  CHECK(text::normalise_path("a/..") == "");
  CHECK(text::normalise_path("a/../../b") == std::nullopt);
}

TEST_CASE("paths are seen from a folder, or from the root") {
  CHECK(text::join_path("docs", "a.md") == "docs/a.md");
  CHECK(text::join_path("docs", "../a.md") == "a.md");
  CHECK(text::join_path("docs", "/a.md") == "a.md");
  CHECK(text::join_path("", "a.md") == "a.md");
  CHECK(text::join_path("docs", "../../a.md") == std::nullopt);
  CHECK(text::join_path("docs/api", "../guide/./a.md") == "docs/guide/a.md");
  CHECK(text::join_path("docs/api", "../..") == "");
  CHECK(text::join_path("docs", "..//a.md") == "a.md");
  CHECK(text::join_path("docs/./api", "../a.md") == "docs/a.md");
  CHECK(text::join_path("docs", ".well-known/a.md") == "docs/.well-known/a.md");
  CHECK(text::join_path("docs", "") == "docs");
}

TEST_CASE("the parts of a path") {
  CHECK(text::folder_of("a/b/c.md") == "a/b");
  CHECK(text::folder_of("c.md").empty());
  CHECK(text::file_name_of("a/b/c.md") == "c.md");
  CHECK(text::extension_of("a.b/c.tar.gz") == "gz");
  CHECK(text::extension_of("a.b/.gitignore").empty());
}

TEST_CASE("the way from a folder to a path") {
  CHECK(text::relative_path("docs", "docs/a.md") == "a.md");
  CHECK(text::relative_path("", "docs/a.md") == "docs/a.md");
  CHECK(text::relative_path("docs/b", "a.md") == "../../a.md");
  CHECK(text::relative_path("docs/b", "docs/c/a.md") == "../c/a.md");
  CHECK(text::relative_path("docs", "docs2/a.md") == "../docs2/a.md");
}
