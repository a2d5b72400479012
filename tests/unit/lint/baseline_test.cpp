#include "lint/baseline.hpp"

#include "files/memory.hpp"
#include "harness/catch.hpp"
#include "lint/config.hpp"

using files::Memory;

namespace {

std::string refusal(const std::string& bytes) {
  const Memory files(std::map<std::string, std::string>{{"b.json", bytes}});
  const auto out = lint::read_baseline(files, "b.json");
  return out ? "it was read" : out.error().message;
}

std::string config_refusal(const std::string& bytes) {
  const Memory files(std::map<std::string, std::string>{{"docfacts.json", bytes}});
  const auto out = lint::read_config(files, "docfacts.json");
  return out ? "it was read" : out.error().message;
}

}  // namespace

TEST_CASE("a baseline is read") {
  const Memory files(std::map<std::string, std::string>{
      {"b.json",
       R"({"findings": [{"path": "a.md", "rule": "r", "fingerprint": "0f", "message": "m"}]})"}});
  const auto out = lint::read_baseline(files, "b.json");
  REQUIRE(out);
  CHECK(*out == std::vector<lint::BaselineEntry>{{"a.md", "r", "0f", "m"}});
}

TEST_CASE("what is wrong with a baseline is said with its place") {
  CHECK(refusal("{") ==
        "b.json:1:2: expected a name in double quotes or '}', found the end of the text");
  CHECK(refusal(R"({"findings": 1})") == "b.json:1:14: findings must be a list, not a number");
  CHECK(refusal(R"({"findings": [{}]})") == "b.json:1:15: a finding needs a \"fingerprint\"");
  CHECK(refusal(R"({"finding": []})") ==
        "b.json:1:2: unknown member \"finding\" of the baseline; did you mean \"findings\"?");
}

TEST_CASE("an ignore may end, and its end is a date") {
  CHECK(config_refusal(
            R"({"ignore": [{"paths": "a.md", "reason": "old", "until": "2026-12-31"}]})") ==
        "it was read");
  CHECK(config_refusal(R"({"ignore": [{"paths": "a.md", "reason": "old", "until": "2026-12"}]})") ==
        "docfacts.json:1:57: until must be a date such as 2026-12-31");
}
