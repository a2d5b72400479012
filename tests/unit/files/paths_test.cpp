#include "files/paths.hpp"

#include "harness/catch.hpp"

TEST_CASE("paths become absolute by their names alone", "[paths]") {
  CHECK(files::absolute_path("b/../c/", "/a") == "/a/c");
  CHECK(files::absolute_path("/x/./y", "/a") == "/x/y");
  CHECK(files::absolute_path("..", "/a") == "/");
  CHECK(files::absolute_path(".", "/a/b") == "/a/b");
}

TEST_CASE("paths are seen from a folder", "[paths]") {
  CHECK(files::relative_path("/a/b/c", "/a") == "b/c");
  CHECK(files::relative_path("/a", "/a/b") == "..");
  CHECK(files::relative_path("/a", "/a") == ".");
  CHECK(files::parent_folder("/a/b") == "/a");
  CHECK(files::parent_folder("/") == "/");
}
