#include "harness/catch.hpp"
#include "unit/claims/stated.hpp"

using stated::lines;
using stated::Lines;

TEST_CASE("a feature is asserted by a verb in front of it", "[features]") {
  CHECK(lines("The Vela 2 has image stabilisation.\n") ==
        Lines{"Vela 2 has \"image stabilisation\": agrees"});
  CHECK(lines("The Vela 2 has a global shutter.\n") ==
        Lines{"Vela 2 has \"global shutter\": disagrees"});
  CHECK(lines("# Vela 2\n\nIt uses IBIS with phase detection.\n") ==
        Lines{"Vela 2 has \"IBIS\": agrees", "Vela 2 has \"phase detection\": agrees"});
  CHECK(lines("The Vela 2 was shown, and image stabilisation was discussed.\n").empty());
}

TEST_CASE("what a list does not hold is wrong where it is complete", "[features]") {
  CHECK(lines("The Lyra has phase detection.\n") ==
        Lines{"Lyra has \"phase detection\": disagrees"});
  CHECK(lines("The Lyra lacks phase detection.\n") ==
        Lines{"Lyra lacks \"phase detection\": agrees"});
  CHECK(lines("The Nova has phase detection.\n") == Lines{"Nova has \"phase detection\": unknown"});
}

TEST_CASE("a feature is denied", "[features]") {
  CHECK(lines("The Vela 2 lacks image stabilisation.\n") ==
        Lines{"Vela 2 lacks \"image stabilisation\": disagrees"});
  CHECK(lines("The Vela 2 does not use phase detection.\n") ==
        Lines{"Vela 2 lacks \"phase detection\": disagrees"});
  CHECK(lines("The Vela 2 has no global shutter.\n") ==
        Lines{"Vela 2 lacks \"global shutter\": agrees"});
  CHECK(lines("The Vela 2 uses IBIS instead of phase detection.\n") ==
        Lines{"Vela 2 has \"IBIS\": agrees", "Vela 2 lacks \"phase detection\": disagrees"});
}

TEST_CASE("what is said of others, or not said at all, is left", "[features]") {
  CHECK(lines("Unlike the Nova, which has a global shutter, the Vela 2 has IBIS.\n") ==
        Lines{"Nova has \"global shutter\": unknown", "Vela 2 has \"IBIS\": agrees"});
  CHECK(lines("The Vela 2 outperforms rivals with a global shutter.\n").empty());
  CHECK(lines("The Vela 2 is shown next to a camera that has a global shutter.\n").empty());
  CHECK(lines("The Vela 2 is a camera that has a global shutter.\n") ==
        Lines{"Vela 2 has \"global shutter\": disagrees"});
  CHECK(lines("If the Vela 2 has a global shutter, we shall see.\n").empty());
  CHECK(lines("The Vela 2 might use a global shutter.\n").empty());
  CHECK(lines("Neither the Nova nor the Vela 2 has image stabilisation.\n").empty());
  CHECK(lines("Image stabilisation compared with phase detection.\n").empty());
}

TEST_CASE("labels and columns assert", "[features]") {
  CHECK(lines("# Vela 2\n\n- **Shutter:** global shutter\n- **Equipment:** IBIS\n") ==
        Lines{"Vela 2 has \"global shutter\": disagrees", "Vela 2 has \"IBIS\": agrees"});
  CHECK(
      lines("| Camera | Equipment |\n| --- | --- |\n| Vela 2 | IBIS |\n| Lyra | phase detection |\n"
            "| Vela 3 Pro | no IBIS |\n") ==
      Lines{"Vela 2 has \"IBIS\": agrees", "Lyra has \"phase detection\": disagrees"});
}
