// The rooms include each other one way only: as the lines of src/CMakeLists.txt say.
#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "harness/catch.hpp"
#include "house/repository.hpp"

namespace {

struct Room {
  std::set<std::string> uses;  // and what those use
  std::set<std::string> targets;
};

std::set<std::string> words(const std::string& text) {
  static const std::regex word(R"(\S+)");
  return {std::sregex_token_iterator(text.begin(), text.end(), word), {}};
}

/// The plan. A room is declared after those it uses, so that one pass closes over them.
std::map<std::string, Room> read_plan(const std::string& text) {
  static const std::regex line(R"(\nroom\((\w+)(?:\s+USES([^)]*?))?(?:\s+PRIVATELY([^)]*))?\))");
  std::map<std::string, Room> plan;
  for (std::sregex_iterator match(text.begin(), text.end(), line), end; match != end; ++match) {
    Room room{.uses = {}, .targets = words((*match)[3])};
    for (const std::string& used : words((*match)[2])) {
      INFO("room(" << (*match)[1] << ") uses " << used << ", which no line before it declares");
      REQUIRE(plan.contains(used));
      room.uses.insert(used);
      room.uses.merge(std::set<std::string>(plan[used].uses));
    }
    plan[(*match)[1]] = std::move(room);
  }
  return plan;
}

/// The third-party target that a header belongs to; empty for the standard library and POSIX.
std::string target_of(const std::string& header) {
  static const std::vector<std::pair<std::string, std::string>> owners = {
      {"nlohmann/", "nlohmann_json::nlohmann_json"},
      {"md4c", "PkgConfig::md4c"},
      {"re2/", "PkgConfig::re2"},
      {"CLI/", "CLI11::CLI11"},
      {"utf8proc.h", "PkgConfig::utf8proc"},
      {"curl/", "CURL::libcurl"},
  };
  for (const auto& [prefix, target] : owners) {
    if (header.starts_with(prefix)) return target;
  }
  return {};
}

bool reaches_network(const std::string& header) {
  static const std::set<std::string> headers = {"netdb.h", "arpa/inet.h", "netinet/in.h"};
  return headers.contains(header);
}

bool is_known_system_header(const std::string& header) {
  static const std::set<std::string> posix = {"dirent.h",    "fcntl.h",   "unistd.h", "poll.h",
                                              "emmintrin.h", "termios.h", "spawn.h",  "dlfcn.h"};
  const bool is_standard = header.find_first_of("./") == std::string::npos;
  return is_standard || posix.contains(header) || header.starts_with("sys/") ||
         reaches_network(header);
}

bool touches_world(const std::string& header) {
  static const std::set<std::string> headers = {"filesystem", "fstream",    "dirent.h", "fcntl.h",
                                                "sys/stat.h", "sys/mman.h", "spawn.h"};
  return headers.contains(header);
}

}  // namespace

TEST_CASE("every include keeps to the plan of the rooms", "[rooms]") {
  const std::map<std::string, Room> plan = read_plan(house::read("src/CMakeLists.txt"));
  REQUIRE(plan.size() >= 9);
  for (const house::File& file : house::files("src", {".cpp", ".hpp"})) {
    const std::string inside = file.path.substr(4);
    if (inside == "main.cpp") continue;  // The front door sees all rooms.
    const std::string name = inside.substr(0, inside.find('/'));
    INFO(file.path << " lies in no room of src/CMakeLists.txt");
    REQUIRE(plan.contains(name));
    const Room& room = plan.at(name);
    for (const house::Include& include : house::includes(file.text)) {
      INFO(file.path << ":" << include.line << ": includes " << include.name);
      if (include.is_ours) {
        const std::string other = include.name.substr(0, include.name.find('/'));
        CHECK((other == name || room.uses.contains(other)));
      } else if (const std::string target = target_of(include.name); !target.empty()) {
        CHECK(room.targets.contains(target));
      } else {
        CHECK(is_known_system_header(include.name));
        CHECK((name == "files" || !touches_world(include.name)));
        CHECK((name == "online" || !reaches_network(include.name)));
      }
    }
  }
}

TEST_CASE("a rule includes lint/rule.hpp and nothing else of ours", "[rooms]") {
  for (const house::File& file : house::files("src/rules", {".cpp"})) {
    for (const house::Include& include : house::includes(file.text)) {
      INFO(file.path << ":" << include.line);
      if (include.is_ours) CHECK(include.name == "lint/rule.hpp");
    }
  }
}

TEST_CASE("only a rule says using namespace", "[rooms]") {
  static const std::regex directive(R"(\busing\s+namespace\s+[\w:]+)");
  for (const house::File& file : house::files("src", {".cpp", ".hpp"})) {
    if (file.path.starts_with("src/rules/")) continue;
    const std::string code = house::code_only(file.text);
    std::smatch match;
    INFO(file.path);
    CHECK_FALSE(std::regex_search(code, match, directive));
  }
}
