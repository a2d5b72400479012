#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "files/files.hpp"

namespace files {

/// Whether a file was replaced, or had changed meanwhile.
enum class Replaced : std::uint8_t { no, yes };

/// The real file system below one root folder.
class Disk final : public Files {
 public:
  /// The root must be a folder; errors appear at the first walk or read.
  explicit Disk(std::string root) : root_(std::move(root)) {}

  [[nodiscard]] base::Result<std::string> read(std::string_view path) const override;
  [[nodiscard]] std::optional<EntryKind> kind(std::string_view path) const override;
  [[nodiscard]] base::Result<std::vector<Entry>> walk() const override;
  [[nodiscard]] base::Status write(std::string_view path, std::string_view bytes) override;

  /// Like write, for a file that still holds the expected bytes; any other is left alone.
  [[nodiscard]] base::Result<Replaced> replace(std::string_view path, std::string_view expected,
                                               std::string_view bytes);
  /// Makes a folder where there is none; the one around it must be there.
  [[nodiscard]] base::Status make_folder(std::string_view path);
  /// Removes what killed runs left beside these files.
  void clear_drafts(std::span<const std::string> paths);

 private:
  [[nodiscard]] std::string resolve(std::string_view path) const;
  // Where the bytes of a file are; an error when a link below the root leads out of it.
  [[nodiscard]] base::Result<std::string> target_of(std::string_view path) const;

  std::string root_;
};

}  // namespace files
