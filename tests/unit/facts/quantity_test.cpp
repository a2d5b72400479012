#include "facts/quantity.hpp"

#include <string>

#include "base/cat.hpp"
#include "harness/catch.hpp"

using facts::NumberRead;
using facts::read_number;
using facts::Scale;

namespace {

const std::vector<Scale> scales = {
    {"K", 1e3, 1024, true},       {"M", 1e6, 1048576, true},    {"B", 1e9, 1e9, true},
    {"T", 1e12, 1e12, true},      {"bn", 1e9, 1e9, false},      {"thousand", 1e3, 1e3, false},
    {"million", 1e6, 1e6, false}, {"billion", 1e9, 1e9, false}, {"trillion", 1e12, 1e12, false},
    {"亿", 1e8, 1e8, true},       {"万", 1e4, 1e4, true},       {"万亿", 1e12, 1e12, true}};

struct Row {
  std::string text;
  double value;
  double step;
  std::string read;  // the bytes that belong to the number
};

}  // namespace

TEST_CASE("numbers are read with their scale and the worth of their last digit") {
  const std::vector<Row> rows = {
      {"7", 7, 1, "7"},
      {"671B", 671e9, 1e9, "671B"},
      {"671B parameters", 671e9, 1e9, "671B"},
      {"14.8T", 14.8e12, 1e11, "14.8T"},
      {"8.1 trillion tokens", 8.1e12, 1e11, "8.1 trillion"},
      {"236-billion-parameter", 236e9, 1e9, "236-billion"},
      {"236\u2011billion", 236e9, 1e9, "236\u2011billion"},
      {"2.788M", 2.788e6, 1e3, "2.788M"},
      {"131,072", 131072, 1, "131,072"},
      {"131'072", 131072, 1, "131'072"},
      {"671_000_000_000", 671e9, 1, "671_000_000_000"},
      {"131\u202F072", 131072, 1, "131\u202F072"},
      {"131\u2009072", 131072, 1, "131\u2009072"},
      {"131\u00A0072", 131072, 1, "131\u00A0072"},
      {"1,234,567.25", 1234567.25, 0.01, "1,234,567.25"},
      {"1.5e12", 1.5e12, 1e11, "1.5e12"},
      {"3E+3", 3000, 1000, "3E+3"},
      {"5e-2", 0.05, 0.01, "5e-2"},
      {"6710 亿", 671e9, 1e8, "6710 亿"},
      {"6710亿参数", 671e9, 1e8, "6710亿"},
      {"14.8万亿", 14.8e12, 1e11, "14.8万亿"},
      {"10万", 1e5, 1e4, "10万"},
      {"67\u00A0B", 67e9, 1e9, "67\u00A0B"},
      {"3 Billion", 3e9, 1e9, "3 Billion"},
      {"3\nbillion", 3e9, 1e9, "3\nbillion"},
      {"1.5bn.", 1.5e9, 1e8, "1.5bn"},
      {"88.50", 88.5, 0.01, "88.50"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const NumberRead read = read_number(row.text, scales);
    CHECK(read.quantity.value == Approx(row.value).epsilon(1e-12));
    CHECK(read.quantity.step == Approx(row.step).epsilon(1e-12));
    CHECK(row.text.substr(0, read.length) == row.read);
  }
}

TEST_CASE("what follows a number without being part of it is left") {
  const std::vector<Row> rows = {
      {"7, 33", 7, 1, "7"},
      {"1,2,3", 1, 1, "1"},
      {"12,345,67", 12345, 1, "12,345"},
      {"1,234'567", 1234, 1, "1,234"},
      {"1234,567", 1234, 1, "1234"},
      {"4,0960", 4, 1, "4"},
      {"128 KB", 128, 1, "128"},
      {"128KB", 128, 1, "128"},
      {"57BA14B", 57, 1, "57"},
      {"5 millionaires", 5, 1, "5"},
      {"5k", 5, 1, "5"},
      {"3 m", 3, 1, "3"},
      {"13-B", 13, 1, "13"},
      {"2.5.1", 2.5, 0.1, "2.5"},
      {"5.", 5, 1, "5"},
      {"7e", 7, 1, "7"},
      {"7e3x", 7, 1, "7"},
      {"671B_base", 671, 1, "671"},
      {"10  billion", 10, 1, "10"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const NumberRead read = read_number(row.text, scales);
    CHECK(read.quantity.value == Approx(row.value));
    CHECK(read.quantity.step == Approx(row.step));
    CHECK(row.text.substr(0, read.length) == row.read);
    CHECK(read.scale == -1);
    CHECK(read.digits == read.length);
  }
}

TEST_CASE("only digits begin a number") {
  for (const std::string text : {"", "B", "-5", "~5", "$5", " 5", ".5", ",5", "亿"}) {
    INFO(text);
    CHECK(read_number(text, scales).length == 0);
  }
}

TEST_CASE("the longest scale wins") {
  const NumberRead read = read_number("2万亿", scales);
  CHECK(scales[static_cast<std::size_t>(read.scale)].word == "万亿");
}

TEST_CASE("scales may be read in powers of 1024") {
  CHECK(read_number("128K", scales).quantity.binary_value == 131072);
  CHECK(read_number("1M", scales).quantity.binary_value == 1048576);
  CHECK(read_number("7B", scales).quantity.binary_value == 7e9);
  CHECK(read_number("131,072", scales).quantity.binary_value == 131072);
}

TEST_CASE("a scale and an exponent give the same double as the number written out") {
  CHECK(read_number("671B", scales).quantity.value == 671e9);
  CHECK(read_number("671,000,000,000", scales).quantity.value == 671e9);
  CHECK(read_number("6.71e11", scales).quantity.value == 671e9);
}

TEST_CASE("numbers without end are read in linear time") {
  CHECK(read_number(std::string(2'000'000, '9'), scales).digits == 2'000'000);
  CHECK(read_number("1." + std::string(2'000'000, '3'), scales).digits == 2'000'002);
  std::string groups = "1";
  for (int i = 0; i < 500'000; ++i) groups += ",000";
  CHECK(read_number(groups, scales).length == groups.size());
}
