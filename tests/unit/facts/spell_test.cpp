#include <string>

#include "facts/compare.hpp"
#include "harness/catch.hpp"

using facts::Scale;

namespace {

const std::vector<Scale> scales = {
    {"K", 1e3, 1024, true},       {"M", 1e6, 1048576, true},    {"B", 1e9, 1e9, true},
    {"T", 1e12, 1e12, true},      {"k", 1e3, 1024, true},       {"b", 1e9, 1e9, true},
    {"bn", 1e9, 1e9, false},      {"tn", 1e12, 1e12, false},    {"thousand", 1e3, 1e3, false},
    {"million", 1e6, 1e6, false}, {"billion", 1e9, 1e9, false}, {"trillion", 1e12, 1e12, false},
    {"亿", 1e8, 1e8, true},       {"万", 1e4, 1e4, true},       {"万亿", 1e12, 1e12, true}};

facts::Quantity quantity(const std::string& text) {
  const facts::NumberRead read = facts::read_number(text, scales);
  REQUIRE(read.length == text.size());
  return read.quantity;
}

std::string like(const std::string& truth, const std::string& written) {
  return facts::spell_like(quantity(truth), written, scales);
}

std::string spell(const std::string& truth) { return facts::spell(quantity(truth), scales); }

}  // namespace

TEST_CASE("the truth takes the style of what was written") {
  CHECK(like("671B", "236 billion") == "671 billion");
  CHECK(like("671B", "236B") == "671B");
  CHECK(like("671B", "236-billion") == "671-billion");
  CHECK(like("671B", "236\u00A0B") == "671\u00A0B");
  CHECK(like("671B", "236 Billion") == "671 Billion");
  CHECK(like("671B", "236b") == "671b");
  CHECK(like("671B", "236bn") == "671bn");
  CHECK(like("671B", "2360 亿") == "6710 亿");
  CHECK(like("671B", "236,000,000,000") == "671,000,000,000");
  CHECK(like("671B", "236_000_000_000") == "671_000_000_000");
  CHECK(like("671B", "2.36e11") == "6.71e11");
  CHECK(like("671B", "2.36E+13") == "6.71E+11");
  CHECK(like("131,072", "65536") == "131072");
  CHECK(like("131,072", "65,536") == "131,072");
}

TEST_CASE("as many decimals as the truth needs") {
  CHECK(like("14.8T", "13 trillion") == "14.8 trillion");
  CHECK(like("14.8T", "14.5T") == "14.8T");
  CHECK(like("671B", "670.0B") == "671B");
  CHECK(like("671B", "0.68T") == "0.67T");
  CHECK(like("36.7B", "39B") == "36.7B");
  CHECK(like("2.788M", "2.5M") == "2.788M");
  CHECK(like("88.5", "82.54") == "88.5");
  CHECK(like("88.5", "82") == "88.5");
  CHECK(like("71.0", "72.5") == "71.0");
  CHECK(like("71.0", "72") == "71");
}

TEST_CASE("a scale that does not fit gives way to one of its sort") {
  CHECK(like("14.8T", "14.8B") == "14.8T");
  CHECK(like("14.8T", "14.8 billion") == "14.8 trillion");
  CHECK(like("14.8T", "14.8bn") == "14.8tn");
  CHECK(like("671B", "671M") == "671B");
  CHECK(like("671B", "671 Million") == "671 Billion");
  CHECK(like("300M", "300B") == "300M");
  CHECK(like("1.3B", "13T") == "1.3B");
  CHECK(like("14.8T", "14.8 亿") == "14.8 万亿");
  CHECK(like("950M", "1B") == "950M");
  CHECK(like("5", "5K") == "5");
  CHECK(like("250", "5 thousand") == "250");
}

TEST_CASE("powers of two stay what they are") {
  CHECK(like("128K", "64K") == "128K");
  CHECK(like("128K", "65,536") == "131,072");
  CHECK(like("128K", "64,000") == "128,000");
  CHECK(like("131,072", "64K") == "128K");
  CHECK(like("4096", "8K") == "4K");
  CHECK(like("163,840", "128K") == "160K");
}

TEST_CASE("separators come with large numbers only") {
  CHECK(like("338", "1,000") == "338");
  CHECK(like("131,072", "512") == "131,072");
  CHECK(like("7,168", "512") == "7168");
  CHECK(like("7,168", "5,120") == "7,168");
}

TEST_CASE("what stands around the number stays") {
  CHECK(like("5.576M", "$6.1M") == "$5.576M");
  CHECK(like("671B", "~600B") == "~671B");
  CHECK(like("671B", "no number") == "671B");
}

TEST_CASE("the shortest usual form") {
  CHECK(spell("671 billion") == "671B");
  CHECK(spell("14,800,000,000,000") == "14.8T");
  CHECK(spell("128K") == "128K");
  CHECK(spell("131,072") == "131,072");
  CHECK(spell("2.788M") == "2.788M");
  CHECK(spell("102,400") == "102.4K");
  CHECK(spell("4096") == "4,096");
  CHECK(spell("88.5") == "88.5");
  CHECK(spell("61") == "61");
  CHECK(spell("0") == "0");
}
