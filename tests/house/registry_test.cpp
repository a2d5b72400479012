// A rule is one word in three spellings: file, symbol, name; and it has a page.
#include <algorithm>
#include <regex>

#include "harness/catch.hpp"
#include "house/repository.hpp"

namespace {

std::string stem(const std::string& path) {
  const std::size_t begin = path.rfind('/') + 1;
  return path.substr(begin, path.rfind('.') - begin);
}

std::string dashed(std::string word) {
  std::replace(word.begin(), word.end(), '_', '-');
  return word;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a rule's file, symbol and name agree, and it has docs and a page", "[registry]") {
  for (const house::File& file : house::files("src/rules", {".cpp"})) {
    INFO(file.path);
    const std::string symbol = stem(file.path);
    const std::string name = dashed(symbol);
    CHECK(contains(file.text, "constinit const Rule " + symbol + "{"));
    CHECK(contains(file.text, ".name = \"" + name + "\""));
    for (const char* section : {"## Why\n", "## Wrong\n", "## Right\n"}) {
      INFO(section);
      CHECK(contains(file.text, section));
    }
    INFO("wants tests/rules/" << name << ".md");
    CHECK(house::exists("tests/rules/" + name + ".md"));
  }
}

TEST_CASE("a rule that is data is named as its file, and has a page", "[registry]") {
  for (const house::File& file : house::files("rules/patterns", {".json"})) {
    INFO(file.path);
    const std::string name = stem(file.path);
    static const std::regex pattern(R"re("name"\s*:\s*"([^"]*)")re");
    std::smatch match;
    REQUIRE(std::regex_search(file.text, match, pattern));
    CHECK(match[1] == name);
    INFO("wants tests/rules/" << name << ".md");
    CHECK(house::exists("tests/rules/" + name + ".md"));
  }
}

TEST_CASE("every page is that of a rule, and begins with its name", "[registry]") {
  for (const house::File& file : house::files("tests/rules", {".md"})) {
    INFO(file.path);
    const std::string name = stem(file.path);
    std::string symbol = name;
    std::replace(symbol.begin(), symbol.end(), '-', '_');
    CHECK((house::exists("src/rules/" + symbol + ".cpp") ||
           house::exists("rules/patterns/" + name + ".json")));
    CHECK(file.text.starts_with("# " + name + "\n"));
  }
}
