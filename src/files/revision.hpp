#pragma once

#include <map>
#include <mutex>
#include <string>

#include "files/files.hpp"
#include "files/program.hpp"

namespace files {

/// The files of a commit as git has them, seen from one folder of the working tree. Paths that lie
/// outside the repository are read from the disk.
class Revision final : public Files {
 public:
  /// Reads the tree where the branch of HEAD began to differ from `name`, or of `name` itself when
  /// they have nothing in common. git is asked, which must be installed.
  [[nodiscard]] static base::Result<Revision> open(const std::string& folder,
                                                   const std::string& name);

  Revision(Revision&& other) noexcept;

  [[nodiscard]] base::Result<std::string> read(std::string_view path) const override;
  [[nodiscard]] std::optional<EntryKind> kind(std::string_view path) const override;
  [[nodiscard]] base::Result<std::vector<Entry>> walk() const override;
  /// A commit is never changed.
  [[nodiscard]] base::Status write(std::string_view path, std::string_view bytes) override;

 private:
  // What a path of the commit is; a link is what it leads to.
  struct Object {
    EntryKind kind = EntryKind::file;
    bool is_link = false;
    std::string id;
  };

  Revision(std::string top, std::string prefix, Program objects)
      : top_(std::move(top)), prefix_(std::move(prefix)), objects_(std::move(objects)) {}

  void list(std::string_view tree);
  void add_folders_of(const std::string& path);
  void follow_links();
  [[nodiscard]] std::optional<std::string> blob(const std::string& id) const;
  /// The path from the top of the repository; nothing when it lies outside.
  [[nodiscard]] std::optional<std::string> inside(std::string_view path) const;

  std::string top_;     // absolute
  std::string prefix_;  // of the folder: empty, or with a slash at its end
  std::map<std::string, Object> entries_;
  // Files are read on many threads, and git answers one question at a time.
  mutable std::mutex mutex_;
  mutable Program objects_;
};

}  // namespace files
