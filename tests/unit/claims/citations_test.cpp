#include "claims/citations.hpp"

#include <string>
#include <vector>

#include "harness/catch.hpp"
#include "markdown/parse.hpp"

namespace {

/// Every item of every citation, as the source writes it.
std::vector<std::string> cited(const std::string& text) {
  const text::Source source("page.md", text);
  const markdown::Document document = markdown::parse(source);
  const facts::Table table;
  const claims::References references = claims::find_references(source, document, table);
  std::vector<std::string> out;
  for (const claims::Citation& citation :
       claims::find_citations(source, document, table, references)) {
    for (const claims::CitedItem& item : citation.items) {
      out.emplace_back(source.slice(item.span));
    }
  }
  return out;
}

using Items = std::vector<std::string>;

const std::string list = "\n\n## References\n\n1. One\n2. Two\n3. Three\n4. Four\n";

}  // namespace

TEST_CASE("each number and range of a mark has its own place") {
  CHECK(cited("It is light [1].") == Items{"1"});
  CHECK(cited("It is quick [1], light [2, 3, 6-9, 13].") == Items{"1", "2", "3", "6-9", "13"});
  CHECK(cited("It is quick [1], light [5–7].") == Items{"1", "5–7"});
  CHECK(cited("It is quick [1], light [5 - 7; 9].") == Items{"1", "5 - 7", "9"});
  CHECK(cited("It is quick [3], **light** [1,\n2].") == Items{"3", "1", "2"});
  CHECK(cited("| a | b |\n|---|---|\n| light [1] | x |\n") == Items{"1"});
}

TEST_CASE("brackets that are no citations") {
  CHECK(cited("Values in [0, 1].").empty());
  CHECK(cited("Values in [0, 1]." + list).empty());
  CHECK(cited("A byte [0-255] each." + list).empty());
  CHECK(cited("Take x[1] and f(x)[2].").empty());
  CHECK(cited("Sizes are [512, 512].").empty());
  CHECK(cited("The shape is [1, 2, 3].").empty());
  // Where no bracket has one number, all may be values.
  CHECK(cited("We append elements for [1, 2, 32], then [4, 8, 16].").empty());
  CHECK(cited("Set x = [1, 2] first.").empty());
  CHECK(cited("Set x = [1, 2] first." + list).empty());
  CHECK(cited("- [ ] open\n- [x] done [sic]\n").empty());
  CHECK(cited("In `x [1].` and\n\n    y [2].\n").empty());
  CHECK(cited("See [1](https://example.org).").empty());
  CHECK(cited("See [[1]](https://example.org).").empty());
  CHECK(cited("With $a [1].$ it is.").empty());
  CHECK(cited("It came in [2024].").empty());
  CHECK(cited("It is [007].").empty());
  CHECK(cited("Press [1] to go on.").empty());
  CHECK(cited("[1] alone opens a block.").empty());
  CHECK(cited("| a |\n|---|\n| [1] |\n").empty());
}

TEST_CASE("a reference list makes doubtful marks citations") {
  CHECK(cited("As in [3] we ride." + list) == Items{"3"});
  CHECK(cited("Comet[2] is light." + list) == Items{"2"});
  CHECK(cited("Comet[2] is light, Atlas[7] too." + list) == Items{"2", "7"});
  CHECK(cited("[1] shows that." + list) == Items{"1"});
  CHECK(cited("| a |\n|---|\n| [4] |\n" + list) == Items{"4"});
  CHECK(cited("| a |\n|---|\n| [9] |\n" + list).empty());
  CHECK(cited("| a | Source |\n|---|---|\n| b | [9] |\n" + list) == Items{"9"});
  CHECK(cited("| a | Ref. |\n|---|---|\n| b | [2, 4] |\n") == Items{"2", "4"});
  CHECK(cited("It is light [3-1]." + list) == Items{"3-1"});
  CHECK(cited("Of the Comet's size [1, 2]. Of size [1, 2]." + list) == Items{"1", "2"});
  CHECK(cited("It is light [3, 3]." + list) == Items{"3", "3"});
}

TEST_CASE("marks stand behind the punctuation of other scripts") {
  CHECK(cited("它很轻[1]。") == Items{"1"});
  CHECK(cited("It is light.[1]" + list) == Items{"1"});
  CHECK(cited("It is light<sup>[1]</sup>.") == Items{"1"});
  CHECK(cited("Costs $5 [1], or $7 [2].") == Items{"1", "2"});
}

TEST_CASE("a number with a definition is a citation by reference link") {
  CHECK(cited("It is light [1], quick [2].\n\n[1]: https://example.org\n") == Items{"1", "2"});
  CHECK(cited("See [it][1], x [2].\n\n[1]: https://example.org\n") == Items{"2"});
}
TEST_CASE("footnotes cite") {
  CHECK(cited("It is light.[^1]\n\n[^1]: The manual.\n") == Items{"[^1]"});
}

TEST_CASE("a linked number that the list has") {
  CHECK(cited("It is light [[1]](#references)." + list) == Items{"[1]"});
  CHECK(cited("It is light<sup>[2](#references)</sup>." + list) == Items{"2"});
  CHECK(cited("See [1](https://example.org)." + list).empty());
  CHECK(cited("See [9](#references)." + list).empty());
}
