#include "claims/support.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "harness/catch.hpp"
#include "unit/claims/reading_of.hpp"

namespace {

std::string_view name(claims::Reach reach) {
  switch (reach) {
    case claims::Reach::nowhere:
      return "nowhere";
    case claims::Reach::cell:
      return "cell";
    case claims::Reach::row:
      return "row";
    case claims::Reach::column:
      return "column";
    case claims::Reach::sentence:
      return "sentence";
    case claims::Reach::paragraph:
      return "paragraph";
    case claims::Reach::lead:
      return "lead";
    case claims::Reach::section:
      return "section";
  }
  return {};
}

/// Each claim with what covers it: `12.4: sentence [1] [2]`.
std::vector<std::string> covered(const std::string& text) {
  const ReadingOf page(text + "\n\n## References\n\n1. One\n2. Two\n3. Three\n");
  std::vector<std::string> out;
  for (std::size_t i = 0; i < page.reading.claims.size(); ++i) {
    const claims::Support& support = page.reading.support[i];
    std::string line(page.source.slice(page.reading.claims[i].span));
    line += ": " + std::string(name(support.reach));
    for (const std::uint32_t citation : support.citations) {
      line += ' ' + std::string(page.source.slice(page.reading.citations[citation].span));
    }
    out.push_back(line);
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("the mark behind a claim is its own") {
  CHECK(covered("The Swift weighs 12.4 kg [1].") == Lines{"12.4: sentence [1]"});
  CHECK(covered("The Swift weighs 12.4 kg [1] and costs $1,480 [2].") ==
        Lines{"12.4: sentence [1]", "1,480: sentence [2]"});
  CHECK(covered("The Swift weighs 12.4 kg and costs $1,480 [2].") ==
        Lines{"12.4: sentence [2]", "1,480: sentence [2]"});
  CHECK(covered("The Swift weighs 12.4 kg [1], [2] and costs $1,480 [3].") ==
        Lines{"12.4: sentence [1] [2]", "1,480: sentence [3]"});
  CHECK(covered("The Swift weighs 12.4 kg. [1]") == Lines{"12.4: sentence [1]"});
}

TEST_CASE("a mark that opens the sentence covers all of it") {
  CHECK(covered("As [1] says, the Swift weighs 12.4 kg and costs $1,480 [2].") ==
        Lines{"12.4: sentence [1] [2]", "1,480: sentence [1] [2]"});
  CHECK(covered("In [1], the Swift weighs 12.4 kg.") == Lines{"12.4: sentence [1]"});
}

TEST_CASE("a mark elsewhere in the paragraph") {
  CHECK(covered("The Swift weighs 12.4 kg. It is light [1].") == Lines{"12.4: paragraph [1]"});
  CHECK(covered("It is light [1]. It is quick [2]. The Swift weighs 12.4 kg.") ==
        Lines{"12.4: paragraph [1] [2]"});
  CHECK(covered("The Swift weighs 12.4 kg.\n\nIt is light [1].") == Lines{"12.4: nowhere"});
}

TEST_CASE("cells, rows and columns") {
  const std::string head = "| Bicycle | Weight | Price | Source |\n|---|---|---|---|\n";
  CHECK(covered(head + "| Swift | 12.4 kg | $1,480 | [1] |") ==
        Lines{"12.4: row [1]", "1,480: row [1]"});
  CHECK(covered(head + "| Swift | 12.4 kg [2] | $1,480 | [1] |") ==
        Lines{"12.4: cell [2]", "1,480: row [1]"});
  CHECK(covered(head + "| Swift | 12.4 kg | $1,480 | |") ==
        Lines{"12.4: nowhere", "1,480: nowhere"});
  CHECK(covered("| Bicycle | Weight [2] | Price |\n|---|---|---|\n| Swift | 12.4 kg | $1,480 |") ==
        Lines{"12.4: column [2]", "1,480: nowhere"});
}

TEST_CASE("what leads to a list or table, and the heading") {
  CHECK(covered("Of its manual [1]:\n\n- The Swift weighs 12.4 kg.") == Lines{"12.4: lead [1]"});
  CHECK(covered("- Manual [2]\n  - The Swift weighs 12.4 kg.") == Lines{"12.4: lead [2]"});
  CHECK(covered("It is light [1]. See:\n\n- The Swift weighs 12.4 kg.") == Lines{"12.4: lead [1]"});
  CHECK(covered("It is light [1], and a list follows\n\n- The Swift weighs 12.4 kg.") ==
        Lines{"12.4: nowhere"});
  CHECK(covered("## Weight [3]\n\nThe Swift weighs 12.4 kg.") == Lines{"12.4: section [3]"});
  CHECK(covered("## Weight [3]\n\n### More\n\nThe Swift weighs 12.4 kg.") ==
        Lines{"12.4: section [3]"});
  CHECK(covered("## Weight [3]\n\n## More\n\nThe Swift weighs 12.4 kg.") == Lines{"12.4: nowhere"});
}

TEST_CASE("links and ids cover a claim where no mark does") {
  CHECK(covered("The Swift weighs 12.4 kg ([manual](https://arxiv.org/pdf/2401.01234v2)).") ==
        Lines{"12.4: sentence [manual](https://arxiv.org/pdf/2401.01234v2)"});
  CHECK(covered("The Swift weighs 12.4 kg (arXiv:2401.01234).") ==
        Lines{"12.4: sentence arXiv:2401.01234"});
  CHECK(covered("The Swift weighs 12.4 kg ([shop](https://shop.example)).") ==
        Lines{"12.4: nowhere"});
}

TEST_CASE("no citation is expected in headings, headers and the list itself") {
  const ReadingOf page(
      "## The Swift weighs 12.4 kg\n\nThe Swift weighs 12.4 kg.\n\n"
      "## References\n\n1. The Swift weighs 12.4 kg.\n");
  const claims::ReferenceIndex index(page.reading.references);
  std::vector<bool> needs;
  for (const claims::Claim& claim : page.reading.claims) {
    needs.push_back(claims::needs_citation(claim, index, page.document));
  }
  CHECK(needs == std::vector<bool>{false, true, false});
}
