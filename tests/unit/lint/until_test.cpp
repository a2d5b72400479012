#include "lint/until.hpp"

#include "harness/catch.hpp"

TEST_CASE("the last day still counts") {
  CHECK_FALSE(lint::is_over({2026, 12, 31}, {2026, 12, 31}));
  CHECK(lint::is_over({2026, 12, 31}, {2027, 1, 1}));
  CHECK_FALSE(lint::is_over({2026, 12, 31}, {2026, 2, 28}));
}

TEST_CASE("without an end, or on an unknown day, nothing is over") {
  CHECK_FALSE(lint::is_over({}, {2026, 1, 1}));
  CHECK_FALSE(lint::is_over({2020, 1, 1}, {}));
}
