#include "files/disk.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "base/cat.hpp"
#include "harness/catch.hpp"

namespace fs = std::filesystem;
using base::cat;
using files::Disk;
using files::Entry;
using files::EntryKind;

namespace {

/// A folder of its own for a test, removed with everything in it.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "docfacts-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    fs::permissions(path_ / "closed", fs::perms::owner_all, ignored);
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void put(const std::string& name, const std::string& bytes = "") const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
  }
  [[nodiscard]] std::string get(const std::string& name) const {
    std::ostringstream out;
    out << std::ifstream(path_ / name, std::ios::binary).rdbuf();
    return out.str();
  }
  [[nodiscard]] fs::path at(const std::string& name) const { return path_ / name; }
  [[nodiscard]] Disk disk() const { return Disk(path_.string()); }
  [[nodiscard]] std::size_t count() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }

 private:
  fs::path path_;
};

std::string listing(const Disk& disk) {
  const auto entries = disk.walk();
  std::string out;
  for (const Entry& entry : *entries) {
    out += cat(entry.path, entry.kind == EntryKind::folder  ? "/ "
                           : entry.kind == EntryKind::other ? "? "
                                                            : " ");
  }
  return out;
}

std::string refusal(const Disk& disk, std::string_view path) {
  const base::Result<std::string> result = disk.read(path);
  return result ? "it was read" : result.error().message;
}

/// Root may read and write everything, so that nothing is refused to it.
bool is_root() { return ::geteuid() == 0; }

}  // namespace

TEST_CASE("a file is read whole") {
  const Folder folder;
  const std::string bytes = std::string("a\0b\r\n", 5) + std::string(300'000, 'x');
  folder.put("sub/a.md", bytes);
  CHECK(*folder.disk().read("sub/a.md") == bytes);
  CHECK(*folder.disk().read(folder.at("sub/a.md").string()) == bytes);
  folder.put("empty");
  CHECK(folder.disk().read("empty")->empty());
}

TEST_CASE("files that do not tell their size are read whole") {
  CHECK_FALSE(Disk("/").read("/proc/self/status")->empty());
}

TEST_CASE("what is no file is refused without waiting, and the error says why") {
  const Folder folder;
  folder.put("sub/a.md");
  REQUIRE(::mkfifo(folder.at("pipe").c_str(), 0600) == 0);
  const Disk disk = folder.disk();
  CHECK(refusal(disk, "none.md") == "cannot read none.md: No such file or directory");
  CHECK(refusal(disk, "sub") == "cannot read sub: it is a folder, not a file");
  CHECK(refusal(disk, "pipe") == "cannot read pipe: it is a pipe, not a file");
  CHECK(refusal(disk, "/dev/null") == "cannot read /dev/null: it is a device, not a file");
  CHECK(refusal(disk, "sub/a.md/b") == "cannot read sub/a.md/b: Not a directory");
}

TEST_CASE("a file of 2 GiB is refused") {
  const Folder folder;
  folder.put("large");
  fs::resize_file(folder.at("large"), std::uintmax_t{1} << 31U);
  CHECK(refusal(folder.disk(), "large") == "cannot read large: it has 2 GiB or more");
}

TEST_CASE("a file without permission is an error") {
  if (is_root()) return;
  const Folder folder;
  folder.put("a.md");
  fs::permissions(folder.at("a.md"), fs::perms::none);
  CHECK(refusal(folder.disk(), "a.md") == "cannot read a.md: Permission denied");
}

TEST_CASE("a walk is sorted, and lists links without following them into folders") {
  const Folder folder;
  folder.put("b/c.md");
  folder.put("b-1.md");
  folder.put("a.md");
  folder.put(".git/HEAD");
  folder.put("b/.git", "gitdir: elsewhere");
  folder.put(".hidden");
  fs::create_symlink("a.md", folder.at("link.md"));
  fs::create_symlink("b", folder.at("linked"));
  fs::create_symlink("../b", folder.at("b/circle"));
  fs::create_symlink("nowhere", folder.at("dangling"));
  REQUIRE(::mkfifo(folder.at("pipe").c_str(), 0600) == 0);
  CHECK(listing(folder.disk()) ==
        ".hidden a.md b/ b-1.md b/c.md b/circle/ dangling? link.md linked/ pipe? ");
}

TEST_CASE("a link that leaves the root shows no file, and excludes none") {
  const Folder around;
  around.put("secret.md", "*.md\n");
  around.put("root/a.md");
  around.put("root-too/a.md");
  fs::create_symlink("../secret.md", around.at("root/up.md"));
  fs::create_symlink(around.at("secret.md"), around.at("root/whole.md"));
  fs::create_symlink("../root-too/a.md", around.at("root/beside.md"));
  fs::create_symlink(around.at("root/a.md"), around.at("root/in.md"));
  fs::create_symlink("up.md", around.at("root/.gitignore"));
  CHECK(listing(Disk(around.at("root").string())) ==
        ".gitignore? a.md beside.md? in.md up.md? whole.md? ");
  fs::create_symlink("root", around.at("linked"));
  CHECK(listing(Disk(around.at("linked").string())) ==
        ".gitignore? a.md beside.md? in.md up.md? whole.md? ");
}

TEST_CASE("a walk reads nested .gitignore files") {
  const Folder folder;
  folder.put(".gitignore", "*.log\n/build\n");
  folder.put("a.log");
  folder.put("build/x.md");
  folder.put("sub/build/x.md");
  folder.put("sub/.gitignore", "!a.log\n");
  folder.put("sub/a.log");
  CHECK(listing(folder.disk()) ==
        ".gitignore sub/ sub/.gitignore sub/a.log sub/build/ sub/build/x.md ");
}

TEST_CASE("a deep tree is walked") {
  const Folder folder;
  std::string path;
  for (int i = 0; i < 300; ++i) path += "d/";
  folder.put(path + "a.md");
  CHECK(folder.disk().walk()->size() == 301);
}

TEST_CASE("a folder that cannot be read is an error that names it") {
  CHECK(Disk("/nowhere/at/all").walk().error().message ==
        "cannot read the folder /nowhere/at/all: No such file or directory");
  if (is_root()) return;
  const Folder folder;
  folder.put("closed/a.md");
  fs::permissions(folder.at("closed"), fs::perms::none);
  CHECK(folder.disk().walk().error().message == "cannot read the folder closed: Permission denied");
}

TEST_CASE("what lies at a path") {
  const Folder folder;
  folder.put("sub/a.md");
  CHECK(folder.disk().kind("sub") == EntryKind::folder);
  CHECK(folder.disk().kind("sub/a.md") == EntryKind::file);
  CHECK(folder.disk().kind("/dev/null") == EntryKind::other);
  CHECK_FALSE(folder.disk().kind("none"));
}

TEST_CASE("a file is replaced whole and keeps its mode") {
  const Folder folder;
  folder.put("a.md", "a long text");
  fs::permissions(folder.at("a.md"), fs::perms(0640));
  Disk disk = folder.disk();
  CHECK_FALSE(disk.write("a.md", "new"));
  CHECK(folder.get("a.md") == "new");
  CHECK(fs::status(folder.at("a.md")).permissions() == fs::perms(0640));
  CHECK(folder.count() == 1);
}

TEST_CASE("a new file is made with the usual mode") {
  const Folder folder;
  Disk disk = folder.disk();
  const mode_t mask = ::umask(022);
  CHECK_FALSE(disk.write("a.md", "new"));
  ::umask(mask);
  CHECK(folder.get("a.md") == "new");
  CHECK(fs::status(folder.at("a.md")).permissions() == fs::perms(0644));
}

TEST_CASE("a symbolic link stays, and what it points to is replaced") {
  const Folder folder;
  folder.put("sub/real.md", "old");
  fs::create_symlink("sub/real.md", folder.at("link.md"));
  Disk disk = folder.disk();
  CHECK_FALSE(disk.write("link.md", "new"));
  CHECK(fs::is_symlink(folder.at("link.md")));
  CHECK(folder.get("sub/real.md") == "new");
  CHECK(std::distance(fs::directory_iterator(folder.at("sub")), fs::directory_iterator()) == 1);
}

TEST_CASE("a link that leads out of the root is not written through") {
  const Folder folder;
  folder.put("outside/a.json", "old");
  folder.put("root/sub/b.json", "old");
  fs::create_symlink("../outside/a.json", folder.at("root/a.json"));
  fs::create_directory_symlink("../outside", folder.at("root/out"));
  fs::create_directory_symlink("root", folder.at("other-name"));
  Disk disk(folder.at("root").string());
  const std::string outside = fs::canonical(folder.at("outside")).string();
  const std::string root = folder.at("root").string();
  CHECK(disk.write("a.json", "new")->message ==
        cat("cannot write a.json: a symbolic link leads out of ", root, ", to ", outside,
            "/a.json; to write there, name that place itself"));
  CHECK(disk.write("out/new.json", "new")->message ==
        cat("cannot write out/new.json: a symbolic link leads out of ", root, ", to ", outside,
            "/new.json; to write there, name that place itself"));
  CHECK_FALSE(disk.replace("a.json", "old", "new"));
  CHECK(folder.get("outside/a.json") == "old");
  CHECK_FALSE(fs::exists(folder.at("outside/new.json")));
  // What is named outside is meant, and a root may itself be reached by a link.
  CHECK_FALSE(disk.write("../outside/a.json", "new"));
  CHECK(folder.get("outside/a.json") == "new");
  CHECK_FALSE(Disk(folder.at("other-name").string()).write("sub/b.json", "new"));
  CHECK(folder.get("root/sub/b.json") == "new");
}

TEST_CASE("what cannot be written is left alone, and the error names it") {
  const Folder folder;
  folder.put("sub/a.md", "old");
  fs::create_symlink("nowhere", folder.at("dangling"));
  Disk disk = folder.disk();
  CHECK(disk.write("none/a.md", "x")->message ==
        "cannot write none/a.md: No such file or directory");
  CHECK(disk.write("sub", "x")->message == "cannot write sub: it is not a regular file");
  CHECK(disk.write("dangling", "x")->message == "cannot write dangling: No such file or directory");
  CHECK(disk.write("/dev/null", "x")->message ==
        "cannot write /dev/null: it is not a regular file");
  if (is_root()) return;
  fs::permissions(folder.at("sub/a.md"), fs::perms(0444));
  CHECK(disk.write("sub/a.md", "x")->message == "cannot write sub/a.md: Permission denied");
  CHECK(folder.get("sub/a.md") == "old");
}

TEST_CASE("a file is replaced when it is still what it was") {
  const Folder folder;
  folder.put("a.md", "old");
  Disk disk = folder.disk();
  CHECK(*disk.replace("a.md", "old", "new") == files::Replaced::yes);
  CHECK(folder.get("a.md") == "new");
  CHECK(*disk.replace("a.md", "old", "new") == files::Replaced::yes);
  CHECK(*disk.replace("a.md", "old", "newer") == files::Replaced::no);
  CHECK(folder.get("a.md") == "new");
  CHECK(*disk.replace("gone.md", "old", "new") == files::Replaced::no);
  CHECK(folder.count() == 1);
}

TEST_CASE(
    "what a killed run left is cleared, what another still writes is not, and no walk sees it") {
  const Folder folder;
  folder.put("sub/a.md", "old");
  folder.put("sub/.docfacts-1-0.tmp", "half of i");
  folder.put("sub/.docfacts-2-0.tmp", "half of i");
  const int other = ::open(folder.at("sub/.docfacts-2-0.tmp").c_str(), O_RDONLY | O_CLOEXEC);
  REQUIRE(::flock(other, LOCK_EX) == 0);
  Disk disk = folder.disk();
  CHECK(listing(disk) == "sub/ sub/a.md ");
  disk.clear_drafts(std::vector<std::string>{"sub/a.md", "none/b.md"});
  CHECK_FALSE(fs::exists(folder.at("sub/.docfacts-1-0.tmp")));
  CHECK(fs::exists(folder.at("sub/.docfacts-2-0.tmp")));
  ::close(other);
  disk.clear_drafts(std::vector<std::string>{"sub/a.md"});
  CHECK_FALSE(fs::exists(folder.at("sub/.docfacts-2-0.tmp")));
}

TEST_CASE("a folder is made once") {
  const Folder folder;
  Disk disk = folder.disk();
  CHECK_FALSE(disk.make_folder("sub"));
  CHECK_FALSE(disk.make_folder("sub"));
  CHECK(disk.kind("sub") == EntryKind::folder);
  folder.put("a.md");
  CHECK(disk.make_folder("a.md")->message == "cannot make the folder a.md: File exists");
}
