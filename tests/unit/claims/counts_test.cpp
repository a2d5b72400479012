#include "claims/counts.hpp"

#include "claims/read.hpp"
#include "facts/read.hpp"
#include "harness/catch.hpp"
#include "markdown/parse.hpp"

namespace {

constexpr const char* words = R"({"words": {
  "number": ["two=2", "three=3", "four=4", "drei=3"],
  "joint": ["and", "und"],
  "definite": ["the"],
  "function_word": ["of", "in", "to"],
  "introduction": ["following", "these"],
  "label": ["figure"],
  "lower_bound": ["at least"],
  "measure": ["weeks"],
  "open_end": ["more"],
  "total": ["total"]}})";

claims::Reading read(const std::string& markdown) {
  std::vector<text::Source> files;
  files.emplace_back("words.json", words);
  const facts::Table table = facts::read(std::move(files));
  const text::Source source("page.md", markdown);
  return claims::Reader(table).read(source, markdown::parse(source));
}

/// `said/found`, one a count.
std::string counts(const std::string& markdown) {
  std::string out;
  for (const claims::Count& count : read(markdown).counts) {
    if (!out.empty()) out += ' ';
    out += std::to_string(count.said) + '/' + std::to_string(count.found);
  }
  return out;
}

/// The sums of the wrong totals.
std::string sums(const std::string& markdown) {
  std::string out;
  for (const claims::Total& total : read(markdown).wrong_totals) out += total.sum + ';';
  return out;
}

}  // namespace

TEST_CASE("a number counts the list, table or tree behind its sentence", "[counts]") {
  CHECK(counts("Three kinds:\n\n- a\n- b\n- c\n") == "3/3");
  CHECK(counts("There are 4 kinds:\n\n1. a\n   - x\n   - y\n2. b\n3. c\n") == "4/3");
  CHECK(counts("- Two kinds:\n  - a\n  - b\n") == "2/2");
  CHECK(counts("The following three kinds of tea are sold.\n\n- a\n- b\n") == "3/2");
  CHECK(counts("Two kinds:\n\n| Kind |\n| --- |\n| a |\n| b |\n") == "2/2");
  CHECK(counts("3 files:\n\n```\n./\n├── a.md\n├── b/\n│   └── c.md\n└── d.md\n```\n") == "3/3");
}

TEST_CASE("a number counts the rest of its sentence", "[counts]") {
  CHECK(counts("It has drei Farben: rot, gelb und blau.\n").empty());
  CHECK(counts("It has four colours: red, green and blue.\n") == "4/3");
  CHECK(counts("It has two colours: red, and black and white.\n").empty());
  CHECK(counts("It has two colours: red, green, and more.\n").empty());
  CHECK(counts("It has two modes: one that is very fast indeed, and slow.\n").empty());
}

TEST_CASE("numbers that may count something else are left", "[counts]") {
  const std::string list = "\n\n- a\n- b\n- c\n- d\n";
  CHECK(counts("At least three kinds:" + list).empty());
  CHECK(counts("The two kinds:" + list).empty());
  CHECK(counts("In three weeks:" + list).empty());
  CHECK(counts("Figure 3 shows:" + list).empty());
  CHECK(counts("Version 3.2 kinds:" + list).empty());
  CHECK(counts("Of 3 kinds in 2 boxes:" + list).empty());
  CHECK(counts("With 32 kinds:" + list).empty());
  CHECK(counts("Three kinds exist:\n\nText.\n" + list).empty());
  CHECK(counts("Three kinds:\n\n- a\n- b\n- ...\n").empty());
  CHECK(counts("Three kinds:\n\n- a\n- b\n\nText.\n\n* c\n").empty());
  CHECK(counts("`Three kinds:`" + list).empty());
}

TEST_CASE("totals are held against their parts", "[counts]") {
  const std::string head = "| Item | Cost |\n| --- | --- |\n| a | 1,200 |\n| b | 30 |\n";
  CHECK(sums(head + "| Total | 1,230 |\n").empty());
  CHECK(sums(head + "| **Total:** | 1,240 |\n") == "1,230;");
  CHECK(sums(head + "| Total | 615 |\n").empty());    // a mean
  CHECK(sums(head + "| Total | 1,200 |\n").empty());  // a maximum
  CHECK(sums(head + "| Rest | 1,240 |\n").empty());
  CHECK(sums("| a | 10 |\n| --- | --- |\n| b | 20 |\n| c | 30 |\n| Total | 60 |\n").empty());
  CHECK(sums("| Item | Cost |\n| --- | --- |\n| a | $10 |\n| b | $20 |\n| Total | $31 |\n") ==
        "30;");
  CHECK(
      sums("| Item | Share |\n| --- | --- |\n| a | 10% |\n| b | 20% |\n| Total | 31% |\n").empty());
  CHECK(sums("| Item | Cost |\n| --- | --- |\n| a | 1.24 |\n| b | 1.24 |\n| Total | 2.5 |\n")
            .empty());
}
