#include "facts/spell_date.hpp"

#include "harness/catch.hpp"

namespace {

const std::vector<std::string> months = {"January=1", "April=4", "May=5",  "September=9",
                                         "Apr=4",     "Sep=9",   "Sept=9", "Jan=1"};
constexpr facts::Date truth{.year = 2024, .month = 4, .day = 2};

std::string spelt(facts::Date meant, std::string_view written) {
  return facts::spell_like(truth, meant, written, months);
}

}  // namespace

TEST_CASE("a date is spelt as far as it is known") {
  CHECK(facts::spell({.year = 2024, .month = 4, .day = 2}) == "2024-04-02");
  CHECK(facts::spell({.year = 2024, .month = 12}) == "2024-12");
  CHECK(facts::spell({.year = 2024}) == "2024");
}

TEST_CASE("a date takes the style of the one in its place") {
  CHECK(spelt({.year = 2023, .month = 9, .day = 15}, "2023-09-15") == "2024-04-02");
  CHECK(spelt({.year = 2023, .month = 9, .day = 15}, "2023/09/15") == "2024/04/02");
  CHECK(spelt({.year = 2023, .month = 9, .day = 15}, "9/15/2023") == "4/2/2024");
  CHECK(spelt({.year = 2023, .month = 9, .day = 15}, "15.09.2023") == "02.04.2024");
  CHECK(spelt({.year = 2023, .month = 9, .day = 15}, "15 September 2023") == "2 April 2024");
  CHECK(spelt({.year = 2023, .month = 9, .day = 15}, "Sept 15th, 2023") == "Apr 2nd, 2024");
  CHECK(spelt({.year = 2023, .month = 5, .day = 1}, "May 1st, 2023") == "April 2nd, 2024");
  CHECK(spelt({.year = 2023, .month = 9}, "September 2023") == "April 2024");
  CHECK(spelt({.year = 2023}, "2023") == "2024");
}

TEST_CASE("a style that cannot be told gives way to ISO 8601") {
  CHECK(spelt({.year = 2023, .month = 9, .day = 15}, "15 septembre 23") == "2024-04-02");
  CHECK(facts::spell_like({.year = 2024, .month = 4}, {.year = 2023, .month = 9, .day = 15},
                          "15 September 2023", months) == "2024-04");
}
