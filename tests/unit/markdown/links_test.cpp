#include "harness/catch.hpp"
#include "parsed.hpp"

using markdown::Link;
using markdown::LinkKind;

namespace {

Link only_link(const Parsed& parsed) {
  CHECK(parsed.fault().empty());
  REQUIRE(parsed.document.links.size() == 1);
  return parsed.document.links.front();
}

}  // namespace

TEST_CASE("inline links give the place of every part") {
  const Parsed parsed("see [a **b**](<x y.md> \"t\") end\n");
  const Link link = only_link(parsed);
  CHECK(link.kind == LinkKind::in_line);
  CHECK(parsed.at(link.whole) == "[a **b**](<x y.md> \"t\")");
  CHECK(parsed.at(link.text) == "a **b**");
  CHECK(parsed.at(link.destination) == "x y.md");
  CHECK(parsed.in(link.prose) == "a b");
  CHECK(link.target == "x y.md");
}

TEST_CASE("destinations with escapes and entities") {
  const Parsed parsed("[q](http://a.b/?x=1&amp;y=\\(2\\)_\\a)\n");
  const Link link = only_link(parsed);
  CHECK(parsed.at(link.destination) == "http://a.b/?x=1&amp;y=\\(2\\)_\\a");
  CHECK(link.target == "http://a.b/?x=1&y=(2)_\\a");
}

TEST_CASE("links without text or destination") {
  const Parsed parsed("[](x) [a]() ![](<>) [**b**](#c)\n");
  CHECK(parsed.fault().empty());
  const auto& links = parsed.document.links;
  REQUIRE(links.size() == 4);
  CHECK(parsed.at(links[0].whole) == "[](x)");
  CHECK(parsed.at(links[1].whole) == "[a]()");
  CHECK(links[1].destination == text::Span{10, 10});
  CHECK(parsed.at(links[2].whole) == "![](<>)");
  CHECK(links[2].is_image);
  CHECK(parsed.at(links[3].text) == "**b**");
}

TEST_CASE("an image inside a link") {
  const Parsed parsed("[![alt](a.png)](b.html) [![](c.png)](d.html)\n");
  CHECK(parsed.fault().empty());
  const auto& links = parsed.document.links;
  REQUIRE(links.size() == 4);
  CHECK(parsed.at(links[0].whole) == "[![alt](a.png)](b.html)");
  CHECK(parsed.at(links[1].whole) == "![alt](a.png)");
  CHECK(parsed.at(links[2].whole) == "[![](c.png)](d.html)");
  CHECK(parsed.at(links[3].destination) == "c.png");
}

TEST_CASE("reference links of all kinds find their definition") {
  const Parsed parsed(
      "[Foo]: <to me> 'title'\n[foo]: other\n\n[text][foo] [FOO][] [foo] ![i][Foo] [foo](bad "
      "one)\n");
  CHECK(parsed.fault().empty());
  const auto& definitions = parsed.document.definitions;
  REQUIRE(definitions.size() == 2);
  CHECK(parsed.at(definitions[0].whole) == "[Foo]: <to me> 'title'");
  CHECK(parsed.at(definitions[0].title) == "title");
  CHECK(definitions[0].label == "foo");
  CHECK(definitions[1].is_duplicate);
  const auto& links = parsed.document.links;
  REQUIRE(links.size() == 5);
  CHECK(links[0].kind == LinkKind::full);
  CHECK(parsed.at(links[0].label) == "foo");
  CHECK(links[1].kind == LinkKind::collapsed);
  CHECK(parsed.at(links[1].whole) == "[FOO][]");
  CHECK(links[2].kind == LinkKind::shortcut);
  CHECK(links[3].is_image);
  CHECK(parsed.at(links[4].whole) == "[foo]");
  for (const Link& link : links) {
    CHECK(link.definition == 0);
    CHECK(parsed.at(link.destination) == "to me");
    CHECK(link.target == "to me");
  }
}

TEST_CASE("definitions over several lines and in containers") {
  const Parsed parsed(
      "> [a\n> b]:\n>   /x\n>   'y\n>   z'\n> [c]: /d e\n\n- [f]: /g\n\n[a b] [f]\n");
  CHECK(parsed.fault().empty());
  const auto& definitions = parsed.document.definitions;
  REQUIRE(definitions.size() == 2);
  CHECK(definitions[0].label == "a b");
  CHECK(definitions[0].target == "/x");
  CHECK(definitions[1].target == "/g");
  REQUIRE(parsed.document.links.size() == 2);
  CHECK(parsed.document.links[0].definition == 0);
  CHECK(parsed.document.links[1].definition == 1);
}

TEST_CASE("a backslash in an autolink is part of the address") {
  const Parsed parsed("<https://example.org/?find=\\*>\n");
  const Link link = only_link(parsed);
  CHECK(parsed.at(link.destination) == "https://example.org/?find=\\*");
  CHECK(link.target == "https://example.org/?find=\\*");
}

TEST_CASE("autolinks") {
  const Parsed parsed("<https://a.b/?c&d> and <e@f.gh>\n");
  CHECK(parsed.fault().empty());
  const auto& links = parsed.document.links;
  REQUIRE(links.size() == 2);
  CHECK(links[0].kind == LinkKind::autolink);
  CHECK(parsed.at(links[0].whole) == "<https://a.b/?c&d>");
  CHECK(parsed.at(links[0].destination) == "https://a.b/?c&d");
  CHECK(links[1].target == "mailto:e@f.gh");
}

TEST_CASE("an address that begins like an element of raw text") {
  const Parsed parsed("<press@a.bc>\nand <prefix:x>\n");
  CHECK(parsed.fault().empty());
  const auto& links = parsed.document.links;
  REQUIRE(links.size() == 2);
  CHECK(links[0].kind == LinkKind::autolink);
  CHECK(parsed.at(links[0].whole) == "<press@a.bc>");
  CHECK(links[0].target == "mailto:press@a.bc");
  CHECK(links[1].target == "prefix:x");
}

TEST_CASE("a destination with a NUL and a character reference") {
  const Parsed parsed(std::string("[](<\0&>)\n[][", 13));
  CHECK(parsed.fault().empty());
  REQUIRE(parsed.document.links.size() == 1);
  CHECK(parsed.document.links[0].whole.begin == 0);
}

TEST_CASE("a link over lines of a quote") {
  const Parsed parsed("> [a\n> b](\n> c\n> 'd') e\n");
  const Link link = only_link(parsed);
  CHECK(parsed.at(link.whole) == "[a\n> b](\n> c\n> 'd')");
  CHECK(parsed.in(link.prose) == "a b");
  CHECK(link.target == "c");
}

TEST_CASE("a text that looks like a link is none when its target has spaces") {
  const Parsed parsed("[Hugging Face Page](DeepSeek-V2 Hugging Face Page)\n");
  CHECK(parsed.document.links.empty());
  CHECK(parsed.document.prose == "[Hugging Face Page](DeepSeek-V2 Hugging Face Page)");
}

TEST_CASE("what follows an address broken over a line end is read") {
  const Parsed parsed("<\np:>\n] 128K");
  CHECK(parsed.fault().empty());
  CHECK(parsed.at(parsed.document.place(parsed.find("128K"))) == "128K");
}

TEST_CASE("a line end that is all of a link's text has its place") {
  const Parsed parsed("a\r\n[\r]() > b\n\n> [\n> ]()\n");
  CHECK(parsed.fault().empty());
  REQUIRE(parsed.document.links.size() == 2);
  CHECK(parsed.at(parsed.document.links[0].text) == "\r");
  CHECK(parsed.at(parsed.document.links[1].text) == "\n> ");
}

TEST_CASE("an image behind empty brackets on the second line of a paragraph") {
  CHECK(Parsed("a\n[]![b]\n\n[b]: c\n").fault().empty());
  CHECK(Parsed("> a\n> []![b]\n\n[b]: c\n").fault().empty());
}

TEST_CASE("an autolink whose written address md4c copies") {
  const Parsed parsed("<mailto:&>\n] end\n");
  CHECK(parsed.at(only_link(parsed).whole) == "<mailto:&>");
}
