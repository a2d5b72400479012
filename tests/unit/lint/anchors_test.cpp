#include "lint/anchors.hpp"

#include <map>
#include <string>

#include "files/memory.hpp"
#include "harness/catch.hpp"
#include "lint/target.hpp"

namespace {

using Tree = std::map<std::string, std::string>;

/// Whether `page.md` has the anchor.
bool has(const Tree& tree, const std::string& config, std::string_view fragment) {
  Tree all = tree;
  all["docfacts.json"] = R"({"links": {)" + config + "}}";
  const files::Memory files(all);
  const auto read = lint::read_config(files, "docfacts.json");
  REQUIRE(read);
  const auto project = lint::read_project(files, *read, {});
  REQUIRE(project);
  const lint::Document* page = project->find_document("page.md");
  REQUIRE(page != nullptr);
  return page->anchors.has(fragment);
}

}  // namespace

TEST_CASE("anchors that the configuration asks for are the only ones", "[anchors]") {
  const Tree tree = {{"page.md", "# A & B {#own}\n\n<a id=\"c\"></a>\n"}};
  CHECK(has(tree, "", "a--b-own"));
  CHECK(has(tree, "", "own"));
  CHECK(has(tree, R"("anchors": "github")", "a--b-own"));
  CHECK_FALSE(has(tree, R"("anchors": "github")", "own"));
  CHECK(has(tree, R"("anchors": "gitlab")", "a-b-own"));
  CHECK_FALSE(has(tree, R"("anchors": "gitlab")", "a--b-own"));
  CHECK(has(tree, R"("anchors": "hugo")", "own"));
  CHECK_FALSE(has(tree, R"("anchors": "hugo")", "a--b"));
  CHECK(has(tree, R"("anchors": "hugo")", "c"));
}

TEST_CASE("anchors of a site generator are right beside GitHub's", "[anchors]") {
  const Tree page = {{"page.md", "# A & B\n"}};
  CHECK_FALSE(has(page, "", "a-b"));
  for (const std::string site : {"mkdocs.yml", ".gitlab-ci.yml"}) {
    Tree tree = page;
    tree[site] = "docs_dir: .\n";
    CHECK(has(tree, "", "a-b"));
    CHECK(has(tree, "", "a--b"));
    CHECK_FALSE(has(tree, R"("anchors": "github")", "a-b"));
  }
}

TEST_CASE("a page has other addresses by a table of aliases", "[anchors]") {
  const files::Memory files(Tree{{"mkdocs.yml", ""},
                                 {"docs/page.md", "[x](/start/) [y](/gone/)\n"},
                                 {"docs/intro.md", "# Intro\n"}});
  lint::Config config;
  config.links.aliases = {{"docs/intro.md", "start"}};
  const auto project = lint::read_project(files, config, {});
  REQUIRE(project);
  CHECK(project->site.follow("docs/page.md", "/start/").path == "docs/intro.md");
  CHECK_FALSE(project->site.follow("docs/page.md", "/gone/").path);
}
