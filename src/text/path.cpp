#include "text/path.hpp"

#include <algorithm>

namespace text {

namespace {

/// True for a path that has nothing to normalise, though not for all of them.
bool is_plain(std::string_view path) {
  if (path.empty() || path.front() == '/' || path.front() == '.' || path.back() == '/') {
    return false;
  }
  for (std::size_t at = path.find('/'); at != std::string_view::npos; at = path.find('/', at + 1)) {
    if (path[at + 1] == '/' || path[at + 1] == '.') return false;
  }
  return true;
}

}  // namespace

std::optional<std::string> normalise_path(std::string_view path) {
  std::string out;
  out.reserve(path.size());
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      if (!out.empty()) out += '/';
      out += part;
    } else if (out.empty()) {
      return std::nullopt;
    } else {
      const std::size_t last = out.rfind('/');
      out.resize(last == std::string::npos ? 0 : last);
    }
  }
  return out;
}

std::optional<std::string> join_path(std::string_view folder, std::string_view path) {
  if (path.starts_with('/')) return normalise_path(path);
  if (is_plain(folder)) {
    while (path.starts_with("../") && !folder.empty()) {
      path.remove_prefix(3);
      folder = folder_of(folder);
    }
  }
  if (folder.empty()) return normalise_path(path);
  std::string joined;
  joined.reserve(folder.size() + 1 + path.size());
  joined += folder;
  joined += '/';
  joined += path;
  if (is_plain(joined)) return joined;
  return normalise_path(joined);
}

std::string relative_path(std::string_view folder, std::string_view path) {
  while (!folder.empty()) {
    const std::string_view part = folder.substr(0, folder.find('/'));
    const bool is_shared =
        path.size() > part.size() && path.starts_with(part) && path[part.size()] == '/';
    if (!is_shared) break;
    path.remove_prefix(part.size() + 1);
    folder.remove_prefix(std::min(part.size() + 1, folder.size()));
  }
  std::string out;
  while (!folder.empty()) {
    out += "../";
    folder.remove_prefix(std::min(folder.find('/'), folder.size() - 1) + 1);
  }
  out += path;
  return out;
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string_view file_name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string_view extension_of(std::string_view path) {
  const std::string_view name = file_name_of(path);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view() : name.substr(dot + 1);
}

std::string_view without_slashes(std::string_view path) {
  while (path.starts_with('/')) path.remove_prefix(1);
  while (path.ends_with('/')) path.remove_suffix(1);
  return path;
}

}  // namespace text
