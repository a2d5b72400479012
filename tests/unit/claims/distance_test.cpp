#include "claims/distance.hpp"

#include "harness/catch.hpp"

namespace {

claims::Distance distance(std::string_view text) {
  return claims::distance_between(text, 0, static_cast<std::uint32_t>(text.size()));
}

}  // namespace

TEST_CASE("words and clause marks", "[distance]") {
  CHECK(distance(" light and well-made ").words == 3);
  CHECK(distance(" light, strong (and) ").clauses == 3);
  CHECK(distance(" 671K / ").clauses == 1);
  CHECK(distance(" km/h ").clauses == 0);
}

TEST_CASE("two letters of a script without blanks are a word", "[distance]") {
  CHECK(distance("\xE6\xBF\x80\xE6\xB4\xBB\xE5\x8F\x82\xE6\x95\xB0").words == 2);
  CHECK(distance("\xE6\xBF\x80\xEF\xBC\x8C\xE6\xB4\xBB").clauses == 1);
}
