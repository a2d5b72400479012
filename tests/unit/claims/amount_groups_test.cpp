#include "harness/catch.hpp"
#include "unit/claims/measured.hpp"

using measured::Lines;
using measured::stated;

TEST_CASE("a list lends its scale and its cue to all", "[amount_groups]") {
  CHECK(stated("The Comet includes 7 and 67K models.\n") ==
        Lines{"Comet 7K parts 7", "Comet 67K parts 67K"});
}

TEST_CASE("the ends of a range are no one's value", "[amount_groups]") {
  CHECK(stated("The Orbit 2 has a range of 10 to 20 km.\n") ==
        Lines{"Orbit 2 range 10 (from)", "Orbit 2 range 20 (to)"});
  CHECK(stated("The range of the Orbit 2 grew from 10 to 20 km.\n") ==
        Lines{"Orbit 2 range 10 (before)", "Orbit 2 range 20"});
  CHECK(stated("The Orbit 2 was launched between January 2023 and December 2024.\n") ==
        Lines{"Orbit 2 launched January 2023 (from)", "Orbit 2 launched December 2024 (to)"});
}

TEST_CASE("what has a cue on each side is no list", "[amount_groups]") {
  CHECK(stated("The Orbit 2 has a chainring of 40 and 128 spokes.\n") ==
        Lines{"Orbit 2 teeth 40", "Orbit 2 spokes 128"});
}

TEST_CASE("a unit or a bound between the ends of a range", "[amount_groups]") {
  CHECK(stated("The range of the Orbit 2 grew from 10 km to more than 20 km.\n") ==
        Lines{"Orbit 2 range 10 (before)", "Orbit 2 range 20"});
}

TEST_CASE("a pair with a slash is a part and the whole of one thing", "[amount_groups]") {
  CHECK(stated("The Orbit 2 is a 3K/16K-part bicycle.\n") ==
        Lines{"Orbit 2 moving 3K", "Orbit 2 parts 16K"});
  CHECK(stated("Orbit 2 bicycles of 3K/16K parts.\n").empty());
}

TEST_CASE("a word of change makes of two amounts what was and what is", "[amount_groups]") {
  CHECK(stated("The Orbit 2 has a range of 10 km raised to 20 km.\n") ==
        Lines{"Orbit 2 range 10 (before)", "Orbit 2 range 20"});
  CHECK(stated("Orbit 2 range 从10增加到20 km.\n") ==
        Lines{"Orbit 2 range 10 (before)", "Orbit 2 range 20"});
}

TEST_CASE("what counts something else ends a list", "[amount_groups]") {
  CHECK(stated("The Orbit 2 has 671 thousand parts, 16 bells.\n") ==
        Lines{"Orbit 2 parts 671 thousand"});
}

TEST_CASE("a bound may hang on a hyphen", "[amount_groups]") {
  CHECK(stated("The Orbit 2 has an up-to-86 km range.\n") == Lines{"Orbit 2 range 86"});
}

TEST_CASE("a number with a slash behind it shares the scale", "[amount_groups]") {
  CHECK(stated("The Comet includes 7/67K models.\n") ==
        Lines{"Comet 7K parts 7", "Comet 67K parts 67K"});
}

TEST_CASE("an arrow leads from what was to what is", "[amounts]") {
  CHECK(stated("The Orbit 2 has a range of 300 → 800 km.\n") ==
        Lines{"Orbit 2 range 300 (before)", "Orbit 2 range 800"});
}

TEST_CASE("a bound between two numbers parts them", "[amounts]") {
  CHECK(stated("The Orbit 2 is under licence 2.0 and no more than 10 thousand parts.\n") ==
        Lines{"Orbit 2 parts 10 thousand"});
}
