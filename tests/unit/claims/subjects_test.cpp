#include "harness/catch.hpp"
#include "unit/claims/measured.hpp"

using measured::left;
using measured::Lines;
using measured::read;
using measured::stated;

TEST_CASE("the name in the sentence, in front or behind", "[subjects]") {
  CHECK(stated("The Orbit 2 is lighter than the Orbit 3 and has 671K parts.\n") ==
        Lines{"Orbit 2 parts 671K"});
  CHECK(stated("With 671K parts the Orbit 2 is large.\n") == Lines{"Orbit 2 parts 671K"});
  CHECK(stated("It has 671K parts, while the Orbit 3 is small.\n").empty());
  CHECK(stated("It has 671K parts; the Orbit 3 is small.\n").empty());
}

TEST_CASE("a text about a thing is not the thing", "[subjects]") {
  CHECK(stated("The Orbit 2 brochure counts 671K parts in the Orbit 3.\n") ==
        Lines{"Orbit 3 parts 671K"});
  CHECK(left("The Orbit 2 brochure was launched on 12 January 2023.\n") ==
        Lines{"12 January 2023: the sentence is about a text"});
}

TEST_CASE("a clause about another name is not about the name before", "[subjects]") {
  const std::string text = "Like the Orbit 3, the VX1 has 671K parts.\n";
  CHECK(read(text, "velox-vx1.md").stated == Lines{"Velox VX1 parts 671K"});
  CHECK(stated(text).empty());
  CHECK(stated("The Orbit 3, a large one, has 671K parts.\n") == Lines{"Orbit 3 parts 671K"});
}

TEST_CASE("pronouns, headings, lists and the document", "[subjects]") {
  CHECK(stated("The Orbit 2 is new. It has 671K parts.\n") == Lines{"Orbit 2 parts 671K"});
  CHECK(stated("## Orbit 2\n\nThere are 671K parts.\n") == Lines{"Orbit 2 parts 671K"});
  CHECK(stated("* Orbit 2\n  * 671K parts\n") == Lines{"Orbit 2 parts 671K"});
  CHECK(read("There are 671K parts.\n", "orbit-2.md").stated == Lines{"Orbit 2 parts 671K"});
  CHECK(stated("There are 671K parts.\n").empty());
}

TEST_CASE("a document without a title is about its first and most frequent name", "[subjects]") {
  CHECK(stated("The Orbit 2 is new.\n\nOrbit 2 rides. Orbit 2 rolls. Orbit 3 too.\n\n"
               "## Riding\n\nThe range is 86 km.\n") == Lines{"Orbit 2 range 86"});
}

TEST_CASE("below a heading of errors a sentence needs its own name", "[subjects]") {
  CHECK(left("# Orbit 2\n\n## Often wrong\n\n* 671K parts.\n") ==
        Lines{"671K: the section is about what is often got wrong"});
  CHECK(stated("# Orbit 2\n\n## Often wrong\n\n* The Orbit 2 has 671K parts.\n") ==
        Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("as many names as amounts", "[subjects]") {
  CHECK(stated("The Orbit 2 and the Orbit 3 have 671K and 236K parts, respectively.\n") ==
        Lines{"Orbit 2 parts 671K", "Orbit 3 parts 236K"});
  CHECK(stated("The Orbit 2 and Orbit 3, which move 21K and 2K moving parts.\n") ==
        Lines{"Orbit 2 moving 21K", "Orbit 3 moving 2K"});
}

TEST_CASE("members by a word or a size", "[subjects]") {
  CHECK(stated("The Orbit 2 includes Lite (15K) models.\n") == Lines{"Orbit 2 Lite parts 15K"});
  CHECK(stated("The Orbit 2 includes Small (15K) models.\n") ==
        Lines{"Orbit 2 parts 15K (a member)"});
  CHECK(stated("Orbit 3 (235K-M22K)\n") ==
        Lines{"Orbit 3 235K-M22K parts 235K", "Orbit 3 235K-M22K moving 22K"});
}

TEST_CASE("a day needs more than the document's subject", "[subjects]") {
  CHECK(read("On 12 January 2023 a map was launched.\n", "orbit-2.md").stated.empty());
  CHECK(stated("The Orbit 2 was launched on 12 January 2023.\n") ==
        Lines{"Orbit 2 launched 12 January 2023"});
}

TEST_CASE("what goes on about a name behind a comma is about it", "[subjects]") {
  CHECK(stated("The Orbit 2 is lighter than the Orbit 3, a bicycle with 236K parts.\n") ==
        Lines{"Orbit 3 parts 236K"});
  CHECK(stated("The Orbit 2 is lighter than the Orbit 3, which has 236K parts.\n") ==
        Lines{"Orbit 3 parts 236K"});
}

TEST_CASE("the name of a kind is not the subject", "[subjects]") {
  CHECK(stated("The Orbit 2 began as a small Orbit 3 model of 671K parts.\n") ==
        Lines{"Orbit 2 parts 671K"});
  CHECK(stated("The Orbit 2 is lighter than that of Orbit 3 with 671K parts.\n") ==
        Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("a size tells which member a sentence is about", "[subjects]") {
  CHECK(stated("The Comet is new. The 67K model has a range of 86 km.\n") ==
        Lines{"Comet 67K range 86"});
  CHECK(stated("The Comet is new. The 9K model has a range of 86 km.\n").empty());
  CHECK(stated("The Orbit 2 is new. The 671K model has a range of 86 km.\n") ==
        Lines{"Orbit 2 range 86"});
}

TEST_CASE("a pair in one word names a member, in brackets of any width", "[subjects]") {
  CHECK(stated("Orbit 3 (235KM22K)\n") ==
        Lines{"Orbit 3 235K-M22K parts 235K", "Orbit 3 235K-M22K moving 22K"});
  CHECK(stated("Orbit 2\xEF\xBC\x88"
               "671K\xEF\xBC\x89\n") == Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("a clause about a name and its noun is about it", "[subjects]") {
  CHECK(stated("The Orbit 2 is based on the Orbit 3 model, which has 236K parts.\n") ==
        Lines{"Orbit 3 parts 236K"});
}

TEST_CASE("a word in front of a name or behind it makes it an object", "[subjects]") {
  CHECK(stated("Orbit 2 是 Orbit 3 之后 671K 零件.\n") == Lines{"Orbit 2 parts 671K"});
  CHECK(stated("Orbit 2 是基于 Orbit 3 的 671K 零件.\n") == Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("a part of a name may be cut short", "[subjects]") {
  CHECK(stated("The Orbit 2-Lit. has 15K parts.\n") == Lines{"Orbit 2 Lite parts 15K"});
  CHECK(stated("The Orbit 2-Lux. has 15K parts.\n").empty());
}

TEST_CASE("a bracket belongs to the name it touches, known or not", "[subjects]") {
  CHECK(stated("The Orbit 2 is better than the VeloMax 3 (671K).\n").empty());
  CHECK(stated("The Orbit 2 and its Tour Elite (671K).\n").empty());
  CHECK(stated("Orbit 2：Orbit 3（236K）\n") == Lines{"Orbit 3 parts 236K"});
}

TEST_CASE("a description tied to a name by its particle is about it", "[subjects]") {
  CHECK(stated("Orbit 2 和 236K零件的 Orbit 3。\n") == Lines{"Orbit 3 parts 236K"});
}

TEST_CASE("a predicate's kind is not the subject, with a definite article too", "[subjects]") {
  CHECK(stated("The Orbit 2 is the first Orbit 3 model of 671K parts.\n") ==
        Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("a size glued to its noun tells which member", "[subjects]") {
  CHECK(stated("Comet 很新。67K款有 86 km range。\n") == Lines{"Comet 67K range 86"});
}

TEST_CASE("a name in a bracket that tells something else is no subject outside", "[subjects]") {
  CHECK(stated("# Orbit 3\n\n- 236K parts (the Orbit 2 has 671K parts)\n") ==
        Lines{"Orbit 3 parts 236K", "Orbit 2 parts 671K"});
}

TEST_CASE("a style is another's", "[subjects]") {
  CHECK(stated("# Orbit 3\n\nAn Orbit 2-style frame with 236K parts.\n") ==
        Lines{"Orbit 3 parts 236K"});
}

TEST_CASE("an amount may describe the name behind it", "[subjects]") {
  CHECK(stated("The Orbit 2 and a 236K-part Orbit 3.\n") == Lines{"Orbit 3 parts 236K"});
  CHECK(stated("The Orbit 2 and one of 236K parts called Orbit 3.\n") ==
        Lines{"Orbit 3 parts 236K"});
  CHECK(stated("The Orbit 2 comes with a 236K racing model, Orbit 3.\n") ==
        Lines{"Orbit 3 parts 236K"});
}

TEST_CASE("an indefinite amount brings in another thing", "[subjects]") {
  CHECK(left("The Orbit 2 is new. Anyone may build a light 9K parts bicycle.\n") ==
        Lines{"9K: brings in something that has no name"});
  CHECK(stated("The Orbit 2 is new. It is a 671K parts bicycle.\n") == Lines{"Orbit 2 parts 671K"});
  CHECK(stated("The Orbit 2 is new. Here we built a bicycle with 671K parts.\n") ==
        Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("what is only named most is not what a unit alone counts", "[subjects]") {
  const std::string thrice = "Orbit 2 rides. Orbit 2 races. Orbit 2 wins.\n\n";
  CHECK(stated(thrice + "- 671K parts\n").empty());
  CHECK(stated(thrice + "- range of 86 km\n") == Lines{"Orbit 2 range 86"});
  CHECK(stated("# Orbit 2\n\n- 671K parts\n") == Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("what holds no longer is of what the sentence compares with", "[subjects]") {
  CHECK(stated("Better than Orbit 2, the Orbit 3 grew from 9K parts to 236K parts.\n") ==
        Lines{"Orbit 2 parts 9K (before)", "Orbit 3 parts 236K"});
}

TEST_CASE("an amount tied to a name goes on with what the one before is", "[subjects]") {
  CHECK(stated("The Orbit 2 has a range of 800 km, while it is 300 for Orbit 3.\n") ==
        Lines{"Orbit 2 range 800", "Orbit 3 range 300"});
  CHECK(stated("The Orbit 2 has a range of 800 km, more than the Orbit 3's 300 km.\n") ==
        Lines{"Orbit 2 range 800", "Orbit 3 range 300"});
}

TEST_CASE("a bare amount may describe the name behind its particle", "[subjects]") {
  CHECK(stated("671K 的 Orbit 2 很新。\n") == Lines{"Orbit 2 parts 671K"});
}

TEST_CASE("a name alone gives the list below it", "[subjects]") {
  CHECK(stated("**Orbit 2 (new)**\n- 671K parts\n") == Lines{"Orbit 2 parts 671K"});
  CHECK(stated("Orbit 2 rides well\n- 671K parts\n").empty());
  CHECK(stated("Orbit 2 rides (well)\n- 671K parts\n").empty());
}

TEST_CASE("the family of a subject does not take its place", "[subjects]") {
  CHECK(stated("The Orbit 2 Lite is the least of the Orbit 2 family and has 15K parts.\n") ==
        Lines{"Orbit 2 Lite parts 15K"});
}

TEST_CASE("a name behind with an amount of its own is no subject", "[subjects]") {
  CHECK(stated("# Orbit 3\n\n- A range of 300 km, half of Orbit 2's 800 km.\n") ==
        Lines{"Orbit 3 range 300", "Orbit 2 range 800"});
}

TEST_CASE("the title in the front matter says whom a document is about", "[subjects]") {
  CHECK(stated("---\ntitle: \"All of the Orbit 2 Lite\"\n---\n\n- 15K parts\n") ==
        Lines{"Orbit 2 Lite parts 15K"});
  CHECK(stated("+++\ntitle = 'Orbit 2 and Orbit 2 Lite'\n+++\n\n- 15K parts\n") ==
        Lines{"Orbit 2 Lite parts 15K"});
  CHECK(stated("---\r\ntitle: Orbit 2 Lite\r\n---\r\n\r\n- 15K parts\r\n") ==
        Lines{"Orbit 2 Lite parts 15K"});
  CHECK(stated("---\ntitle: Orbit 2 or Orbit 3\n---\n\n- 15K parts\n").empty());
}
