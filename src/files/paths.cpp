#include "files/paths.hpp"

#include <filesystem>

namespace files {

namespace fs = std::filesystem;

std::string absolute_path(const std::string& path, const std::string& folder) {
  std::string out = (fs::path(folder) / path).lexically_normal().string();
  while (out.size() > 1 && out.ends_with('/')) out.pop_back();
  return out;
}

std::string relative_path(const std::string& path, const std::string& folder) {
  return fs::path(path).lexically_relative(folder).string();
}

std::string parent_folder(const std::string& path) { return fs::path(path).parent_path().string(); }

}  // namespace files
