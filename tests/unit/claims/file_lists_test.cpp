#include "claims/file_lists.hpp"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "harness/catch.hpp"
#include "markdown/parse.hpp"

namespace {

const std::unordered_set<std::string_view> tree = {"README.md", "docs/a.md",      "docs/b.md",
                                                   "docs/c.md", "docs/README.md", "src/main.c",
                                                   "src/util.c"};

std::vector<claims::FileList> find(const text::Source& source) {
  return claims::find_file_lists(source, markdown::parse(source),
                                 [](std::string_view path) { return tree.contains(path); });
}

std::vector<std::string> paths(const std::vector<claims::FileList>& lists) {
  std::vector<std::string> out;
  for (const claims::FileList& list : lists) {
    for (const claims::ListedFile& item : list.items) out.push_back(item.path);
  }
  return out;
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("a list of names, most of which exist") {
  const text::Source source("docs/README.md",
                            "- a.md (old)\n- **b.md:** the second\n- `c.md`\n- d.md\n");
  const std::vector<claims::FileList> lists = find(source);
  REQUIRE(lists.size() == 1);
  CHECK(paths(lists) == Paths{"docs/a.md", "docs/b.md", "docs/c.md", "docs/d.md"});
  CHECK(lists[0].folder == "docs");
  CHECK(lists[0].extension == "md");
  CHECK(source.slice(lists[0].items[0].span) == "a.md");
  CHECK(source.slice(lists[0].items[1].span) == "b.md");
  CHECK(source.slice(lists[0].items[2].span) == "c.md");
}

TEST_CASE("names are looked up from the root too, and links by their targets") {
  CHECK(paths(find({"README.md", "- docs/a.md\n- docs/b.md\n- docs/x.md\n"})) ==
        Paths{"docs/a.md", "docs/b.md", "docs/x.md"});
  const auto lists = find({"docs/README.md", "- [A](a.md#top)\n- [B](b.md)\n- [C](c.md)\n"});
  CHECK(paths(lists) == Paths{"docs/a.md", "docs/b.md", "docs/c.md"});
  CHECK(lists.at(0).items.at(0).is_link);
}

TEST_CASE("what is no list of files") {
  CHECK(find({"docs/README.md", "- a.md\n- b.md\n"}).empty());
  CHECK(find({"docs/README.md", "- x.md\n- y.md\n- a.md\n"}).empty());
  CHECK(find({"docs/README.md", "- a.md\n- b.md\n- c.md\n- one\n- two\n- three\n"}).empty());
}

TEST_CASE("a column of a table") {
  CHECK(paths(find({"docs/x.md",
                    "| File | For |\n|---|---|\n| a.md | x |\n| b.md | y |\n| c.md | z |\n"})) ==
        Paths{"docs/a.md", "docs/b.md", "docs/c.md"});
}

TEST_CASE("a tree drawn in a code block") {
  const text::Source source("README.md",
                            "```\n"
                            ".\n"
                            "├── docs\n"
                            "│   ├── a.md   # first\n"
                            "│   ├── b.md\n"
                            "│   └── lost.md\n"
                            "└── src/\n"
                            "    └── main.c\n"
                            "```\n");
  const std::vector<claims::FileList> lists = find(source);
  CHECK(paths(lists) ==
        Paths{"docs", "src", "docs/a.md", "docs/b.md", "docs/lost.md", "src/main.c"});
  REQUIRE(lists.size() == 3);
  CHECK(lists[0].items[0].is_folder);
  CHECK(source.slice(lists[1].items[2].span) == "lost.md");
}

TEST_CASE("a tree below the repository's own name") {
  CHECK(paths(find(
            {"README.md",
             "```\nbicycles/\n|-- docs/\n|   |-- a.md\n|   `-- b.md\n`-- README.md\n```\n"})) ==
        Paths{"docs", "README.md", "docs/a.md", "docs/b.md"});
}
