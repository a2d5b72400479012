#include "lint/site.hpp"

#include "files/memory.hpp"
#include "harness/catch.hpp"
#include "lint/generators.hpp"

namespace {

/// What a target of a page leads to; `-` for nothing, `?` for what the tree cannot tell.
std::string follow(const std::map<std::string, std::string>& tree, const std::string& page,
                   const std::string& target) {
  const files::Memory files(tree);
  const auto entries = files.walk();
  REQUIRE(entries);
  const lint::Site site(lint::guess_site(files, *entries), *entries);
  if (!site.serves(page)) return "not served";
  const lint::Served served = site.follow(page, target);
  if (served.path) return std::string(*served.path);
  return served.is_known ? "-" : "?";
}

}  // namespace

TEST_CASE("languages of a Hugo site share their pages", "[site]") {
  const std::map<std::string, std::string> tree = {{"hugo.toml", ""},
                                                   {"README.md", ""},
                                                   {"content/en/docs/a.md", ""},
                                                   {"content/en/blog/2024-05-06-news.md", ""},
                                                   {"content/ja/docs/b.md", ""},
                                                   {"static/_redirects", "/docs/old/* /docs/a\n"}};
  CHECK(follow(tree, "content/ja/docs/b.md", "../a/") == "content/en/docs/a.md");
  CHECK(follow(tree, "content/ja/docs/b.md", "/ja/docs/b") == "content/ja/docs/b.md");
  CHECK(follow(tree, "content/ja/docs/b.md", "/docs/lost/") == "-");
  CHECK(follow(tree, "content/ja/docs/b.md", "/docs/old/x") == "?");
  CHECK(follow(tree, "content/ja/docs/b.md", "/tags/x") == "?");
  CHECK(follow(tree, "content/en/docs/a.md", "/blog/2024/05/06/news/") ==
        "content/en/blog/2024-05-06-news.md");
  CHECK(follow(tree, "README.md", "a") == "not served");
}

TEST_CASE("a Docusaurus site leaves out numbers and endings", "[site]") {
  const std::map<std::string, std::string> tree = {{"website/docusaurus.config.js", ""},
                                                   {"docs/01-start/02-first.mdx", ""},
                                                   {"docs/02-more.md", ""}};
  CHECK(follow(tree, "docs/02-more.md", "start/first") == "docs/01-start/02-first.mdx");
  CHECK(follow(tree, "docs/02-more.md", "/docs/start/first") == "docs/01-start/02-first.mdx");
  CHECK(follow(tree, "docs/02-more.md", "start/second") == "-");
  CHECK(follow(tree, "docs/01-start/02-first.mdx", "02-more.md") == "docs/02-more.md");
  CHECK(follow(tree, "docs/01-start/02-first.mdx", "./02-more.md") == "-");
}

TEST_CASE("a Docusaurus site has as many folders of pages as its configuration names", "[site]") {
  const std::string configuration = R"js(
const docs = {path: '../docs', routeBasePath: '/'};  // { path: 'lost' }
module.exports = {
  url: 'https://bicycles.example',
  presets: [['classic', {docs, blog: {path: "news"}}]],
  plugins: [
    ['content-docs', {id: 'community', path: 'community', routeBasePath: '/people'}],
    ['@docusaurus/plugin-content-docs', {path: 'guides', editUrl: `${base}/guides`}],
    ['pwa', {path: 'parts'}],
  ],
};
)js";
  const std::map<std::string, std::string> tree = {
      {"website/docusaurus.config.ts", configuration},
      {"docs/a.md", ""},
      {"website/news/2024-05-06-b.md", ""},
      {"website/community/c.md", ""},
      {"website/community_versioned_docs/version-1.0/c.md", ""},
      {"website/community_versioned_docs/version-1.0/d.md", ""},
      {"website/guides/e.md", ""},
      {"website/parts/f.md", ""},
      {"website/src/components/_g.md", ""},
      {"website/i18n/de/docusaurus-plugin-content-docs/current/a.md", ""},
      {"website/i18n/de/docusaurus-plugin-content-docs-community/current/c.md", ""},
      {"website/static/img/h.png", ""}};
  const std::string page = "website/community/c.md";
  CHECK(follow(tree, page, "/a") == "docs/a.md");
  CHECK(follow(tree, page, "/news/2024/05/06/b") == "?");
  CHECK(follow(tree, page, "/blog/2024/05/06/b") == "website/news/2024-05-06-b.md");
  CHECK(follow(tree, page, "/people/1.0/d") == "website/community_versioned_docs/version-1.0/d.md");
  CHECK(follow(tree, page, "e") == "-");
  CHECK(follow(tree, page, "/docs/e") == "website/guides/e.md");
  CHECK(follow(tree, page, "/img/h.png") == "website/static/img/h.png");
  CHECK(follow(tree, "website/parts/f.md", "a") == "not served");
  CHECK(follow(tree, "website/src/components/_g.md", "/people/c") == page);
  const std::string translated = "website/i18n/de/docusaurus-plugin-content-docs-community/current";
  CHECK(follow(tree, translated + "/c.md", "d") ==
        "website/community_versioned_docs/version-1.0/d.md");
  CHECK(follow(tree, translated + "/c.md", "/de/people/c") == translated + "/c.md");
}

TEST_CASE("what leads above the top of a book leads to another", "[site]") {
  const std::map<std::string, std::string> tree = {{"book/book.toml", ""},
                                                   {"book/src/guide/a.md", ""}};
  CHECK(follow(tree, "book/src/guide/a.md", "../../std/index.html") == "?");
  CHECK(follow(tree, "book/src/guide/a.md", "../lost.html") == "-");
}

TEST_CASE("posts of a Jekyll site have the addresses that its configuration gives them", "[site]") {
  const auto posts = [](const std::string& permalink) {
    return std::map<std::string, std::string>{{"_config.yml", "permalink: " + permalink + "\n"},
                                              {"docs/a.md", ""},
                                              {"news/_posts/2026-01-15-more.md", ""}};
  };
  const std::string post = "news/_posts/2026-01-15-more.md";
  CHECK(follow(posts("/:slug"), "docs/a.md", "/more") == post);
  CHECK(follow(posts("/blog/:year/:title:output_ext"), "docs/a.md", "../blog/2026/more") == post);
  CHECK(follow(posts("none"), "docs/a.md", "/news/more/") == post);
  CHECK(follow(posts("/blog/:y_day/:title"), "docs/a.md", "/docs/more") == "-");
  CHECK(follow(posts("/:slug"), "docs/a.md", "/docs/more") == "-");
}

TEST_CASE("what is below the root of a DocFX set is not ours alone", "[site]") {
  const std::map<std::string, std::string> tree = {{"docs/docfx.json", ""}, {"docs/cpp/A.md", ""}};
  CHECK(follow(tree, "docs/cpp/A.md", "a.md") == "docs/cpp/A.md");
  CHECK(follow(tree, "docs/cpp/A.md", "/cpp/lost") == "?");
  CHECK(follow(tree, "docs/cpp/A.md", "lost.md") == "-");
}

TEST_CASE("a tilde leads to the top of a DocFX set", "[site]") {
  const std::map<std::string, std::string> tree = {
      {"docs/docfx.json", ""}, {"docs/cpp/A.md", ""}, {"docs/includes/note.md", ""}};
  CHECK(follow(tree, "docs/cpp/A.md", "~/includes/note.md") == "docs/includes/note.md");
  CHECK(follow(tree, "docs/cpp/A.md", "~/includes/lost.md") == "-");
}
