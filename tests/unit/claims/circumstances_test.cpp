#include "harness/catch.hpp"
#include "unit/claims/measured.hpp"

using measured::left;
using measured::Lines;
using measured::stated;

TEST_CASE("what a sentence denies is not stated", "[circumstances]") {
  const Lines denied{"86: the sentence says that it is not so"};
  CHECK(left("The range of the Orbit 2 is not 86 km.\n") == denied);
  CHECK(left("86 km is the range of nothing.\n") != denied);
  CHECK(left("86 is not the range of the Orbit 2.\n") == denied);
  CHECK(stated("The Orbit 2 has a range of 338 km instead of 86.\n") == Lines{"Orbit 2 range 338"});
  CHECK(stated("The range of the Orbit 2 is not only 86 km.\n") == Lines{"Orbit 2 range 86"});
  CHECK(stated("The Orbit 2 has a range of no more than 86 km.\n") == Lines{"Orbit 2 range 86"});
}

TEST_CASE("stages, additions and what held before", "[circumstances]") {
  CHECK(stated("The Orbit 2 is tested for 86 km in this stage.\n") ==
        Lines{"Orbit 2 tested 86 (a stage)"});
  CHECK(stated("The Orbit 2 is tested for additional 86 km.\n") ==
        Lines{"Orbit 2 tested 86 (on top)"});
  CHECK(stated("The range of the Orbit 2 grew from 86 km.\n") ==
        Lines{"Orbit 2 range 86 (before)"});
}
