#include "files/tracked.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "files/disk.hpp"
#include "files/program.hpp"
#include "harness/catch.hpp"

namespace fs = std::filesystem;

namespace {

/// A folder of its own for a test, with a repository in it.
class Repository {
 public:
  Repository() {
    std::string name = (fs::temp_directory_path() / "docfacts-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = fs::canonical(name);
    fs::create_directory(path_ / "top");
    git({"init", "-q", "-b", "main"});
  }
  ~Repository() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Repository(const Repository&) = delete;
  Repository& operator=(const Repository&) = delete;

  void put(const std::string& name, const std::string& bytes = "x\n") const {
    fs::create_directories((path_ / "top" / name).parent_path());
    std::ofstream(path_ / "top" / name, std::ios::binary) << bytes;
  }
  void git(std::vector<std::string> words) const {
    std::vector<std::string> command = {
        "git", "-C", at("top"), "-c", "user.name=a", "-c", "user.email=a@example.org"};
    command.insert(command.end(), words.begin(), words.end());
    const auto out = files::output_of(command);
    if (!out) FAIL(out.error().message);
  }
  [[nodiscard]] std::string at(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

std::string listing(const std::string& folder) {
  const auto entries = files::Disk(folder).walk();
  REQUIRE(entries);
  std::string out;
  for (const files::Entry& entry : *entries) {
    out += entry.path + (entry.kind == files::EntryKind::folder ? "/ " : " ");
  }
  return out;
}

}  // namespace

TEST_CASE("what git tracks is listed though a .gitignore excludes it") {
  const Repository repository;
  repository.put(".gitignore", "vendor\n*.log\n");
  repository.put("vendor/a.md");
  repository.put("vendor/deep/b.md");
  repository.put("kept.log");
  repository.git({"add", "-f", "."});
  repository.put("vendor/new.md");
  repository.put("vendor/other/c.md");
  repository.put("new.log");
  repository.put("sub/new.log");
  const std::string expected =
      ".gitignore kept.log sub/ vendor/ vendor/a.md vendor/deep/ vendor/deep/b.md ";
  for (const std::string version : {"2", "3", "4"}) {
    repository.git({"update-index", "--index-version", version});
    CHECK(listing(repository.at("top")) == expected);
    CHECK(listing(repository.at("top/vendor")) == "a.md deep/ deep/b.md new.md other/ other/c.md ");
  }
}

TEST_CASE("an index of another work tree, and one with marks of its own") {
  const Repository repository;
  repository.put(".gitignore", "*.log\n");
  repository.put("kept.log");
  repository.git({"add", "-f", "."});
  repository.git({"commit", "-q", "-m", "x"});
  repository.put("planned.log");
  repository.git({"add", "-f", "-N", "planned.log"});
  CHECK(listing(repository.at("top")) == ".gitignore kept.log planned.log ");
  repository.git({"worktree", "add", "-q", "../second"});
  std::ofstream(repository.at("second/new.log")) << "x";
  CHECK(listing(repository.at("second")) == ".gitignore kept.log ");
}

TEST_CASE("an index that is none tracks nothing") {
  CHECK(files::paths_of_index("").empty());
  CHECK(files::paths_of_index("DIRC").empty());
  const std::string header("DIRC\0\0\0\2\0\0\0\1", 12);
  CHECK(files::paths_of_index(header).empty());
  CHECK(files::paths_of_index(header + std::string(62, '\0')).empty());
  const std::string entry = std::string(61, '\0') + "\4" + "a.md";
  CHECK(files::paths_of_index(header + entry).empty());
  CHECK(files::paths_of_index(header + entry + std::string(6, '\0')) ==
        std::vector<std::string>{"a.md"});
  CHECK_FALSE(files::Tracked("/nowhere/at/all").has_file("a.md"));
}
