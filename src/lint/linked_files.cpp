#include "lint/linked_files.hpp"

#include <algorithm>

#include "claims/characters.hpp"
#include "lint/document_reader.hpp"
#include "lint/settings.hpp"

namespace lint {

namespace {

using claims::is_digit;

/// Takes a sign and the number behind it off the front.
std::optional<std::uint32_t> take_number(std::string_view& text, char sign) {
  if (text.size() < 2 || text[0] != sign || !is_digit(text[1])) return std::nullopt;
  text.remove_prefix(1);
  constexpr std::uint32_t most = 100'000'000;
  std::uint32_t number = 0;
  for (; !text.empty() && is_digit(text[0]); text.remove_prefix(1)) {
    number = std::min(most, number * 10 + static_cast<std::uint32_t>(text[0] - '0'));
  }
  return number;
}

std::uint32_t lines_in(std::string_view bytes) {
  const auto ends = static_cast<std::uint32_t>(std::count(bytes.begin(), bytes.end(), '\n'));
  return ends + (bytes.empty() || bytes.back() == '\n' ? 0 : 1);
}

/// True for the few lines that stand for a file kept elsewhere.
bool is_pointer(std::string_view bytes) {
  return bytes.empty() || bytes.starts_with("version https://git-lfs.github.com/");
}

}  // namespace

std::vector<std::string> absent_submodules(const files::Files& files,
                                           const std::vector<files::Entry>& tree) {
  constexpr std::string_view list = ".gitmodules";
  const auto find = [&](std::string_view path) {
    return std::lower_bound(
        tree.begin(), tree.end(), path,
        [](const files::Entry& entry, std::string_view name) { return entry.path < name; });
  };
  const auto found = find(list);
  if (found == tree.end() || found->path != list) return {};
  const base::Result<std::string> bytes = files.read(list);
  if (!bytes) return {};
  std::vector<std::string> out = values_of(*bytes, "path");
  const auto is_checked_out = [&](const std::string& folder) {
    const std::string inside = folder + "/";
    const auto first = find(inside);
    return first != tree.end() && first->path.starts_with(inside);
  };
  out.erase(std::remove_if(out.begin(), out.end(), is_checked_out), out.end());
  return out;
}

std::optional<std::uint32_t> LineCounter::count(const std::string& path) const {
  {
    const std::scoped_lock lock(mutex_);
    const auto known = counts_.find(path);
    if (known != counts_.end()) return known->second;
  }
  std::optional<std::uint32_t> lines;
  const base::Result<std::string> bytes = read_document(*files_, *selection_, path);
  if (bytes && !is_pointer(*bytes)) lines = lines_in(*bytes);
  const std::scoped_lock lock(mutex_);
  return counts_.emplace(path, lines).first->second;
}

std::unordered_map<std::string, std::uint32_t> count_lines(const LineCounter& counter,
                                                           const Project& project,
                                                           const Document& document) {
  std::unordered_map<std::string, std::uint32_t> out;
  for (const Link& link : document.links) {
    const Target& target = link.target;
    if (target.kind != TargetKind::path || !last_line_of(target.fragment)) continue;
    if (!project.has_file(target.path)) continue;
    const std::optional<std::uint32_t> count = counter.count(target.path);
    if (count) out.emplace(target.path, *count);
  }
  return out;
}

std::optional<std::uint32_t> last_line_of(std::string_view fragment) {
  std::optional<std::uint32_t> last = take_number(fragment, 'L');
  if (!last) return std::nullopt;
  take_number(fragment, 'C');
  if (fragment.empty()) return last;
  if (fragment[0] != '-') return std::nullopt;
  fragment.remove_prefix(1);
  last = take_number(fragment, 'L');
  take_number(fragment, 'C');
  return fragment.empty() ? last : std::nullopt;
}

}  // namespace lint
