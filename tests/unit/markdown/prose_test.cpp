#include "harness/catch.hpp"
#include "parsed.hpp"

using markdown::Range;

TEST_CASE("prose maps back through markup") {
  const Parsed parsed("has **355** billion\n");
  CHECK(parsed.document.prose == "has 355 billion");
  CHECK(parsed.at(parsed.document.place(parsed.find("355 billion"))) == "355** billion");
  CHECK(parsed.at(parsed.document.place(parsed.find("355"))) == "355");
  CHECK_FALSE(parsed.document.is_verbatim(parsed.find("355 billion")));
  CHECK(parsed.document.is_verbatim(parsed.find("355")));
}

TEST_CASE("entities, escapes and line breaks") {
  const Parsed parsed("1&nbsp;000 \\* 2\r\n3 &unknown; 4  \n5\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.document.prose == "1\u00A0000 * 2 3 &unknown; 4 5");
  CHECK(parsed.at(parsed.document.place(parsed.find("\u00A0"))) == "&nbsp;");
  CHECK(parsed.at(parsed.document.place(parsed.find("1\u00A0000"))) == "1&nbsp;000");
  CHECK(parsed.at(parsed.document.place(parsed.find("2 3"))) == "2\r\n3");
  CHECK(parsed.at(parsed.document.place(parsed.find("* 2"))) == "* 2");
}

TEST_CASE("code spans are prose, and known as code") {
  const Parsed parsed("use `x  y` and ``a`b\nc``\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.document.prose == "use x  y and a`b c");
  CHECK(parsed.document.is_code(parsed.find("x  y")));
  CHECK_FALSE(parsed.document.is_code(parsed.find("use ")));
  CHECK(parsed.document.is_code(parsed.find("use x")));
  REQUIRE(parsed.document.inlines.size() == 2);
  CHECK(parsed.at(parsed.document.inlines[0].span) == "x  y");
  CHECK(parsed.at(parsed.document.inlines[1].span) == "a`b\nc");
}

TEST_CASE("blocks are parted by the separator") {
  const Parsed parsed("# A\n\n- b\n- c\n\n| d | e |\n|---|---|\n| f |  |\n");
  CHECK(parsed.document.prose ==
        "A\x1e"
        "b\x1e"
        "c\x1e"
        "d\x1e"
        "e\x1e"
        "f");
}

TEST_CASE("a place that begins or ends at a separator stays inside the texts") {
  const Parsed parsed("aa\n\nbb\n");
  CHECK(parsed.at(parsed.document.place(Range{2, 5})) == "bb");
  CHECK(parsed.at(parsed.document.place(Range{0, 3})) == "aa");
  CHECK(parsed.document.place(Range{5, 5}) == text::Span{6, 6});
}

TEST_CASE("a document without text") {
  const Parsed parsed("");
  CHECK(parsed.document.prose.empty());
  CHECK(parsed.document.place(Range{0, 0}) == text::Span{0, 0});
  CHECK(parsed.document.block_at(0) == markdown::none);
}

TEST_CASE("a text may end in the character that parts texts") {
  const Parsed parsed("# one\n%two\x1e");
  CHECK(parsed.fault().empty());
  CHECK(parsed.texts(markdown::BlockKind::paragraph) == Strings{"%two\x1e"});
}

TEST_CASE("a code span that ends in a line break") {
  const Parsed parsed("` e\n` holds 128K.\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.at(parsed.document.place(parsed.find("128K"))) == "128K");
}
