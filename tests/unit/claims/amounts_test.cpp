#include "harness/catch.hpp"
#include "unit/claims/measured.hpp"

using measured::left;
using measured::Lines;
using measured::stated;

TEST_CASE("amounts in digits, words and powers", "[amounts]") {
  CHECK(stated("The Orbit 2 comprises 671,000 parts.\n") == Lines{"Orbit 2 parts 671,000"});
  CHECK(stated("The Orbit 2 comprises two thousand parts.\n") ==
        Lines{"Orbit 2 parts two thousand"});
  CHECK(stated("The Orbit 2 comprises half a million parts.\n") ==
        Lines{"Orbit 2 parts half a million"});
  CHECK(stated("The Orbit 2 comprises 6.7 × 10^5 parts.\n") == Lines{"Orbit 2 parts 6.7 × 10^5"});
  CHECK(stated("The Orbit 2 is a 671-thousand-part bicycle.\n") ==
        Lines{"Orbit 2 parts 671-thousand"});
}

TEST_CASE("a marked amount glued to the one before it", "[amounts]") {
  CHECK(stated("The Orbit 2 (57KM14K) is here.\n") ==
        Lines{"Orbit 2 parts 57K", "Orbit 2 moving 14K"});
  CHECK(stated("The Orbit 2 (57K-M14K) is here.\n") ==
        Lines{"Orbit 2 parts 57K", "Orbit 2 moving 14K"});
}

TEST_CASE("numbers that are no amounts", "[amounts]") {
  CHECK(left("Version 1.2.3 of the Orbit 2.\n") == Lines{"1.2.3: a version"});
  CHECK(left("See table 3 for the Orbit 2.\n") ==
        Lines{"3: the number of a figure, table, section or step"});
  CHECK(left("The Orbit 2 has parts [17].\n") == Lines{"17: a citation mark"});
  CHECK(left("The Orbit 2 has parts [3, 5-7].\n").front() == "3: a citation mark");
  CHECK(left("The Orbit 2 has parts [4].\n\n[4]: https://example.org\n") ==
        Lines{"4: a citation mark"});
  CHECK(left("The price of the Orbit 2 in 1024 × 1024.\n") ==
        Lines{"1024: a factor", "1024: a factor"});
  CHECK(left("The Orbit 2 gained +5.8% on Dale.\n") == Lines{"5.8: a difference"});
  CHECK(left("The Orbit 2 went to Hill 2024.\n") == Lines{"2024: part of a term"});
}

TEST_CASE("a sum of money needs its sign or its word", "[amounts]") {
  CHECK(stated("The price of the Orbit 2 is $1,480.\n") == Lines{"Orbit 2 price 1,480"});
  CHECK(stated("The price of the Orbit 2 is 1,480.\n").empty());
}
