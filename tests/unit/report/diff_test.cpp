#include "report/diff.hpp"

#include <vector>

#include "harness/catch.hpp"

using report::render_diff;
using text::Edit;

TEST_CASE("a change of one line has three lines around it") {
  const std::string before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
  const std::string after = "1\n2\n3\n4\nfive\n6\n7\n8\n9\n";
  const std::vector<Edit> edits = {{{8, 9}, "five"}};
  CHECK(render_diff("a.md", before, after, edits) ==
        "--- a/a.md\n+++ b/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("lines that go and lines that come") {
  const std::vector<Edit> gone = {{{2, 4}, ""}};
  CHECK(render_diff("a.md", "1\n2\n3\n", "1\n3\n", gone) ==
        "--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,2 @@\n 1\n-2\n 3\n");
  const std::vector<Edit> come = {{{4, 4}, "3\n"}};
  CHECK(render_diff("a.md", "1\n2\n", "1\n2\n3\n", come) ==
        "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,3 @@\n 1\n 2\n+3\n");
}

TEST_CASE("a last line without its end is said so") {
  const std::vector<Edit> edits = {{{2, 3}, "x"}};
  CHECK(render_diff("a.md", "1\n2", "1\nx", edits) ==
        "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n 1\n-2\n\\ No newline at end of file\n"
        "+x\n\\ No newline at end of file\n");
}

TEST_CASE("two edits of one line are one change, and far ones two hunks") {
  std::string before;
  for (int i = 0; i < 30; ++i) before += "line\n";
  std::string after = before;
  after.replace(100, 4, "LINE").replace(0, 4, "l+ne");
  const std::vector<Edit> edits = {{{0, 1}, "l"}, {{1, 4}, "+ne"}, {{100, 104}, "LINE"}};
  const std::string diff = render_diff("a.md", before, after, edits);
  CHECK(diff.find("@@ -1,4 +1,4 @@\n-line\n+l+ne\n line\n") != std::string::npos);
  CHECK(diff.find("@@ -18,7 +18,7 @@\n") != std::string::npos);
}

TEST_CASE("names are written as git writes them") {
  const std::vector<Edit> edits = {{{0, 1}, "b"}};
  CHECK(render_diff("a b.md", "a\n", "b\n", edits).starts_with("--- a/a b.md\t\n+++ b/a b.md\t\n"));
  CHECK(render_diff("a\n\x1b\"\\é.md", "a\n", "b\n", edits)
            .starts_with("--- \"a/a\\012\\033\\\"\\\\é.md\"\n+++ \"b/"));
}

TEST_CASE("without edits there is no diff") { CHECK(render_diff("a.md", "a", "a", {}).empty()); }
