#include "harness/catch.hpp"
#include "parsed.hpp"

using markdown::BlockKind;

TEST_CASE("footnotes of one word and of many") {
  const Parsed parsed("a[^1] b [^long-label].\n\n[^1]: word\n[^long-label]: two *words*\nmore\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.document.definitions.empty());
  CHECK(parsed.document.links.empty());
  const auto& marks = parsed.document.footnote_marks;
  REQUIRE(marks.size() == 2);
  CHECK(parsed.at(marks[0].whole) == "[^1]");
  CHECK(parsed.in(marks[0].prose) == "[^1]");
  CHECK(marks[1].label == "long-label");
  const auto& definitions = parsed.document.footnote_definitions;
  REQUIRE(definitions.size() == 2);
  CHECK(parsed.at(definitions[0].whole) == "[^1]:");
  CHECK(parsed.document.blocks[definitions[1].block].kind == BlockKind::footnote);
  CHECK(parsed.slices(BlockKind::footnote) ==
        Strings{"[^1]: word", "[^long-label]: two *words*\nmore"});
  CHECK(parsed.texts(BlockKind::paragraph).back() == "[^long-label]: two words more");
}

TEST_CASE("a footnote interrupts a paragraph, also in an item") {
  const Parsed parsed("text\n[^a]: note\n\n- item\n  [^b]: http://x.y/z\n- next\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.texts(BlockKind::footnote) == Strings{"[^a]: note", "[^b]: http://x.y/z"});
  CHECK(parsed.texts(BlockKind::item) == Strings{"item\x1e[^b]: http://x.y/z", "next"});
  REQUIRE(parsed.document.links.size() == 1);
  CHECK(parsed.document.links[0].target == "http://x.y/z");
}

TEST_CASE("an empty footnote at the end of a text") {
  CHECK(Parsed("[^a]:b\n[s.\n[^&amp;a]:\n```\n").fault().empty());
  CHECK(Parsed("a[^b]\n\n[^b]:\n```").fault().empty());
  CHECK(Parsed("[^a]:w.\n[^&amp;a]:\n```\n").fault().empty());
}

TEST_CASE("a label may hold a tag or a character reference") {
  const Parsed parsed("[^<r>]: a\n\n[^b&amp;c]: d\n");
  CHECK(parsed.fault().empty());
  const auto& definitions = parsed.document.footnote_definitions;
  REQUIRE(definitions.size() == 2);
  CHECK(parsed.in(definitions[0].prose) == "[^]:");
  CHECK(parsed.in(definitions[1].prose) == "[^b&c]:");
  CHECK(Parsed("[^<r>]:").fault().empty());
}

TEST_CASE("an escaped bracket ends no label") {
  const Parsed parsed("[^\\]: a\n\n[^\\\\]: b\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.slices(BlockKind::footnote) == Strings{"[^\\\\]: b"});
  CHECK(Parsed("[^\\]:").fault().empty());
}

TEST_CASE("marks in code are none") {
  const Parsed parsed("`[^1]` and [^a b] and [^]\n\n    [^2]: x\n");
  CHECK(parsed.document.footnote_marks.empty());
  CHECK(parsed.document.footnote_definitions.empty());
}
