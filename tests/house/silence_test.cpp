// Only the room `cli` (and the front door) prints or ends the process.
#include <regex>

#include "harness/catch.hpp"
#include "house/repository.hpp"

TEST_CASE("nothing outside cli prints or exits", "[silence]") {
  static const std::regex forbidden(
      R"(\bstd::(cout|cerr|clog|puts|printf|fputs|fprintf|exit|quick_exit|_Exit|abort)\b|)"
      R"(\b(printf|fprintf|puts|perror|exit|_exit|abort|isatty)\s*\(|#\s*include\s*<iostream>)");
  for (const house::File& file : house::files("src", {".cpp", ".hpp"})) {
    if (file.path.starts_with("src/cli/") || file.path == "src/main.cpp") continue;
    const std::string code = house::code_only(file.text);
    for (std::sregex_iterator match(code.begin(), code.end(), forbidden), end; match != end;
         ++match) {
      const auto offset = static_cast<std::size_t>(match->position());
      FAIL_CHECK(house::place(file, offset) << ": " << match->str());
    }
  }
}
