#include "harness/catch.hpp"
#include "parsed.hpp"

using markdown::BlockKind;

TEST_CASE("a byte order mark is skipped") {
  const Parsed parsed("\xEF\xBB\xBF# T\n");
  CHECK(parsed.slices(BlockKind::heading) == Strings{"# T"});
  CHECK(parsed.document.byte_order_mark == text::Span{0, 3});
}

TEST_CASE("front matter is skipped, offsets stay those of the file") {
  const Parsed parsed("---\ntitle: x\n---\n# T\n");
  CHECK(parsed.at(parsed.document.front_matter) == "---\ntitle: x\n---");
  CHECK(parsed.slices(BlockKind::heading) == Strings{"# T"});
  const Parsed toml("\xEF\xBB\xBF+++\r\na = 1\r\n+++\r\ntext");
  CHECK(toml.at(toml.document.front_matter) == "+++\r\na = 1\r\n+++");
  CHECK(toml.document.prose == "text");
}

TEST_CASE("two rules are no front matter") {
  for (const char* text :
       {"---\n\na: b\n\n---\n", "---\ntext\n---\n", "---\na: b\n", "----\na: b\n---\n"}) {
    CHECK(Parsed(text).document.front_matter.empty());
  }
}

TEST_CASE("invalid bytes are listed once a line, and read as text") {
  const Parsed parsed(std::string("a\xFF\xFE b\nc\xE6\x96\n\0d é", 15));
  CHECK(parsed.fault().empty());
  CHECK(parsed.document.invalid == std::vector<text::Span>{{1, 2}, {7, 8}, {10, 11}});
  CHECK(parsed.document.prose == std::string("a\xFF\xFE b c\xE6\x96 \0d é", 15));
}

TEST_CASE("a NUL byte in code is there once") {
  const Parsed parsed(std::string("`a\0b` c\0d", 9));
  CHECK(parsed.fault().empty());
  CHECK(parsed.document.prose == std::string("a\0b c\0d", 7));
}
