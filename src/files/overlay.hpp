#pragma once

#include <map>
#include <string>

#include "files/files.hpp"

namespace files {

/// Other files with changes of its own over them, which are kept in memory. It adds no file.
class Overlay final : public Files {
 public:
  /// The files must outlive it.
  explicit Overlay(const Files& below) : below_(&below) {}

  [[nodiscard]] base::Result<std::string> read(std::string_view path) const override;
  [[nodiscard]] std::optional<EntryKind> kind(std::string_view path) const override;
  [[nodiscard]] base::Result<std::vector<Entry>> walk() const override;
  [[nodiscard]] base::Status write(std::string_view path, std::string_view bytes) override;

 private:
  const Files* below_;
  std::map<std::string, std::string, std::less<>> changed_;
};

}  // namespace files
