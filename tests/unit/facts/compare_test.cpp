#include "facts/compare.hpp"

#include <string>

#include "harness/catch.hpp"

using facts::Bound;
using facts::Comparison;
using facts::Quantity;
using facts::Scale;

namespace {

const std::vector<Scale> scales = {
    {"K", 1e3, 1024, true},          {"M", 1e6, 1048576, true},    {"B", 1e9, 1e9, true},
    {"T", 1e12, 1e12, true},         {"million", 1e6, 1e6, false}, {"billion", 1e9, 1e9, false},
    {"trillion", 1e12, 1e12, false}, {"亿", 1e8, 1e8, true},       {"万亿", 1e12, 1e12, true}};

Quantity quantity(const std::string& text, Bound bound = Bound::exact) {
  const facts::NumberRead read = facts::read_number(text, scales);
  REQUIRE(read.length == text.size());
  Quantity out = read.quantity;
  out.bound = bound;
  return out;
}

bool agree(const std::string& truth, const std::string& written, Bound bound = Bound::exact) {
  return facts::agrees(quantity(truth), quantity(written, bound), Comparison{});
}

bool agree_binary(const std::string& truth, const std::string& written,
                  Bound bound = Bound::exact) {
  return facts::agrees(quantity(truth), quantity(written, bound),
                       Comparison{.allows_binary = true});
}

double slip(const std::string& truth, const std::string& written) {
  return facts::scale_slip(quantity(truth), quantity(written), Comparison{});
}

}  // namespace

TEST_CASE("an amount agrees however it is written") {
  for (const std::string truth : {"671B", "671 billion", "671,000,000,000", "0.671T", "6710 亿"}) {
    INFO(truth);
    CHECK(agree(truth, "671B"));
    CHECK(agree(truth, "0.67T"));
    CHECK(agree(truth, "0.671T"));
    CHECK(agree(truth, "671 billion"));
    CHECK(agree(truth, "671,000,000,000"));
    CHECK(agree(truth, "6710 亿"));
    CHECK_FALSE(agree(truth, "0.68T"));
    CHECK_FALSE(agree(truth, "0.66T"));
    CHECK_FALSE(agree(truth, "670B"));
    CHECK_FALSE(agree(truth, "672B"));
    CHECK_FALSE(agree(truth, "67B"));
    CHECK_FALSE(agree(truth, "671M"));
  }
}

TEST_CASE("a rounding is fair as far as the policy lets it be") {
  CHECK(agree("36.7B", "37B"));
  CHECK(agree("6.9B", "7B"));
  CHECK_FALSE(agree("6.7B", "7B"));
  CHECK(agree("14.8T", "15T"));
  CHECK_FALSE(agree("14.8T", "14T"));
  CHECK_FALSE(agree("1.8T", "2T"));
  CHECK(agree("5.576M", "5.58M"));
  CHECK(agree("5.576M", "5.6M"));
  CHECK_FALSE(agree("5.576M", "5.5M"));
  CHECK(agree("88.5", "88.5"));
  CHECK(agree("88.5", "89"));
  CHECK(agree("88.5", "88"));
  CHECK_FALSE(agree("88.5", "88.4"));
  CHECK(facts::agrees(quantity("6.7B"), quantity("7B"), Comparison{.max_rounding = 0.05}));
}

TEST_CASE("more digits than the table has agree within the table's own rounding") {
  CHECK(agree("37B", "36.7B"));
  CHECK(agree("671B", "671.03B"));
  CHECK(agree("671B", "671,026,419,200"));
  CHECK_FALSE(agree("671B", "671.6B"));
  CHECK_FALSE(agree("671B", "671,726,419,200"));
  CHECK_FALSE(agree("7B", "6.7B"));
  CHECK(agree("7B", "6.9B"));
  CHECK_FALSE(agree("671,000,000,000", "671.03B"));
}

TEST_CASE("whole numbers that count are exact") {
  CHECK(agree("61", "61"));
  CHECK_FALSE(agree("61", "60"));
  CHECK_FALSE(agree("61", "62"));
  CHECK(agree("0", "0"));
  CHECK_FALSE(agree("0", "1"));
  CHECK_FALSE(agree("1", "0"));
}

TEST_CASE("K may be binary where the vocabulary says so") {
  CHECK(agree_binary("128K", "131,072"));
  CHECK(agree_binary("128K", "131072"));
  CHECK(agree_binary("128K", "128,000"));
  CHECK(agree_binary("128K", "128K"));
  CHECK(agree_binary("131,072", "128K"));
  CHECK(agree_binary("128,000", "128K"));
  CHECK(agree_binary("4096", "4K"));
  CHECK(agree_binary("128K", "131K"));
  CHECK_FALSE(agree_binary("128K", "130,000"));
  CHECK_FALSE(agree_binary("128K", "64K"));
  CHECK_FALSE(agree_binary("128K", "32,768"));
  CHECK_FALSE(agree_binary("131,072", "128,000"));
  CHECK_FALSE(agree("128K", "131,072"));
}

TEST_CASE("about moves the amount by the policy's part") {
  CHECK(agree("671B", "670B", Bound::about));
  CHECK(agree("671B", "700B", Bound::about));
  CHECK(agree("671B", "0.7T", Bound::about));
  CHECK_FALSE(agree("671B", "600B", Bound::about));
  CHECK_FALSE(agree("671B", "800B", Bound::about));
  CHECK(facts::agrees(quantity("671B"), quantity("600B", Bound::about), Comparison{.about = 0.2}));
}

TEST_CASE("a lower bound is true of what is above it, and says nothing when far below") {
  CHECK(agree("671B", "600B", Bound::at_least));
  CHECK(agree("671B", "671B", Bound::at_least));
  CHECK(agree("338", "100", Bound::at_least));
  CHECK_FALSE(agree("671B", "700B", Bound::at_least));
  CHECK_FALSE(agree("14.8T", "15T", Bound::at_least));
  CHECK_FALSE(agree("671B", "67B", Bound::at_least));
  CHECK_FALSE(agree("10.2T", "2T", Bound::at_least));
}

TEST_CASE("an upper bound is true of what is below it, and says nothing when far above") {
  CHECK(agree_binary("128K", "128K", Bound::at_most));
  CHECK(agree_binary("128K", "131,072", Bound::at_most));
  CHECK(agree("2.788M", "3M", Bound::at_most));
  CHECK_FALSE(agree_binary("128K", "64K", Bound::at_most));
  CHECK_FALSE(agree_binary("128K", "1M", Bound::at_most));
  CHECK_FALSE(agree_binary("32K", "128K", Bound::at_most));
}

TEST_CASE("a fact agrees by any of its readings") {
  facts::Fact fact;
  fact.value = quantity("671B");
  fact.readings.push_back({.value = quantity("685B"), .written = "685B"});
  fact.readings.push_back({.value = std::string("many"), .written = "many"});
  CHECK(facts::agrees(fact, quantity("671B"), Comparison{}));
  CHECK(facts::agrees(fact, quantity("685B"), Comparison{}));
  CHECK_FALSE(facts::agrees(fact, quantity("680B"), Comparison{}));
  fact.value = std::string("671B");
  fact.readings.clear();
  CHECK_FALSE(facts::agrees(fact, quantity("671B"), Comparison{}));
}

TEST_CASE("a slip of the scale is told by its factor") {
  CHECK(slip("14.8T", "14.8B") == 1e-3);
  CHECK(slip("14.8T", "14.8M") == 1e-6);
  CHECK(slip("671M", "671B") == 1e3);
  CHECK(slip("671K", "671B") == 1e6);
  CHECK(slip("671B", "67B") == 0);
  CHECK(slip("671B", "671B") == 0);
  CHECK(slip("671B", "0.67B") == 1e-3);
}
