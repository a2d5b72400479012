#include "harness/catch.hpp"
#include "unit/claims/stated.hpp"

using stated::lines;
using stated::Lines;

TEST_CASE("long forms stand next to their acronym", "[named]") {
  CHECK(lines("In-body image stabilisation (IBIS) helps.\n") ==
        Lines{"long form \"In-body image stabilisation\": agrees"});
  CHECK(lines("IBIS (in-built image shifting) helps.\n") ==
        Lines{"long form \"in-built image shifting\": disagrees"});
  CHECK(lines("The camera was tested with and without it (IBIS).\n").empty());
  CHECK(lines("IBIS (see below) helps.\n").empty());
}

TEST_CASE("a text attribute has a value behind its cue, label or header", "[named]") {
  CHECK(lines("The Vela 2 has firmware under MIT.\n") ==
        Lines{"Vela 2 licence of the firmware \"MIT\": agrees"});
  CHECK(lines("The Vela 2 has firmware under GPL-3.0.\n") ==
        Lines{"Vela 2 licence of the firmware \"GPL-3.0\": disagrees"});
  CHECK(lines("# Vela 3 Pro\n\n- Licence: MIT\n") ==
        Lines{"Vela 3 Pro licence of the firmware \"MIT\": disagrees"});
  CHECK(lines("| Camera | Licence |\n| --- | --- |\n| Vela 2 | MIT |\n| Vela 3 Pro | MIT |\n") ==
        Lines{"Vela 2 licence of the firmware \"MIT\": agrees",
              "Vela 3 Pro licence of the firmware \"MIT\": disagrees"});
  CHECK(lines("Licences such as MIT are common under cameras.\n").empty());
}

TEST_CASE("what one is based on is a name", "[named]") {
  CHECK(lines("The Vela 2 Mini is derived from the Vela 2.\n") ==
        Lines{"Vela 2 Mini predecessor \"Vela 2\": agrees"});
  CHECK(lines("The Vela 2 Mini is derived from the Lyra.\n") ==
        Lines{"Vela 2 Mini predecessor \"Lyra\": disagrees"});
  CHECK(lines("| Camera | Based on |\n| --- | --- |\n| Vela 2 Mini | Lyra |\n") ==
        Lines{"Vela 2 Mini predecessor \"Lyra\": disagrees"});
}

TEST_CASE("a name is called official or not", "[named]") {
  CHECK(lines("The Vela 2 is unofficial.\n") == Lines{"Vela 2 is \"unofficial\": disagrees"});
  CHECK(lines("The Lyra is unofficial.\n") == Lines{"Lyra is \"unofficial\": agrees"});
  CHECK(lines("The Vela 2 is not an official camera.\n") ==
        Lines{"Vela 2 is \"not an official\": disagrees"});
  CHECK(lines("The Lyra is an official camera.\n") == Lines{"Lyra is \"official\": disagrees"});
  CHECK(lines("See the official page of the Vela 2 and an unofficial mirror.\n").empty());
}

TEST_CASE("a name that goes on as that of none", "[named]") {
  CHECK(lines("Take a Vela-2-Pro.\n") == Lines{"Vela has the member \"Vela-2-Pro\": disagrees"});
  // All that are called Pro; the pixels of the Vela 2; a word; a later version; code.
  CHECK(lines("Take a Vela-Pro.\n").empty());
  CHECK(lines("Take a Vela 2-24M.\n").empty());
  CHECK(lines("Take a Vela-Handbook.\n").empty());
  CHECK(lines("Take a Vela 2.7.\n").empty());
  CHECK(lines("Take `Vela-2-Pro`.\n").empty());
}
