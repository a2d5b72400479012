#include "harness/catch.hpp"
#include "parsed.hpp"

using markdown::Block;
using markdown::BlockKind;

TEST_CASE("cells know their row, column and header") {
  const Parsed parsed("| a | **b** |\n|---|:-:|\n| 1 |   |\n| [x](y) | 2 | dropped |\n| 3\n");
  CHECK(parsed.fault().empty());
  const std::vector<Block> cells = parsed.all(BlockKind::cell);
  REQUIRE(cells.size() == 8);
  CHECK(parsed.slices(BlockKind::cell) == Strings{"a", "**b**", "1", "", "[x](y)", "2", "3", ""});
  CHECK(cells[1].is_header);
  CHECK_FALSE(cells[2].is_header);
  CHECK(cells[5].row == 2);
  CHECK(cells[5].column == 1);
  CHECK(parsed.slices(BlockKind::row) ==
        Strings{"| a | **b** |", "| 1 |   |", "| [x](y) | 2 | dropped |", "| 3"});
  CHECK(parsed.document.prose.find("dropped") == std::string::npos);
}

TEST_CASE("cells without any width keep their column") {
  const Parsed parsed("|a|b|c|\n|---|---|---|\n|1||3|\n||[2](x)|\n|1||||4\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.slices(BlockKind::cell) ==
        Strings{"a", "b", "c", "1", "", "3", "", "[2](x)", "", "1", "", ""});
  const std::vector<Block> cells = parsed.all(BlockKind::cell);
  for (std::uint32_t i = 0; i < cells.size(); ++i) {
    CHECK(cells[i].row == i / 3);
    CHECK(cells[i].column == i % 3);
  }
  REQUIRE(parsed.document.links.size() == 1);
  CHECK(parsed.at(parsed.document.blocks[parsed.document.links[0].block].span) == "[2](x)");
  CHECK(parsed.document.prose.find('4') == std::string::npos);
}

TEST_CASE("tables in quotes and items, and those with an empty header") {
  const Parsed parsed(
      "> | | b |\n> |---|---|\n> | 1 | `x\\|y` |\n\n- a | b\n  --- | ---\n  1 | 2\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.slices(BlockKind::cell) == Strings{"", "b", "1", "`x\\|y`", "a", "b", "1", "2"});
  CHECK(parsed.slices(BlockKind::table).back() == "a | b\n  --- | ---\n  1 | 2");
}

TEST_CASE("markup in a cell too many goes with its text") {
  const Parsed parsed(".\n|---\n||[a]() **b** c\n||**[d](e) f**\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.document.links.empty());
  CHECK(parsed.document.inlines.empty());
  CHECK(parsed.texts(BlockKind::cell) == Strings{".", "", ""});
}

TEST_CASE("a table begins within a paragraph, as on GitHub") {
  const Parsed parsed(
      "Two cells:\n| a | b |\n|---|---|\n| 1 | 2 |\n\nText\r\nmore\r\n|x|y|\r\n|---|---|\r\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.slices(BlockKind::paragraph) == Strings{"Two cells:", "Text\r\nmore"});
  CHECK(parsed.slices(BlockKind::cell) == Strings{"a", "b", "1", "2", "x", "y"});
  CHECK(parsed.slices(BlockKind::row) == Strings{"| a | b |", "| 1 | 2 |", "|x|y|"});
}

TEST_CASE("no table begins where GitHub sees none") {
  // Too few cells, in code, in a row of the table that goes on, in a quote.
  for (const char* text : {"Text\n| a | b |\n|---|\n", "```\nText\n| a |\n|---|\n```\n",
                           "> Text\n> | a |\n> |---|\n"}) {
    const Parsed parsed(text);
    CHECK(parsed.fault().empty());
    CHECK(parsed.all(BlockKind::table).empty());
  }
  const Parsed parsed("| a |\n|---|\n| b |\n|---|\n| c |\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.all(BlockKind::table).size() == 1);
  CHECK(parsed.all(BlockKind::row).size() == 4);
}

TEST_CASE("another block ends a table, without a blank line too") {
  const Parsed parsed(
      "| a | b |\n|---|---|\n| 1 | 2 |\n## Next\n| c | d |\n|---|---|\n| 3 | 4 |\n- item\n\n"
      "| e |\n|---|\n| 5 |\n```\n| f |\n|---|\n# no heading\n```\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.slices(BlockKind::heading) == Strings{"## Next"});
  CHECK(parsed.slices(BlockKind::cell) ==
        Strings{"a", "b", "1", "2", "c", "d", "3", "4", "e", "5"});
  CHECK(parsed.slices(BlockKind::row).front() == "| a | b |");
  CHECK(parsed.slices(BlockKind::item) == Strings{"- item"});
  CHECK(parsed.all(BlockKind::code).size() == 1);
}

TEST_CASE("a rule or a numbered item ends a table too") {
  const Parsed parsed("| a |\n|---|\n| 1 |\n***\n| b |\n|---|\n| 2 |\n1. item\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.slices(BlockKind::cell) == Strings{"a", "1", "b", "2"});
  CHECK(parsed.slices(BlockKind::rule) == Strings{"***"});
  CHECK(parsed.slices(BlockKind::item) == Strings{"1. item"});
}
