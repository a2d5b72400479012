#include "text/nearest.hpp"

#include "harness/catch.hpp"

using text::did_you_mean;
using text::nearest;

TEST_CASE("the nearest word is the one with the fewest changes") {
  CHECK(nearest("tokns", {"token", "tokens", "hours"}) == "tokens");
  CHECK(nearest("huors", {"tokens", "hours"}) == "hours");
  CHECK(nearest("attribut", {"attribute", "attributes"}) == "attribute");
  CHECK(nearest("Quantity", {"quantity"}) == "quantity");
}

TEST_CASE("a word that resembles nothing has no nearest") {
  CHECK(nearest("bicycle", {"tokens", "hours"}).empty());
  CHECK(nearest("x", {"y"}).empty());
  CHECK(nearest("", {"a"}).empty());
  CHECK(nearest("abc", {}).empty());
  CHECK(nearest(std::string(100'000, 'a'), {"a"}).empty());
}

TEST_CASE("short words may differ by one letter") {
  CHECK(nearest("idd", {"id", "name"}) == "id");
  CHECK(nearest("nmae", {"id", "name"}) == "name");
  CHECK(nearest("alias", {"aliases", "id"}) == "aliases");
  CHECK(nearest("mean", {"name"}).empty());
}

TEST_CASE("the question ends a message, or is nothing") {
  CHECK(did_you_mean("tokns", {"tokens"}) == "; did you mean \"tokens\"?");
  CHECK(did_you_mean("bicycle", {"tokens"}).empty());
}
