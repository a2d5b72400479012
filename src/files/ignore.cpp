#include "files/ignore.hpp"

#include <algorithm>

#include "files/glob.hpp"

namespace files {

namespace {

/// Spaces at the end do not count, unless the last is escaped.
std::string_view without_trailing_spaces(std::string_view line) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\') {
      end = std::min(++at + 1, line.size());
    } else if (line[at] != ' ') {
      end = at + 1;
    }
  }
  return line.substr(0, end);
}

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

void Ignore::add(std::string_view folder, std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::vector<Pattern>& patterns = patterns_[std::string(folder)];
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with('#')) continue;
    line = without_trailing_spaces(line);
    Pattern pattern;
    pattern.is_negated = line.starts_with('!');
    if (pattern.is_negated) line.remove_prefix(1);
    pattern.is_for_folders = line.ends_with('/');
    if (pattern.is_for_folders) line.remove_suffix(1);
    pattern.is_for_names = line.find('/') == std::string_view::npos;
    if (line.starts_with('/')) line.remove_prefix(1);
    if (line.empty()) continue;
    // git holds the rest against the rest, so that a**/b matches ab as **/b matches b.
    const std::size_t wildcard = std::min(line.find_first_of("*?[\\"), line.size());
    if (!pattern.is_for_names) pattern.prefix = line.substr(0, wildcard);
    pattern.text = line.substr(pattern.prefix.size());
    patterns.push_back(std::move(pattern));
  }
}

bool Ignore::excludes(std::string_view path, bool is_folder) const {
  if (patterns_.empty()) return false;
  const std::string_view name = name_of(path);
  std::string folder(path);
  do {
    const std::size_t slash = folder.rfind('/');
    folder.resize(slash == std::string::npos ? 0 : slash);
    const auto found = patterns_.find(folder);
    if (found == patterns_.end()) continue;
    const std::string_view below = folder.empty() ? path : path.substr(folder.size() + 1);
    for (auto pattern = found->second.rbegin(); pattern != found->second.rend(); ++pattern) {
      if (pattern->is_for_folders && !is_folder) continue;
      std::string_view wanted = pattern->is_for_names ? name : below;
      if (!wanted.starts_with(pattern->prefix)) continue;
      wanted.remove_prefix(pattern->prefix.size());
      if (matches_pattern(pattern->text, wanted, Wild::byte)) return !pattern->is_negated;
    }
  } while (!folder.empty());
  return false;
}

}  // namespace files
