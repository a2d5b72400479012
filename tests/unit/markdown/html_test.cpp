#include "harness/catch.hpp"
#include "parsed.hpp"

using markdown::Block;
using markdown::BlockKind;
using markdown::LinkKind;

TEST_CASE("text in HTML blocks becomes paragraphs and headings") {
  const Parsed parsed(
      "<h2 align=center>Big &amp; <b>bold</b></h2>\n<p>one\n  two<br>\n  <code>three</code> "
      "</p>\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.texts(BlockKind::heading) == Strings{"Big & bold"});
  CHECK(parsed.texts(BlockKind::paragraph) == Strings{"one two three"});
  CHECK(parsed.all(BlockKind::heading).front().level == 2);
  CHECK(parsed.all(BlockKind::heading).front().is_html);
  CHECK(parsed.document.is_code(parsed.find("three")));
  CHECK(parsed.at(parsed.document.place(parsed.find("two three"))) == "two<br>\n  <code>three");
  CHECK(parsed.document.headings.front().slug == "big--bold");
}

TEST_CASE("links, images and anchors of HTML") {
  const Parsed parsed(
      "<p id=\"top\"><a href='a.md?x&amp;y'>go <i>on</i></a></p>\n<img src=b.png>\n\n"
      "text <a name=here></a> <a href=\"#top\">up</a> <img alt=\"x\" src=\"c.png\">\n");
  CHECK(parsed.fault().empty());
  const auto& links = parsed.document.links;
  REQUIRE(links.size() == 4);
  CHECK(links[0].kind == LinkKind::html);
  CHECK(parsed.at(links[0].whole) == "<a href='a.md?x&amp;y'>go <i>on</i></a>");
  CHECK(parsed.at(links[0].text) == "go <i>on</i>");
  CHECK(parsed.in(links[0].prose) == "go on");
  CHECK(links[0].target == "a.md?x&y");
  CHECK(links[1].is_image);
  CHECK(parsed.at(links[1].destination) == "b.png");
  CHECK(parsed.in(links[2].prose) == "up");
  CHECK(parsed.document.blocks[links[2].block].kind == BlockKind::paragraph);
  CHECK(links[3].target == "c.png");
  REQUIRE(parsed.document.anchors.size() == 2);
  CHECK(parsed.at(parsed.document.anchors[0].span) == "top");
  CHECK(parsed.document.anchors[1].name == "here");
}

TEST_CASE("HTML tables give rows and cells with their columns") {
  const Parsed parsed(
      "<table>\n<thead><tr><th rowspan=\"2\">a</th><th colspan='2'>b</th></tr></thead>\n"
      "<tr><td>c</td><td></td></tr>\n<tr><td>d<td>e</table>\n\nafter\n");
  CHECK(parsed.fault().empty());
  const std::vector<Block> cells = parsed.all(BlockKind::cell);
  REQUIRE(cells.size() == 6);
  CHECK(parsed.texts(BlockKind::cell) == Strings{"a", "b", "c", "", "d", "e"});
  CHECK(cells[0].is_header);
  CHECK(cells[0].row_span == 2);
  CHECK(cells[1].column_span == 2);
  CHECK(cells[2].column == 1);  // the first column is taken from above
  CHECK(cells[3].column == 2);
  CHECK(cells[4].column == 0);
  CHECK(cells[4].row == 2);
  CHECK_FALSE(cells[4].is_header);
  CHECK(parsed.all(BlockKind::paragraph).back().parent == markdown::none);
}

TEST_CASE("a table of HTML goes on over blank lines and holds markdown") {
  const Parsed parsed("<table><tr><td>\n\n**a** b\n\n- c\n\n</td><td>d</td></tr>\n</table>\n\ne\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.texts(BlockKind::cell) == Strings{"a b\x1e"
                                                 "c",
                                                 "d"});
  const std::vector<Block> paragraphs = parsed.all(BlockKind::paragraph);
  CHECK(parsed.document.blocks[paragraphs.front().parent].kind == BlockKind::cell);
  CHECK(paragraphs.back().parent == markdown::none);
}

TEST_CASE("a table left open ends with the container around it") {
  const Parsed parsed("- <table><tr><td>a\n\n  </td>\n- b\n\nc\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.texts(BlockKind::item) == Strings{"a", "b"});
  CHECK(parsed.all(BlockKind::paragraph).back().parent == markdown::none);
}

TEST_CASE("runs that no tag ends, around the cells of a table") {
  CHECK(Parsed("<table><b>><b><th>").fault().empty());
}

TEST_CASE("comments are found in blocks, in lines, and where md4c misses them") {
  const Parsed parsed(
      "<!-- one -->\n\na <!-- two --> b <!--\nthree --> c <!-- x -- y --> d\n\n`<!-- no -->`\n");
  CHECK(parsed.fault().empty());
  Strings contents;
  for (const auto& comment : parsed.document.comments)
    contents.push_back(parsed.at(comment.content));
  CHECK(contents == Strings{" one ", " two ", "\nthree ", " x -- y "});
  CHECK(parsed.texts(BlockKind::paragraph) == Strings{"a  b  c  d", "<!-- no -->"});
}

TEST_CASE("tags over the lines of a quote") {
  const Parsed parsed("> <img\n>   src=\"a.png\">\n\n<p><img\n  src=\"b.png\"\n></p>\n");
  CHECK(parsed.fault().empty());
  REQUIRE(parsed.document.links.size() == 2);
  CHECK(parsed.document.links[0].target == "a.png");
  CHECK(parsed.document.links[1].target == "b.png");
}

TEST_CASE("scripts and styles are no text") {
  const Parsed parsed("<style>\np > a { color: red }\n</style>\n<p>text</p>\n");
  CHECK(parsed.texts(BlockKind::paragraph) == Strings{"text"});
}

TEST_CASE("a tag whose name begins like a raw one swallows nothing") {
  const Parsed parsed("<predicate>\n\n# Title\n\n- <scripture> b\n");
  CHECK(parsed.texts(BlockKind::heading) == Strings{"Title"});
  CHECK(parsed.document.inlines.size() + parsed.all(BlockKind::html).size() == 2);
}

TEST_CASE("<br> in a paragraph is a break") {
  const Parsed parsed("a<br>b <br/>\nc\n\n| x<br>y |\n|---|\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.document.prose == "a b  c\x1ex y");
  CHECK(parsed.at(parsed.document.place(parsed.find("a b"))) == "a<br>b");
}
