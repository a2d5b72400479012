#include "fix/plan.hpp"

#include "base/cat.hpp"
#include "harness/catch.hpp"

using fix::Reach;
using lint::Finding;
using lint::Fix;
using lint::Safety;
using text::Edit;

namespace {

Finding finding(std::vector<Edit> edits, std::string rule = "a", Safety safety = Safety::safe) {
  Finding out;
  out.rule = std::move(rule);
  out.span = edits.front().span;
  out.fix = Fix{safety, "repair", std::move(edits)};
  return out;
}

std::string repaired(std::string_view text, const std::vector<Finding>& findings,
                     Reach reach = Reach::safe) {
  const std::vector<fix::Plan> plans = fix::plan(findings, reach);
  return plans.empty() ? std::string(text) : fix::edited(text, plans.front().edits);
}

}  // namespace

TEST_CASE("edits are made in the order of the text") {
  CHECK(repaired("0123456789", {finding({{{8, 9}, "x"}}), finding({{{1, 3}, "abc"}})}) ==
        "0abc34567x9");
}

TEST_CASE("of two fixes that overlap, the first of the text is taken") {
  CHECK(repaired("0123456789", {finding({{{4, 8}, "x"}}), finding({{{2, 5}, "y"}})}) == "01y56789");
  CHECK(repaired("0123456789", {finding({{{2, 8}, "x"}}), finding({{{4, 5}, "y"}})}) == "01x89");
}

TEST_CASE("a fix is taken whole or not at all") {
  const std::vector<Finding> both = {finding({{{0, 4}, "x"}}),
                                     finding({{{2, 3}, ""}, {{8, 9}, ""}})};
  CHECK(repaired("0123456789", both) == "x456789");
}

TEST_CASE("fixes that touch go together") {
  CHECK(repaired("0123456789", {finding({{{2, 4}, "x"}}), finding({{{4, 6}, "y"}})}) == "01xy6789");
  CHECK(repaired("0123456789", {finding({{{4, 4}, "x"}}, "b"), finding({{{4, 6}, "y"}})}) ==
        "0123xy6789");
}

TEST_CASE("the same edit wanted twice is made once") {
  const std::vector<Finding> both = {finding({{{2, 4}, "x"}}), finding({{{2, 4}, "x"}}, "b")};
  CHECK(repaired("0123", both) == "01x");
  CHECK(fix::plan(both, Reach::safe).front().fixes == 2);
}

TEST_CASE("one rule may insert twice at one place, two rules may not") {
  CHECK(repaired("01", {finding({{{1, 1}, "x"}}), finding({{{1, 1}, "y"}})}) == "0xy1");
  CHECK(repaired("01", {finding({{{1, 1}, "x"}}), finding({{{1, 1}, "y"}}, "b")}) == "0x1");
}

TEST_CASE("unsafe fixes are taken on request alone") {
  const std::vector<Finding> one = {finding({{{0, 1}, "x"}}, "a", Safety::unsafe)};
  CHECK(repaired("01", one) == "01");
  CHECK(repaired("01", one, Reach::unsafe_too) == "x1");
}

TEST_CASE("two rounds of edits are one set of edits of the first text") {
  const std::string before = "The quick brown fox jumps over the lazy dog";
  // Every pair of a replacement, an insertion and a removal, in both rounds.
  std::vector<std::vector<Edit>> rounds;
  for (text::Offset at : {0U, 4U, 5U, 9U, 20U}) {
    for (text::Offset size : {0U, 1U, 6U}) {
      for (const char* word : {"", "x", "longer than what it replaces"}) {
        rounds.push_back({{{at, at + size}, word}});
        rounds.push_back({{{at, at + size}, word}, {{at + 8, at + 10}, "y"}});
      }
    }
  }
  std::size_t count = 0;
  for (const std::vector<Edit>& first : rounds) {
    const std::string between = fix::edited(before, first);
    for (const std::vector<Edit>& second : rounds) {
      if (second.back().span.end > between.size()) continue;
      const std::vector<Edit> both = fix::compose(first, between, second);
      if (fix::edited(before, both) == fix::edited(between, second))
        ++count;
      else
        FAIL_CHECK(
            base::cat("first at ", first[0].span.begin, ", second at ", second[0].span.begin));
    }
  }
  CHECK(count > 5000);
}

TEST_CASE("composed edits cover only what changed") {
  const std::vector<Edit> first = {{{2, 3}, "xx"}};
  const std::vector<Edit> second = {{{8, 9}, "y"}};
  const std::vector<Edit> both = fix::compose(first, "01xx3456789", second);
  REQUIRE(both.size() == 2);
  CHECK(both[0].span == text::Span{2, 3});
  CHECK(both[1].span == text::Span{7, 8});
}
