#include "text/line_index.hpp"

#include <chrono>
#include <string>

#include "harness/catch.hpp"

using text::LineIndex;
using text::Location;
using text::Span;

TEST_CASE("a line ends with LF, CR LF or CR") {
  const std::string bytes = "a\nbc\r\nd\re";
  const LineIndex index(bytes);
  REQUIRE(index.line_count() == 4);
  CHECK(index.line(1) == Span{0, 1});
  CHECK(index.line(2) == Span{2, 4});
  CHECK(index.line(3) == Span{6, 7});
  CHECK(index.line(4) == Span{8, 9});
  CHECK(index.line(5) == Span{9, 9});
  CHECK(index.line(0) == Span{9, 9});
  CHECK(index.at(0) == Location{1, 1, 0});
  CHECK(index.at(3) == Location{2, 2, 1});
  CHECK(index.at(6) == Location{3, 1, 0});
  CHECK(index.at(8) == Location{4, 1, 0});
}

TEST_CASE("the end of a text is a place") {
  CHECK(LineIndex("").at(0) == Location{1, 1, 0});
  CHECK(LineIndex("").line(1) == Span{0, 0});
  CHECK(LineIndex("ab").at(2) == Location{1, 3, 2});
  CHECK(LineIndex("ab\n").at(3) == Location{2, 1, 0});
  CHECK(LineIndex("ab\n").line(2) == Span{3, 3});
  CHECK(LineIndex("ab").at(99) == Location{1, 3, 2});
}

TEST_CASE("columns count code points, utf16 counts code units") {
  const std::string bytes = "模型🐳x\n";
  const LineIndex index(bytes);
  CHECK(index.at(3) == Location{1, 2, 1});
  CHECK(index.at(6) == Location{1, 3, 2});
  CHECK(index.at(10) == Location{1, 4, 4});
  CHECK(index.at(11) == Location{1, 5, 5});
}

TEST_CASE("a place inside a character is that of the character") {
  const std::string bytes = "模型";
  const LineIndex index(bytes);
  CHECK(index.at(1) == index.at(0));
  CHECK(index.at(5) == index.at(3));
}

TEST_CASE("an invalid byte counts as one") {
  const std::string bytes = "\xFF\xE6\xA8z\xC0\xAFy";
  const LineIndex index(bytes);
  CHECK(index.at(3) == Location{1, 4, 3});
  CHECK(index.at(6) == Location{1, 7, 6});
}

TEST_CASE("a byte order mark has no width") {
  const std::string bytes = "\xEF\xBB\xBF# a\nb";
  const LineIndex index(bytes);
  CHECK(index.at(0) == Location{1, 1, 0});
  CHECK(index.at(3) == Location{1, 1, 0});
  CHECK(index.at(5) == Location{1, 3, 2});
  CHECK(index.at(7) == Location{2, 1, 0});
}

TEST_CASE("a byte order mark alone is an empty line") {
  const std::string bytes = "\xEF\xBB\xBF";
  CHECK(LineIndex(bytes).at(3) == Location{1, 1, 0});
  CHECK(LineIndex(bytes).line_count() == 1);
}

TEST_CASE("places in long lines count as in short ones") {
  std::string bytes = "x\n";
  for (int i = 0; i < 5000; ++i) bytes += "é🐳a";
  bytes += "\nlast";
  const LineIndex index(bytes);
  for (std::uint32_t i = 0; i < 5000; ++i) {
    const Location place = index.at(2 + i * 7);
    REQUIRE(place == Location{2, 1 + i * 3, i * 4});
  }
  CHECK(index.at(2 + 5000 * 7 + 1) == Location{3, 1, 0});
}

TEST_CASE("many places in one very long line cost little each") {
  const std::string bytes(5'000'000, 'a');
  const LineIndex index(bytes);
  const auto start = std::chrono::steady_clock::now();
  std::uint64_t sum = 0;
  for (std::uint32_t i = 0; i < 20'000; ++i) sum += index.at(i * 250).column;
  CHECK(sum == 20'000ULL * 19'999 / 2 * 250 + 20'000);
  // Counting from the start of the line would be 50,000 million steps.
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}
