#pragma once

#include <map>
#include <string>

#include "files/files.hpp"

namespace files {

/// Files that exist in memory only: for tests and standard input.
class Memory final : public Files {
 public:
  Memory() = default;
  explicit Memory(std::map<std::string, std::string> contents) : contents_(std::move(contents)) {}

  [[nodiscard]] base::Result<std::string> read(std::string_view path) const override;
  [[nodiscard]] std::optional<EntryKind> kind(std::string_view path) const override;
  [[nodiscard]] base::Result<std::vector<Entry>> walk() const override;
  [[nodiscard]] base::Status write(std::string_view path, std::string_view bytes) override;

 private:
  std::map<std::string, std::string> contents_;
};

}  // namespace files
