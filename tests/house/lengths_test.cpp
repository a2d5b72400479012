// A file that cannot be read in one sitting holds more than one idea.
#include <algorithm>

#include "harness/catch.hpp"
#include "house/repository.hpp"

TEST_CASE("no source file is longer than 400 lines", "[lengths]") {
  std::vector<std::size_t> engine;
  for (const char* folder : {"src", "tests"}) {
    for (const house::File& file :
         house::files(folder, {".cpp", ".hpp", ".cmake", ".sh", ".txt"})) {
      const std::size_t count = house::lines(file.text).size();
      INFO(file.path << " has " << count << " lines");
      CHECK(count <= 400);
      if (file.path.starts_with("src/")) engine.push_back(count);
    }
  }
  std::sort(engine.begin(), engine.end());
  REQUIRE_FALSE(engine.empty());
  CHECK(engine[engine.size() / 2] <= 120);
}

TEST_CASE("the top CMakeLists.txt stays under 150 lines", "[lengths]") {
  CHECK(house::lines(house::read("CMakeLists.txt")).size() < 150);
}
