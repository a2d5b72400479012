#include <string>

#include "harness/catch.hpp"
#include "unit/claims/measured.hpp"

using measured::Lines;
using measured::stated;

TEST_CASE("a paragraph of any length is read to its end", "[long_paragraphs]") {
  std::string text;
  while (text.size() < 20000) text += "The road goes on and on. ";
  CHECK(stated(text + "The Orbit 2 has 671K parts.\n") == Lines{"Orbit 2 parts 671K"});
  CHECK(stated("The Orbit 2 has 671K parts. " + text + "The Orbit 3 has 32K moving parts.\n") ==
        Lines{"Orbit 2 parts 671K", "Orbit 3 moving 32K"});
}

TEST_CASE("every sentence of a long paragraph is read once", "[long_paragraphs]") {
  std::string text;
  for (int at = 0; at < 1000; ++at) text += "The Orbit 2 has 671K parts, and so it rides well. ";
  const Lines lines = stated(text + "\n");
  CHECK(lines == Lines(1000, "Orbit 2 parts 671K"));
}

TEST_CASE("what is far behind the last name in a long paragraph is about nobody",
          "[long_paragraphs]") {
  std::string text;
  while (text.size() < 9000) text += "The road goes on and on. ";
  const std::string end = "It has 671K parts.\n";
  CHECK(stated("# Orbit 2\n\nThe Orbit 3 came later. " + end) == Lines{"Orbit 3 parts 671K"});
  CHECK(stated("# Orbit 2\n\nThe Orbit 3 came later. " + text + end).empty());
}

TEST_CASE("a long paragraph without blanks is cut between characters", "[long_paragraphs]") {
  std::string text = "a";
  while (text.size() < 9000) text += "\xE6\xBF\x80";
  CHECK(stated(text + " Orbit 2 has 671K parts.\n") == Lines{"Orbit 2 parts 671K"});
}
