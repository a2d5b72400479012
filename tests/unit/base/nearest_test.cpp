#include "base/nearest.hpp"

#include <array>

#include "harness/catch.hpp"

namespace {

constexpr std::array<std::string_view, 4> names{"mismatched-quantity", "mismatched-date",
                                                "unused-allow", "links"};

}  // namespace

TEST_CASE("the nearest name is the one with the fewest slips") {
  CHECK(base::nearest("mismatched-quantitiy", names) == "mismatched-quantity");
  CHECK(base::nearest("mismatched_date", names) == "mismatched-date");
  CHECK(base::nearest("unsued-allow", names) == "unused-allow");
  CHECK(base::nearest("Link", names) == "links");
}

TEST_CASE("part of a name is enough") { CHECK(base::nearest("quantity", names) == names[0]); }

TEST_CASE("a word that is near to nothing suggests nothing") {
  CHECK(base::nearest("zebra", names).empty());
  CHECK(base::nearest("", names).empty());
  CHECK(base::nearest(std::string(5000, 'a'), names).empty());
  CHECK(base::did_you_mean("zebra", names).empty());
}

TEST_CASE("the suggestion reads as the end of a message") {
  CHECK(base::did_you_mean("linsk", names) == ", did you mean 'links'?");
}
