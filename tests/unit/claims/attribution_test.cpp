#include "harness/catch.hpp"
#include "unit/claims/measured.hpp"

using measured::left;
using measured::Lines;
using measured::stated;

TEST_CASE("a cue between two amounts belongs to the nearer", "[attribution]") {
  CHECK(stated("The Orbit 2 has 32K moving parts and 671K total parts.\n") ==
        Lines{"Orbit 2 moving 32K", "Orbit 2 parts 671K"});
  CHECK(stated("The Orbit 2 scores 16.8 percent on Hill 2024, 78.3 percent on Dale.\n") ==
        Lines{"Orbit 2 score.hill 16.8", "Orbit 2 score.dale 78.3"});
  CHECK(stated("Orbit 2: Hill 2024 16.8%, Dale 78.3%.\n") ==
        Lines{"Orbit 2 score.hill 16.8", "Orbit 2 score.dale 78.3"});
}

TEST_CASE("a cue in two parts", "[attribution]") {
  CHECK(stated("The Orbit 2 was tested on the road for about 300 km.\n") ==
        Lines{"Orbit 2 tested 300"});
  CHECK(stated("The Orbit 2 was tested on 300 km.\n").empty());
}

TEST_CASE("what speaks against an attribute outweighs its unit", "[attribution]") {
  CHECK(stated("The Orbit 2 takes 300 hours of work for each wheel.\n") ==
        Lines{"Orbit 2 hours.wheel 300"});
  CHECK(stated("The Orbit 2 takes 300 hours.\n") == Lines{"Orbit 2 hours 300"});
}

TEST_CASE("an amount without a word of its own", "[attribution]") {
  CHECK(stated("Orbit 2 (671K)\n") == Lines{"Orbit 2 parts 671K"});
  CHECK(stated("The Orbit 2 is a 671K model.\n") == Lines{"Orbit 2 parts 671K"});
  CHECK(stated("The Orbit 2 has 671K.\n") == Lines{"Orbit 2 parts 671K"});
  CHECK(stated("The Orbit 2 has 671K riders.\n").empty());
  CHECK(left("The Orbit 2 needs 671K.\n") == Lines{"671K: no cue says what it is"});
}

TEST_CASE("a question states nothing", "[attribution]") {
  CHECK(left("Does the Orbit 2 comprise 671K parts?\n") == Lines{"671K: a question"});
}

TEST_CASE("a later amount goes on like the one before", "[attribution]") {
  CHECK(stated("The Orbit 2 has 32K moving parts, the Orbit 3 has 14K.\n") ==
        Lines{"Orbit 2 moving 32K", "Orbit 3 moving 14K"});
  CHECK(stated("The Orbit 2 has 32K moving parts, the Orbit 3 has 14K riders.\n") ==
        Lines{"Orbit 2 moving 32K"});
}

TEST_CASE("the unit alone makes no second total", "[attribution]") {
  CHECK(stated("The Orbit 2 has 132K total parts and 36K spare parts.\n") ==
        Lines{"Orbit 2 parts 132K"});
}

TEST_CASE("the name of a setting is no cue", "[attribution]") {
  CHECK(stated("Set `range` of the Orbit 2 to 300.\n").empty());
  CHECK(stated("Set max_range of the Orbit 2 to 300.\n").empty());
}

TEST_CASE("what describes a unit may stand in front of it", "[attribution]") {
  CHECK(stated("The Orbit 2 comprises 671K light, strong and well-made parts.\n") ==
        Lines{"Orbit 2 parts 671K"});
  CHECK(stated("The Orbit 2 comes for 671K riders and cheap parts.\n").empty());
}

TEST_CASE("a cue within a longer cue is none", "[attribution]") {
  CHECK(stated("The Orbit 2: moving parts 21K.\n") == Lines{"Orbit 2 moving 21K"});
}

TEST_CASE("what is counted stands behind the cue or in front of it", "[attribution]") {
  CHECK(stated("The Orbit 2 comes with 36 steel spokes.\n") == Lines{"Orbit 2 spokes 36"});
  CHECK(stated("The Orbit 2 comes with 36 spokes keys.\n").empty());
}

TEST_CASE("a bound of a class is no one's value", "[attribution]") {
  CHECK(left("## Orbit 2\n\nFor bicycles of no more than 5K parts.\n") ==
        Lines{"5K: a bound, and nothing near says whose"});
}

TEST_CASE("a size in front of the noun is nothing else", "[attribution]") {
  CHECK(stated("The range of the Orbit 2 matches 7K models.\n").empty());
  CHECK(stated("The range of the Orbit 2 matches 7K.\n") == Lines{"Orbit 2 range 7K"});
  CHECK(stated("The Orbit 2, a 671K model, has a range of 300.\n") ==
        Lines{"Orbit 2 parts 671K", "Orbit 2 range 300"});
}

TEST_CASE("what something is compared with is not what it has", "[attribution]") {
  CHECK(left("The Orbit 2 is equivalent to a 671K model.\n") ==
        Lines{"671K: what something is compared with"});
}

TEST_CASE("so much for each of something is a rate", "[attribution]") {
  CHECK(left("The Orbit 2 comprises 671K parts per wheel.\n") == Lines{"671K: a rate"});
}

TEST_CASE("of two attributes that fit one has the unit of the amount before", "[attribution]") {
  CHECK(stated("The Orbit 2 has 32K moving parts (of a sum of 671K).\n") ==
        Lines{"Orbit 2 moving 32K", "Orbit 2 parts 671K"});
}

TEST_CASE("a cue may stand far behind an amount with a unit", "[attribution]") {
  CHECK(stated("Some 300 km of steep and very cold lanes took the Orbit 2 on the road.\n") ==
        Lines{"Orbit 2 tested 300"});
}

TEST_CASE("cues between amounts where a conjunction has no blanks", "[attribution]") {
  CHECK(stated("Orbit 2 has 671K零件和21K活动零件\n") ==
        Lines{"Orbit 2 parts 671K", "Orbit 2 moving 21K"});
}

TEST_CASE("an amount that tells which others something is compared with", "[attribution]") {
  CHECK(stated("The Orbit 2 is equivalent to several models with 671K parts.\n").empty());
  CHECK(stated("The Orbit 2 is based on 671K models.\n").empty());
}

TEST_CASE("an amount said twice is one", "[attribution]") {
  CHECK(stated("The Orbit 2 has 671 thousand (671K) parts.\n") ==
        Lines{"Orbit 2 parts 671 thousand", "Orbit 2 parts 671K"});
  CHECK(stated("The Orbit 2 comprises 671 thousand (21K) things.\n") ==
        Lines{"Orbit 2 parts 671 thousand"});
}

TEST_CASE("a part of a code is no amount", "[attribution]") {
  CHECK(left("Orbit 2 (17K-16E)\n") == Lines{"17K: a part of a code", "16E: glued to a word"});
}

TEST_CASE("a scale without its unit counts nothing", "[attribution]") {
  CHECK(stated("The Orbit 2 comprises 5G.\n").empty());
  CHECK(stated("The Orbit 2 comprises 5G parts.\n") == Lines{"Orbit 2 parts 5G"});
}

TEST_CASE("what an ideograph counts is what it says", "[attribution]") {
  CHECK(stated("Orbit 2 comprises 671K人次。\n").empty());
  CHECK(stated("Orbit 2 comprises 671K零件。\n") == Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("a part of an amount that another attribute's cue counts", "[attribution]") {
  CHECK(stated("The Orbit 2 has 21K of 671K parts moving.\n") ==
        Lines{"Orbit 2 moving 21K", "Orbit 2 parts 671K"});
  CHECK(stated("The Orbit 2 has 21K of 671K parts.\n") == Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("a bracket goes with the amount that holds no longer", "[attribution]") {
  CHECK(stated("Orbit 2 total parts 从 9K（活动零件 2K）增加到 671K。\n") ==
        Lines{"Orbit 2 parts 9K (before)", "Orbit 2 moving 2K (before)", "Orbit 2 parts 671K"});
}

TEST_CASE("an approximation behind an amount is a part of it", "[attribution]") {
  CHECK(stated("Orbit 2 moves 9K 零件。\n") == Lines{"Orbit 2 moving 9K"});
  CHECK(stated("Orbit 2: 21K左右活动零件。\n") == Lines{"Orbit 2 moving 21K"});
}

TEST_CASE("what a slash divides is a rate", "[attribution]") {
  CHECK(left("The Orbit 2 comprises 671K parts/wheel.\n") == Lines{"671K: a rate"});
}

TEST_CASE("what a name is, in a script without blanks", "[attribution]") {
  CHECK(stated("Orbit 2 是671K，Orbit 3 是 236K。\n") ==
        Lines{"Orbit 2 parts 671K", "Orbit 3 parts 236K"});
  CHECK(stated("Orbit 2 range of 2024 年。\n").empty());
}

TEST_CASE("a bound of a class near a name is no one's value", "[attribution]") {
  CHECK(stated("The Orbit 2 is the best of models with no more than 5K parts.\n").empty());
}
