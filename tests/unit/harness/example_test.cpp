#include "harness/example.hpp"

#include "harness/catch.hpp"

namespace {

using harness::read_page;

}  // namespace

TEST_CASE("a fence tagged md is a file, its carets are expectations") {
  const harness::Page page = read_page(
      "# some-rule\n\nA sentence.\n\n```md\n模型 has 5 wheels.\n       ^ some-rule: not "
      "5\nMore.\n```\n");
  REQUIRE(page.faults.empty());
  REQUIRE(page.examples.size() == 1);
  const harness::Example& example = page.examples[0];
  CHECK(example.section == "some-rule");
  REQUIRE(example.files.size() == 1);
  CHECK(example.files[0].path == "page.md");
  CHECK(example.files[0].bytes == "模型 has 5 wheels.\nMore.\n");
  CHECK(example.files[0].page_lines == std::vector<std::size_t>{5, 7});
  REQUIRE(example.expectations.size() == 1);
  CHECK(example.expectations[0] == harness::Expectation{.path = "page.md",
                                                        .line = 1,
                                                        .column = 8,
                                                        .length = 1,
                                                        .rule = "some-rule",
                                                        .message = "not 5"});
}

TEST_CASE("carets can go on past their line, and several can share one") {
  const harness::Page page =
      read_page("```md\nabc\n^^^... a-rule: one\n  ^ b-rule: two: with colon\nd\n```\n");
  REQUIRE(page.examples.size() == 1);
  const auto& expectations = page.examples[0].expectations;
  REQUIRE(expectations.size() == 2);
  CHECK(expectations[0].runs_on);
  CHECK(expectations[0].length == 3);
  CHECK_FALSE(expectations[1].runs_on);
  CHECK(expectations[1].column == 3);
  CHECK(expectations[1].line == 1);
  CHECK(expectations[1].message == "two: with colon");
}

TEST_CASE("carets of other meanings stay in the file") {
  const harness::Page page = read_page("```md\nx\n^note\n^^^ no colon\n a ^ a-rule: x\n```\n");
  REQUIRE(page.examples.size() == 1);
  CHECK(page.examples[0].expectations.empty());
  CHECK(page.examples[0].files[0].bytes == "x\n^note\n^^^ no colon\n a ^ a-rule: x\n");
}

TEST_CASE("a path on the line before a fence names the file, prose begins a new example") {
  const harness::Page page = read_page(
      "One.\n\ndocs/a.md\n```md\na\n```\n\n`b c.md`:\n```md\nb\n```\n\n```text\nno file\n```\n\n"
      "img.svg\n```xml\n<svg/>\n```\n\nTwo.\n\n```md\nc\n```\n");
  REQUIRE(page.faults.empty());
  REQUIRE(page.examples.size() == 2);
  REQUIRE(page.examples[0].files.size() == 3);
  CHECK(page.examples[0].files[0].path == "docs/a.md");
  CHECK(page.examples[0].files[1].path == "b c.md");
  CHECK(page.examples[0].files[2].path == "img.svg");
  CHECK(page.examples[1].files[0].bytes == "c\n");
}

TEST_CASE("fixed is the file before it after its fixes; longer fences hold shorter ones") {
  const harness::Page page =
      read_page("````md\n```\ncode\n```\n````\n\n```fixed\nx\n```\n\n```fixed unsafe\ny\n```\n");
  REQUIRE(page.faults.empty());
  REQUIRE(page.examples.size() == 1);
  CHECK(page.examples[0].files[0].bytes == "```\ncode\n```\n");
  REQUIRE(page.examples[0].fixed.size() == 2);
  CHECK(page.examples[0].fixed[0].file.path == "page.md");
  CHECK_FALSE(page.examples[0].fixed[0].with_unsafe);
  CHECK(page.examples[0].fixed[1].with_unsafe);
}

TEST_CASE("mistakes of a page are said with their line") {
  CHECK(read_page("```md\nx\n").faults == std::vector<std::string>{"1: this fence is not closed"});
  CHECK(read_page("```md\nx\n```\n\n```md\ny\n```\n").faults ==
        std::vector<std::string>{"5: a second page.md without a sentence between them"});
  CHECK(read_page("```fixed\nx\n```\n").faults ==
        std::vector<std::string>{"1: no file stands before this fixed one"});
  CHECK(read_page("```md\n^ a-rule: x\n```\n").faults ==
        std::vector<std::string>{"2: carets need a line above them"});
}

TEST_CASE("a line of carets is spelt as it is read") {
  const std::string line = "   ^^^^... some-rule: a message";
  const harness::Page page = read_page("```md\nabcdefgh\n" + line + "\n```\n");
  REQUIRE(page.examples.size() == 1);
  REQUIRE(page.examples[0].expectations.size() == 1);
  CHECK(harness::spell(page.examples[0].expectations[0]) == line);
}
