#include "claims/dates.hpp"

#include "harness/catch.hpp"
#include "unit/claims/measured.hpp"

using facts::Date;
using measured::Lines;
using measured::stated;

TEST_CASE("dates of digits", "[dates]") {
  CHECK(claims::read_numeric_date("2024-12-26 more").date == Date{2024, 12, 26});
  CHECK(claims::read_numeric_date("2024.05.16").date == Date{2024, 5, 16});
  CHECK(claims::read_numeric_date("2023/06 ").date == Date{2023, 6, 0});
  CHECK(claims::read_numeric_date("7/18/2023").date == Date{2023, 7, 18});
  CHECK(claims::read_numeric_date("18/7/2023").date == Date{2023, 7, 18});
  CHECK(claims::read_numeric_date("18.07.2023").date == Date{2023, 7, 18});
  CHECK(claims::read_numeric_date("2024.05").length == 0);
  CHECK(claims::read_numeric_date("2024-13-01").length == 0);
  CHECK(claims::read_numeric_date("1.2.3").length == 0);
}

TEST_CASE("day and month may be exchanged when both could be either", "[dates]") {
  CHECK(claims::exchange_day_and_month({2023, 7, 5}) == Date{2023, 5, 7});
  CHECK(claims::exchange_day_and_month({2023, 7, 18}) == Date{2023, 7, 18});
}

TEST_CASE("dates with the month in words", "[dates]") {
  for (const char* date : {"20 January 2025", "20th January 2025", "January 20, 2025",
                           "January 2025", "Jan. 20th, 2025"}) {
    CHECK(stated(base::cat("The Orbit 2 was launched on ", date, ".\n")) ==
          Lines{base::cat("Orbit 2 launched ", date)});
  }
}
