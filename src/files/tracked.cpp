#include "files/tracked.hpp"

#include <fcntl.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>

#include "base/cat.hpp"
#include "files/descriptor.hpp"
#include "files/paths.hpp"

namespace files {

namespace {

using base::cat;

constexpr std::size_t header_size = 12;
/// Times, numbers and the SHA-1 name that stand in front of an entry's flags.
constexpr std::size_t fixed_size = 60;
constexpr std::size_t mode_at = 24;

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < size; ++i) {
    number = (number << 8U) | static_cast<unsigned char>(bytes[at + i]);
  }
  return number;
}

/// How many bytes of the path before are left off: 7 bits a byte, the highest first.
std::optional<std::size_t> read_length(std::string_view bytes, std::size_t& at) {
  std::size_t length = 0;
  for (int i = 0; i < 4 && at < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[at++]);
    length = (length << 7U) | (byte & 0x7FU);
    if ((byte & 0x80U) == 0) return length;
    ++length;
  }
  return std::nullopt;
}

/// The path of one entry; moves on to the next. Empty when it is malformed.
std::string next_path(std::string_view bytes, std::uint32_t version, const std::string& before,
                      std::size_t& at) {
  const std::size_t begin = at;
  if (bytes.size() < begin + fixed_size + 2) return {};
  const bool is_extended = (number_at(bytes, begin + fixed_size, 2) & 0x4000U) != 0;
  at = begin + fixed_size + (is_extended ? 4 : 2);
  std::string path;
  if (version == 4) {
    const std::optional<std::size_t> left_off = read_length(bytes, at);
    if (!left_off || *left_off > before.size()) return {};
    path = before.substr(0, before.size() - *left_off);
  }
  const std::size_t end = bytes.find('\0', std::min(at, bytes.size()));
  if (end == std::string_view::npos) return {};
  path += bytes.substr(at, end - at);
  at = end + 1;
  // Entries of the older forms are as long as a multiple of eight.
  if (version < 4) at = begin + (at - begin + 7) / 8 * 8;
  return path;
}

/// `.git` of the repository: a folder, or a file that says where it is.
std::string git_folder(const std::string& top) {
  const std::string path = cat(top == "/" ? "" : top, "/.git");
  std::error_code failed;
  if (std::filesystem::is_directory(path, failed)) return path;
  const base::Result<std::string> bytes = read_at(AT_FDCWD, path, path);
  constexpr std::string_view mark = "gitdir: ";
  if (!bytes || !bytes->starts_with(mark)) return {};
  return absolute_path(bytes->substr(mark.size(), bytes->find('\n') - mark.size()), top);
}

}  // namespace

std::vector<std::string> paths_of_index(std::string_view bytes) {
  if (bytes.size() < header_size || !bytes.starts_with("DIRC")) return {};
  const std::uint32_t version = number_at(bytes, 4, 4);
  const std::uint32_t count = number_at(bytes, 8, 4);
  if (version < 2 || version > 4) return {};
  std::vector<std::string> out;
  std::string path;
  std::size_t at = header_size;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t begin = at;
    path = next_path(bytes, version, path, at);
    if (path.empty()) return {};
    constexpr std::uint32_t of_submodule = 0xE;
    const std::uint32_t kind = number_at(bytes, begin + mode_at, 4) >> 12U;
    // A folder stands for all that a sparse checkout leaves out.
    if (kind != of_submodule && !path.ends_with('/')) out.push_back(path);
  }
  return out;
}

Tracked::Tracked(const std::string& folder) {
  std::string top = folder;
  std::string git = git_folder(top);
  while (git.empty() && top.size() > 1) {
    top = parent_folder(top);
    git = git_folder(top);
  }
  if (git.empty()) return;
  const base::Result<std::string> bytes = read_at(AT_FDCWD, cat(git, "/index"), "index");
  if (!bytes) return;
  const std::string prefix = folder == top ? "" : cat(relative_path(folder, top), '/');
  for (const std::string& path : paths_of_index(*bytes)) {
    if (path.starts_with(prefix)) paths_.push_back(path.substr(prefix.size()));
  }
  std::sort(paths_.begin(), paths_.end());
}

bool Tracked::has_file(std::string_view path) const {
  return std::binary_search(paths_.begin(), paths_.end(), path);
}

bool Tracked::has_below(std::string_view folder) const {
  const std::string inside = cat(folder, '/');
  const auto first = std::lower_bound(paths_.begin(), paths_.end(), inside);
  return first != paths_.end() && first->starts_with(inside);
}

}  // namespace files
