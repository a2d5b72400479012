// What is committed is finished: no reminders, and no paths of the machine it was made on.
#include <regex>

#include "harness/catch.hpp"
#include "house/repository.hpp"

TEST_CASE("nothing is left for later, and nothing names one machine", "[words]") {
  // In brackets, so that this file does not find itself. The bare word may be something to detect.
  static const std::regex forbidden(
      R"((//|#)\s*([T]ODO|[F]IXME|[X]XX|[H]ACK)\b|\b([T]ODO|[F]IXME|[X]XX|[H]ACK)\s*[:(]|)"
      R"(/[w]ork/(main|shared)|/[t]mp/wt)");
  const std::vector<std::string> endings = {".cpp", ".hpp",  ".txt", ".cmake", ".json", ".md",
                                            ".yml", ".yaml", ".sh",  "/dev",   "/run"};
  for (const house::File& file : house::files("", endings)) {
    std::smatch match;
    if (!std::regex_search(file.text, match, forbidden)) continue;
    FAIL_CHECK(house::place(file, static_cast<std::size_t>(match.position()))
               << ": " << match.str());
  }
}
