#include "text/display.hpp"

#include "harness/catch.hpp"

namespace {

std::uint32_t width(std::string_view line) {
  std::uint32_t out = 0;
  for (const text::Glyph& glyph : text::glyphs(line)) out += glyph.width;
  return out;
}

}  // namespace

TEST_CASE("width is counted in the columns of a terminal") {
  CHECK(width("abc") == 3);
  CHECK(width("模型") == 4);
  CHECK(width("e\xCC\x81") == 1);  // e and a combining acute
  CHECK(width("\t") == 4);
  CHECK(width("\xEF\xBB\xBF#") == 1);
}

TEST_CASE("nothing that commands a terminal is printed") {
  CHECK(text::printable("\x1b[31mred\x07") == "␛[31mred␇");
  CHECK(text::printable("\x7f") == "␡");
  CHECK(text::printable("a\xC2\x9B"
                        "b") == "a<U+009B>b");  // a CSI in one character
}

TEST_CASE("lines stay lines") {
  CHECK(text::printable_lines("a\x1b\n\r\nb") == "a␛\n␍\nb");
  CHECK(text::printable_lines("a\n").ends_with('\n'));
}

TEST_CASE("what hides or turns text is named") {
  CHECK(text::printable("a\u202Eb") == "a<U+202E>b");
  CHECK(text::printable("a\u200Bb") == "a<U+200B>b");
}

TEST_CASE("bytes that are no UTF-8 are replaced one by one") {
  CHECK(text::printable("a\xFF\xC3") == "a\uFFFD\uFFFD");
}

TEST_CASE("each glyph knows its first byte") {
  const std::vector<text::Glyph> glyphs = text::glyphs("é模x");
  REQUIRE(glyphs.size() == 3);
  CHECK(glyphs[1].offset == 2);
  CHECK(glyphs[2].offset == 5);
}
