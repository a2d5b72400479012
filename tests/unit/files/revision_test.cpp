#include "files/revision.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/cat.hpp"
#include "harness/catch.hpp"

namespace fs = std::filesystem;
using base::cat;
using files::EntryKind;
using files::Revision;

namespace {

/// A repository of its own for a test.
class Repository {
 public:
  Repository() {
    std::string name = (fs::temp_directory_path() / "docfacts-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = fs::canonical(name);
    run({"init", "-q", "-b", "main"});
  }
  ~Repository() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Repository(const Repository&) = delete;
  Repository& operator=(const Repository&) = delete;

  void put(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }
  void link(const std::string& target, const std::string& name) const {
    fs::create_symlink(target, path_ / name);
  }
  void run(std::vector<std::string> words) const {
    std::vector<std::string> command = {
        "git", "-C", path_.string(), "-c", "user.name=a", "-c", "user.email=a@example.org"};
    command.insert(command.end(), words.begin(), words.end());
    const auto out = files::output_of(command);
    if (!out) FAIL(out.error().message);
  }
  void commit() const {
    run({"add", "-A", "-f"});
    run({"commit", "-q", "-m", "x"});
  }
  [[nodiscard]] std::string at(const std::string& name = "") const {
    return name.empty() ? path_.string() : (path_ / name).string();
  }

 private:
  fs::path path_;
};

std::string listing(const Revision& revision) {
  const auto entries = revision.walk();
  std::string out;
  for (const files::Entry& entry : *entries) {
    out += cat(entry.path, entry.kind == EntryKind::folder  ? "/ "
                           : entry.kind == EntryKind::other ? "? "
                                                            : " ");
  }
  return out;
}

}  // namespace

TEST_CASE("a commit is read as it was") {
  const Repository repository;
  const std::string bytes = std::string("a\0\n\r\n", 5) + std::string(200'000, 'x');
  repository.put("a.md", bytes);
  repository.put("docs/b c.md", "b");
  repository.put("empty", "");
  repository.commit();
  repository.put("a.md", "changed");
  repository.put("new.md", "new");
  const auto revision = Revision::open(repository.at(), "HEAD");
  REQUIRE(revision);
  CHECK(listing(*revision) == "a.md docs/ docs/b c.md empty ");
  CHECK(*revision->read("a.md") == bytes);
  CHECK(revision->read("empty")->empty());
  CHECK(*revision->read("docs/b c.md") == "b");
  CHECK_FALSE(revision->read("new.md"));
  CHECK_FALSE(revision->kind("new.md"));
  CHECK(revision->kind("docs") == EntryKind::folder);
}

TEST_CASE("links are what they lead to") {
  const Repository repository;
  repository.put("docs/a.md", "a");
  repository.link("docs", "folder");
  repository.link("docs/a.md", "b.md");
  repository.link("../b.md", "docs/c.md");
  repository.link("nowhere", "lost");
  repository.link("loop", "loop");
  repository.commit();
  const auto revision = Revision::open(repository.at(), "HEAD");
  REQUIRE(revision);
  CHECK(listing(*revision) == "b.md docs/ docs/a.md docs/c.md folder/ loop? lost? ");
  CHECK(*revision->read("b.md") == "a");
  CHECK(*revision->read("docs/c.md") == "a");
}

TEST_CASE("a folder of the repository sees its own part and reads the rest") {
  const Repository repository;
  repository.put("docs/a.md", "a");
  repository.put("facts.json", "{}");
  repository.put("docs/.gitignore", "*.log\n");
  repository.put("docs/a.log", "");
  repository.commit();
  const auto revision = Revision::open(repository.at("docs"), "HEAD");
  REQUIRE(revision);
  CHECK(listing(*revision) == ".gitignore a.log a.md ");
  CHECK(*revision->read("../facts.json") == "{}");
  CHECK(*revision->read(repository.at("facts.json")) == "{}");
}

TEST_CASE("a branch is compared with where it began") {
  const Repository repository;
  repository.put("a.md", "one");
  repository.commit();
  repository.run({"checkout", "-q", "-b", "side"});
  repository.put("a.md", "two");
  repository.commit();
  repository.run({"checkout", "-q", "main"});
  repository.put("a.md", "three");
  repository.commit();
  repository.run({"checkout", "-q", "side"});
  const auto revision = Revision::open(repository.at(), "main");
  CHECK(*revision->read("a.md") == "one");
}

TEST_CASE("what git does not know is an error that says so") {
  const Repository repository;
  repository.put("a.md", "a");
  repository.commit();
  CHECK(Revision::open(repository.at(), "--upload-pack=x").error().message ==
        "git knows no commit --upload-pack=x in this repository; a shallow clone may have to fetch "
        "it");
  CHECK(Revision::open("/", "HEAD").error().message == "git reads no repository at /");
}
