#include "harness/catch.hpp"
#include "parsed.hpp"

using markdown::Block;
using markdown::BlockKind;
using markdown::Task;

TEST_CASE("headings of both kinds span from their marks") {
  const Parsed parsed("# One *two* ##\n\nSet\next\n---\n\n#\n");
  CHECK(parsed.fault().empty());
  const std::vector<Block> headings = parsed.all(BlockKind::heading);
  REQUIRE(headings.size() == 3);
  CHECK(parsed.slices(BlockKind::heading) == Strings{"# One *two* ##", "Set\next\n---", "#"});
  CHECK(parsed.texts(BlockKind::heading) == Strings{"One two", "Set ext", ""});
  CHECK(parsed.at(headings[0].marker) == "#");
  CHECK(parsed.at(headings[1].marker) == "---");
  CHECK(headings[1].level == 2);
}

TEST_CASE("tabs beside the marks of a heading are no text") {
  const Parsed parsed("#\t\n`a\n`\n\n##\t \t##\nb\n> #\tc d\t#\t\n\n- # e\tf \t###\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.texts(BlockKind::heading) == Strings{"", "", "c d", "e\tf"});
  CHECK(parsed.slices(BlockKind::heading) ==
        Strings{"#", "##\t \t##", "#\tc d\t#", "# e\tf \t###"});
  CHECK(parsed.slices(BlockKind::paragraph) == Strings{"`a\n`", "b"});
}

TEST_CASE("a fence ends a code block though tabs stand behind it") {
  const Parsed parsed("```\na\n```\t\n\n# b\n\n> ~~~\n> c\n> ~~~ \t\n\n# d\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.texts(BlockKind::heading) == Strings{"b", "d"});
}

TEST_CASE("items know their marker, number and parent") {
  const Parsed parsed("- a\n  - b\n    text\n\n7) c\n8) d\n");
  CHECK(parsed.fault().empty());
  const std::vector<Block> items = parsed.all(BlockKind::item);
  REQUIRE(items.size() == 4);
  CHECK(parsed.slices(BlockKind::item) ==
        Strings{"- a\n  - b\n    text", "- b\n    text", "7) c", "8) d"});
  CHECK(parsed.at(items[2].marker) == "7)");
  CHECK(items[3].number == 8);
  const Block& list = parsed.document.blocks[items[1].parent];
  CHECK(list.kind == BlockKind::list);
  CHECK(parsed.at(parsed.document.blocks[list.parent].span) == parsed.at(items[0].span));
  CHECK(parsed.texts(BlockKind::paragraph) == Strings{"a", "b text", "c", "d"});
}

TEST_CASE("empty items, rules and fences are found in the lines between texts") {
  const Parsed parsed("- \n- a\n-\n\n***\n\n```\n```\n\n```x\n\n```\n\nend\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.slices(BlockKind::item) == Strings{"-", "- a", "-"});
  CHECK(parsed.slices(BlockKind::rule) == Strings{"***"});
  CHECK(parsed.slices(BlockKind::code) == Strings{"```\n```", "```x\n\n```"});
  CHECK(parsed.slices(BlockKind::paragraph) == Strings{"a", "end"});
}

TEST_CASE("a rule inside an item is no item") {
  const Parsed parsed("- * * *\n\n> ---\n");
  CHECK(parsed.slices(BlockKind::item) == Strings{"- * * *"});
  CHECK(parsed.slices(BlockKind::rule) == Strings{"* * *", "---"});
  CHECK(parsed.slices(BlockKind::quote) == Strings{"> ---"});
}

TEST_CASE("task items") {
  const Parsed parsed("- [ ] open\n- [x] done\n- [l]: /x\n");
  const std::vector<Block> items = parsed.all(BlockKind::item);
  REQUIRE(items.size() == 3);
  CHECK(items[0].task == Task::open);
  CHECK(items[1].task == Task::done);
  CHECK(parsed.at(items[1].task_mark) == "x");
  CHECK(items[2].task == Task::absent);
  CHECK(parsed.texts(BlockKind::item) == Strings{"open", "done", ""});
}

TEST_CASE("quotes span from their sign, nested ones too") {
  const Parsed parsed("> a\n> > b\nlazy\n>\n> - c\n");
  CHECK(parsed.fault().empty());
  CHECK(parsed.slices(BlockKind::quote) == Strings{"> a\n> > b\nlazy\n>\n> - c", "> b\nlazy"});
  CHECK(parsed.texts(BlockKind::paragraph) == Strings{"a", "b lazy", "c"});
}

TEST_CASE("code blocks keep their lines and their info string") {
  const Parsed parsed("``` c++ title\n\nint a;\n  b\n\n```\n\n    indented\n\n    more\n");
  CHECK(parsed.fault().empty());
  const std::vector<Block> blocks = parsed.all(BlockKind::code);
  REQUIRE(blocks.size() == 2);
  CHECK(parsed.at(blocks[0].info) == "c++ title");
  CHECK(parsed.at(blocks[0].span) == "``` c++ title\n\nint a;\n  b\n\n```");
  CHECK(blocks[0].is_fenced);
  Strings lines;
  for (const text::Span line : parsed.document.lines) lines.push_back(parsed.at(line));
  CHECK(lines == Strings{"", "int a;", "b", "", "indented", "", "more"});
  CHECK(blocks[1].line_count == 3);
  CHECK_FALSE(blocks[1].is_fenced);
}

TEST_CASE("a line break of any kind ends a line") {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    const Parsed parsed("# T" + end + end + "- a" + end + "  b" + end + end + "```" + end + "x" +
                        end + "```");
    CHECK(parsed.fault().empty());
    CHECK(parsed.slices(BlockKind::heading) == Strings{"# T"});
    CHECK(parsed.texts(BlockKind::item) == Strings{"a b"});
    CHECK(parsed.slices(BlockKind::code) == Strings{"```" + end + "x" + end + "```"});
  }
}

TEST_CASE("the innermost block of a prose offset") {
  const Parsed parsed("a\n\n- b\n- \n- c\n");
  const auto block_of = [&](std::string_view text) {
    return parsed.document.block_at(parsed.find(text).begin);
  };
  CHECK(parsed.at(parsed.document.blocks[block_of("a")].span) == "a");
  CHECK(parsed.at(parsed.document.blocks[block_of("c")].span) == "c");
  CHECK(parsed.document.blocks[block_of("c")].kind == BlockKind::paragraph);
  CHECK(parsed.document.block_at(1000) == markdown::none);
}
