#include "files/memory.hpp"

#include "base/cat.hpp"
#include "harness/catch.hpp"

using files::Entry;
using files::EntryKind;
using files::Memory;

namespace {

std::string listing(const files::Files& files) {
  const auto entries = files.walk();
  std::string out;
  for (const Entry& entry : *entries) {
    out += base::cat(entry.path, entry.kind == EntryKind::folder ? "/ " : " ");
  }
  return out;
}

}  // namespace

TEST_CASE("files in memory are read and replaced") {
  Memory files(std::map<std::string, std::string>{{"a/b.md", "one"}});
  CHECK(*files.read("a/b.md") == "one");
  CHECK_FALSE(files.write("a/b.md", "two"));
  CHECK(*files.read("a/b.md") == "two");
  CHECK(files.read("a").error().message == "cannot read a: it is a folder, not a file");
  CHECK(files.read("c").error().message == "cannot read c: No such file or directory");
  CHECK(files.kind("a") == EntryKind::folder);
  CHECK(files.kind("a/b.md") == EntryKind::file);
  CHECK_FALSE(files.kind("a/b"));
}

TEST_CASE("a walk gives files and the folders around them by path") {
  const Memory files({{"b/c/d.md", ""}, {"a.md", ""}, {"b-1.md", ""}, {"b/a", ""}});
  CHECK(listing(files) == "a.md b/ b-1.md b/a b/c/ b/c/d.md ");
}

TEST_CASE("a walk leaves out .git and what is ignored") {
  const Memory files({{".git/HEAD", ""},
                      {".gitignore", "*.log\nbuild/\n!keep.log\n"},
                      {"a.log", ""},
                      {"keep.log", ""},
                      {"build/keep.log", ""},
                      {"sub/.gitignore", "!b.log\n"},
                      {"sub/a.log", ""},
                      {"sub/b.log", ""}});
  CHECK(listing(files) == ".gitignore keep.log sub/ sub/.gitignore sub/b.log ");
}
