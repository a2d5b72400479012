#include "files/ignore.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>
#include <sstream>

#include "base/cat.hpp"
#include "files/disk.hpp"
#include "harness/catch.hpp"

namespace fs = std::filesystem;
using base::cat;
using files::Ignore;

namespace {

bool excludes(std::string_view patterns, std::string_view path) {
  Ignore ignore;
  ignore.add("", patterns);
  const bool is_folder = path.ends_with('/');
  return ignore.excludes(path.substr(0, path.size() - (is_folder ? 1 : 0)), is_folder);
}

}  // namespace

TEST_CASE("a pattern without a slash holds at any depth") {
  CHECK(excludes("*.log", "a.log"));
  CHECK(excludes("*.log", "a/b.log"));
  CHECK(excludes("name", "a/name/"));
  CHECK_FALSE(excludes("name", "a/names"));
}

TEST_CASE("a pattern with a slash holds from its own folder") {
  CHECK(excludes("/a.log", "a.log"));
  CHECK_FALSE(excludes("/a.log", "b/a.log"));
  CHECK(excludes("b/a.log", "b/a.log"));
  CHECK_FALSE(excludes("b/a.log", "c/b/a.log"));
  CHECK(excludes("**/b/a.log", "c/b/a.log"));
}

TEST_CASE("a slash at the end means folders only") {
  CHECK(excludes("build/", "build/"));
  CHECK(excludes("build/", "a/build/"));
  CHECK_FALSE(excludes("build/", "build"));
}

TEST_CASE("the last pattern that matches decides") {
  CHECK_FALSE(excludes("*.log\n!a.log", "a.log"));
  CHECK(excludes("!a.log\n*.log", "a.log"));
  CHECK(excludes("*.log\n!a.log", "b.log"));
}

TEST_CASE("comments, escapes and spaces at the end") {
  CHECK_FALSE(excludes("#a", "#a"));
  CHECK(excludes("\\#a", "#a"));
  CHECK(excludes("\\!a", "!a"));
  CHECK(excludes("a   ", "a"));
  CHECK(excludes("a\\ ", "a "));
  CHECK_FALSE(excludes("a\\ ", "a"));
  CHECK(excludes("a\r\nb\r\n", "b"));
  CHECK(
      excludes("\xEF\xBB\xBF"
               "a",
               "a"));
  CHECK_FALSE(excludes("\n\n/\n!\n", "a"));
}

TEST_CASE("a file further down decides before one above") {
  Ignore ignore;
  ignore.add("", "*.log\n");
  ignore.add("sub", "!a.log\n/b\n");
  CHECK(ignore.excludes("a.log", false));
  CHECK_FALSE(ignore.excludes("sub/a.log", false));
  CHECK_FALSE(ignore.excludes("sub/deep/a.log", false));
  CHECK(ignore.excludes("sub/b", false));
  CHECK_FALSE(ignore.excludes("b", false));
  CHECK_FALSE(ignore.excludes("sub/deep/b", false));
}

namespace {

/// Trees and patterns at random, in few letters, so that they meet.
class Chance {
 public:
  explicit Chance(unsigned seed) : random_(seed) {}

  std::string pattern() {
    static const std::vector<std::string> pieces = {
        "a",   "b",  "ab", "a.b", "*",   "?",  "**",    "/",           "/",   "[ab]", "[!a]",
        "a*",  "*b", ".b", "/**", "**/", "a/", "[a-c]", "[[:lower:]]", "\\a", "[]a]", "***",
        "a**", "[b", " ",  "\\",  "\\ ", "-",  "a?",    "*.b",         "!",   "#"};
    std::string out = pick(4) == 0 ? "!" : "";
    for (std::size_t count = 1 + pick(4); count > 0; --count) out += pieces[pick(pieces.size())];
    if (pick(5) == 0) out += "/";
    return out;
  }
  std::string name() {
    static const std::vector<std::string> names = {"a", "b", "ab", "a.b", "c", "ba", "a b", "x.b"};
    return names[pick(names.size())];
  }
  std::size_t pick(std::size_t count) { return random_() % count; }

 private:
  std::mt19937 random_;
};

void write(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string read(const fs::path& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

bool run(const std::string& command) { return std::system(command.c_str()) == 0; }

/// What git would add of a tree, by its own reading of the .gitignore files.
std::set<std::string> files_of_git(const fs::path& root) {
  const fs::path out = root.parent_path() / "listing";
  REQUIRE(run(cat("cd '", root.string(), "' && git -c core.excludesFile= ls-files -z -co ",
                  "--exclude-standard > '", out.string(), "'")));
  std::istringstream listing(read(out));
  std::set<std::string> files;
  for (std::string path; std::getline(listing, path, '\0');) files.insert(path);
  return files;
}

std::set<std::string> files_of_walk(const fs::path& root) {
  const auto entries = files::Disk(root.string()).walk();
  std::set<std::string> files;
  for (const files::Entry& entry : *entries) {
    if (entry.kind == files::EntryKind::file) files.insert(entry.path);
  }
  return files;
}

}  // namespace

TEST_CASE("a walk finds what git finds, whatever the patterns") {
  if (!run("git --version > /dev/null 2>&1")) {
    WARN("git is not there to compare with");
    return;
  }
  std::string name = (fs::temp_directory_path() / "docfacts-ignore-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  const fs::path root = fs::path(name) / "tree";
  REQUIRE(run(cat("git init -q '", root.string(), "'")));
  const char* rounds_asked = std::getenv("DOCFACTS_IGNORE_ROUNDS");
  const int rounds = rounds_asked == nullptr ? 25 : std::atoi(rounds_asked);
  for (int round = 0; round < rounds; ++round) {
    for (const fs::directory_entry& entry : fs::directory_iterator(root)) {
      if (entry.path().filename() != ".git") fs::remove_all(entry.path());
    }
    Chance chance(static_cast<unsigned>(round));
    for (int file = 0; file < 40; ++file) {
      fs::path path = root;
      for (std::size_t depth = chance.pick(4); depth > 0; --depth) path /= chance.name();
      path /= chance.name();
      std::error_code ignored;
      if (fs::exists(path, ignored) || ignored) continue;
      fs::create_directories(path.parent_path(), ignored);
      if (!ignored) write(path, "x");
    }
    std::string patterns;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
      if (!entry.is_directory() || chance.pick(4) != 0) continue;
      if (entry.path().string().find("/.git") != std::string::npos) continue;
      std::string lines;
      for (std::size_t count = 1 + chance.pick(2); count > 0; --count)
        lines += chance.pattern() + "\n";
      write(entry.path() / ".gitignore", lines);
      patterns += cat("--- ", entry.path().string(), '\n', lines);
    }
    std::string lines;
    for (std::size_t count = 1 + chance.pick(4); count > 0; --count)
      lines += chance.pattern() + "\n";
    write(root / ".gitignore", lines);
    INFO("round " << round << "\n--- .gitignore\n" << lines << patterns);
    CHECK(files_of_walk(root) == files_of_git(root));
  }
  fs::remove_all(name);
}
