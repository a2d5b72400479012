#include "markdown/anchor_styles.hpp"

#include <string>
#include <vector>

#include "harness/catch.hpp"
#include "markdown/parse.hpp"

namespace {

using markdown::AnchorStyle;
using Names = std::vector<std::string>;

Names anchors(const std::string& text, AnchorStyle style) {
  const text::Source source("page.md", text);
  return markdown::heading_anchors(markdown::parse(source), source.bytes(), style);
}

}  // namespace

// The expectations are what the programs themselves make of the headings.
TEST_CASE("anchors of one heading") {
  const auto slug = [](std::string_view text, AnchorStyle style) {
    return markdown::styled_slug(text, style);
  };
  CHECK(slug("1+2=3", AnchorStyle::gitlab) == "anchor-123");
  CHECK(slug("Multiple--Hyphens & more", AnchorStyle::gitlab) == "multiple-hyphens-more");
  CHECK(slug("Resumé – Žlutý", AnchorStyle::gitlab) == "resumé-žlutý");
  CHECK(slug("Push rules **(premium)**", AnchorStyle::gitlab) == "push-rules");
  CHECK(slug("Push rules (premium self)", AnchorStyle::gitlab) == "push-rules");
  CHECK(slug("Push rules (others)", AnchorStyle::gitlab) == "push-rules-others");

  CHECK(slug("God is good: 神真美好", AnchorStyle::hugo) == "god-is-good-神真美好");
  CHECK(slug("Trailing hyphen-", AnchorStyle::hugo) == "trailing-hyphen-");
  CHECK(slug("Many   spaces  here", AnchorStyle::hugo) == "many---spaces--here");
  CHECK(slug("Tab\tSpace", AnchorStyle::hugo) == "tabspace");
  CHECK(slug("Trailing Space ", AnchorStyle::hugo) == "trailing-space");
  CHECK(slug("!", AnchorStyle::hugo) == "heading");

  CHECK(slug("Tab\tSpace: x", AnchorStyle::mdbook) == "tab-space-x");
  CHECK(slug("ÀB", AnchorStyle::mdbook) == "Àb");

  CHECK(slug("ÀÉÎÕÜ ß Ω", AnchorStyle::mkdocs) == "aeiou");
  CHECK(slug("“Quotes” — dash…", AnchorStyle::mkdocs) == "quotes-dash");
  CHECK(slug("Trailing hyphen-", AnchorStyle::mkdocs) == "trailing-hyphen-");
  CHECK(slug("A.B.C v1.2.3", AnchorStyle::mkdocs) == "abc-v123");

  CHECK(slug("ÀÉÎÕÜ ß Ω", AnchorStyle::vitepress) == "aeiou-ß-ω");
  CHECK(slug("“Quotes” — dash…", AnchorStyle::vitepress) == "quotes-—-dash");
  CHECK(slug("2024", AnchorStyle::vitepress) == "_2024");
  CHECK(slug("A.B.C v1.2.3", AnchorStyle::vitepress) == "a-b-c-v1-2-3");

  CHECK(slug("A_b: c.d", AnchorStyle::docfx) == "a_b-cd");
  CHECK(slug("$$", AnchorStyle::docfx) == "section");
}

TEST_CASE("headings that would have one anchor") {
  const std::string page = "# Part\n# Part\n# Part\n# Part 1\n";
  CHECK(anchors(page, AnchorStyle::github) == Names{"part", "part-1", "part-2", "part-1-1"});
  CHECK(anchors(page, AnchorStyle::gitlab) == Names{"part", "part-1", "part-2", "part-1"});
  CHECK(anchors(page, AnchorStyle::jekyll) == Names{"part", "part-1", "part-2", "part-1"});
  CHECK(anchors(page, AnchorStyle::hugo) == Names{"part", "part-1", "part-2", "part-1-1"});
  CHECK(anchors(page, AnchorStyle::vitepress) == Names{"part", "part-1", "part-2", "part-1-1"});
  CHECK(anchors(page, AnchorStyle::mkdocs) == Names{"part", "part_1", "part_2", "part-1"});
  CHECK(anchors("# $$\n# $?\n", AnchorStyle::docfx) == Names{"section", "section-1"});
  CHECK(anchors("# 神\n# 神\n", AnchorStyle::mkdocs) == Names{"_1", "_2"});
}

TEST_CASE("headings that name themselves") {
  const std::string page = "# Part {#own}\n# Part {.wide}\n";
  CHECK(anchors(page, AnchorStyle::github) == Names{"part-own", "part-wide"});
  CHECK(anchors(page, AnchorStyle::gitlab) == Names{"part-own", "part-wide"});
  CHECK(anchors(page, AnchorStyle::docusaurus) == Names{"own", "part"});
  CHECK(anchors(page, AnchorStyle::hugo) == Names{"own", "part"});
  CHECK(anchors(page, AnchorStyle::mkdocs) == Names{"own", "part"});
  CHECK(anchors("# A\n# B {#a}\n# A\n", AnchorStyle::mkdocs) == Names{"a_1", "a", "a_2"});
}

TEST_CASE("Hugo makes anchors of what stands in the source") {
  CHECK(anchors("## See [the page](https://a.example/x) ##\n", AnchorStyle::hugo) ==
        Names{"see-the-pagehttpsaexamplex"});
  CHECK(anchors("## GET /users/{id}\n", AnchorStyle::hugo) == Names{"get-usersid"});
  CHECK(anchors("> Two *words*\n> ---\n", AnchorStyle::hugo) == Names{"two-words"});
  CHECK(anchors("## See [the page](https://a.example/x)\n", AnchorStyle::mdbook) ==
        Names{"see-the-page"});
}
