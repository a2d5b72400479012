#include "claims/pattern.hpp"

#include <string>
#include <variant>
#include <vector>

#include "harness/catch.hpp"

namespace {

claims::Pattern words(const std::vector<std::string>& list, bool ignores_case = false) {
  const auto made = claims::Pattern::any_of(list, ignores_case);
  REQUIRE(std::holds_alternative<claims::Pattern>(made));
  return std::get<claims::Pattern>(made);
}

}  // namespace

TEST_CASE("a list of words is found whole, and not within longer words") {
  const claims::Pattern pattern = words({"bike", "cargo bike", "e-bike", "x_1"});
  CHECK(pattern.occurs_in("a bike."));
  CHECK(pattern.occurs_in("one e-bike"));
  CHECK(pattern.occurs_in("(x_1)"));
  CHECK_FALSE(pattern.occurs_in("bikes, motorbike, bike_1, x_12, e-"));
  CHECK_FALSE(pattern.occurs_in("Bike"));
  CHECK_FALSE(pattern.occurs_in(""));
}

TEST_CASE("a list of words is found from a place on") {
  const claims::Pattern pattern = words({"cargo bike"});
  const std::string text = "cargo bike, cargo  bike, cargo bike";
  REQUIRE(pattern.find(text, 0));
  CHECK(pattern.find(text, 0)->whole().begin == 0);
  REQUIRE(pattern.find(text, 1));
  CHECK(pattern.find(text, 1)->whole().begin == 25);
  CHECK_FALSE(pattern.find(text, 26));
}

TEST_CASE("a list of words without regard to case knows the letters that fold to ASCII") {
  const claims::Pattern pattern = words({"task", "Bike"}, true);
  CHECK(pattern.occurs_in("TASK"));
  CHECK(pattern.occurs_in("bike"));
  CHECK(pattern.occurs_in("ta\u017Fk"));
  CHECK(pattern.occurs_in("bi\u212Ae"));
  CHECK_FALSE(pattern.occurs_in("tasks"));
}

TEST_CASE("words that no sieve can hold are found all the same") {
  CHECK(words({"gr\u00F6\u00DFe"}).occurs_in("die gr\u00F6\u00DFe"));
  CHECK(words({"C++"}).occurs_in("in C++."));
  CHECK(words({"(sic)"}).occurs_in("so (sic)"));
}
