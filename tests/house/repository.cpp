#include "house/repository.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>

namespace house {

namespace {

namespace fs = std::filesystem;

const fs::path root = DOCFACTS_REPOSITORY;

bool is_foreign(const fs::path& path) {
  const std::string name = path.filename().string();
  return name == ".git" || name == ".cache" || name.starts_with("build");
}

/// The end of the literal or comment that begins at `at`; `at` itself when none does.
std::size_t skip_words(std::string_view code, std::size_t at) {
  const auto after = [&](std::string_view closer, std::size_t from) {
    const std::size_t found = code.find(closer, from);
    return found == std::string_view::npos ? code.size() : found + closer.size();
  };
  const std::string_view rest = code.substr(at);
  if (rest.starts_with("//")) return std::min(code.find('\n', at), code.size());
  if (rest.starts_with("/*")) return after("*/", at + 2);
  if (rest.starts_with("R\"")) {
    const std::string delimiter(rest.substr(2, rest.find('(') - 2));
    return after(")" + delimiter + "\"", at);
  }
  const bool is_digit_separator =
      rest.starts_with('\'') && at > 0 && std::isalnum(static_cast<unsigned char>(code[at - 1]));
  if ((rest.starts_with('"') || rest.starts_with('\'')) && !is_digit_separator) {
    std::size_t end = at + 1;
    while (end < code.size() && code[end] != code[at]) end += code[end] == '\\' ? 2 : 1;
    return std::min(end + 1, code.size());
  }
  return at;
}

}  // namespace

std::vector<File> files(std::string_view folder, const std::vector<std::string>& endings) {
  std::vector<File> found;
  if (!fs::exists(root / folder)) return found;
  fs::recursive_directory_iterator walk(folder.empty() ? root : root / folder);
  for (auto entry = begin(walk); entry != end(walk); ++entry) {
    if (is_foreign(entry->path())) {
      entry.disable_recursion_pending();
      continue;
    }
    const std::string path = entry->path().lexically_relative(root).generic_string();
    const auto matches = [&](const std::string& ending) { return path.ends_with(ending); };
    if (!entry->is_regular_file() || std::none_of(endings.begin(), endings.end(), matches)) {
      continue;
    }
    found.push_back({path, read(path)});
  }
  std::sort(found.begin(), found.end(),
            [](const File& left, const File& right) { return left.path < right.path; });
  return found;
}

std::string read(std::string_view path) {
  std::ifstream stream(root / path, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + std::string(path));
  return {std::istreambuf_iterator<char>(stream), {}};
}

bool exists(std::string_view path) { return fs::exists(root / path); }

std::vector<Include> includes(std::string_view code) {
  static const std::regex pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::vector<Include> found;
  std::size_t number = 0;
  for (const std::string& line : lines(code)) {
    ++number;
    std::smatch match;
    if (std::regex_search(line, match, pattern)) {
      found.push_back({.name = match[2], .is_ours = match[1] == "\"", .line = number});
    }
  }
  return found;
}

std::string code_only(std::string_view code) {
  std::string out(code);
  for (std::size_t at = 0; at < code.size();) {
    const std::size_t end = skip_words(code, at);
    for (std::size_t i = at; i < end; ++i) {
      if (out[i] != '\n') out[i] = ' ';
    }
    at = std::max(end, at + 1);
  }
  return out;
}

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    out.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return out;
}

std::string place(const File& file, std::size_t offset) {
  const auto end = file.text.begin() + static_cast<std::ptrdiff_t>(offset);
  return file.path + ":" + std::to_string(1 + std::count(file.text.begin(), end, '\n'));
}

}  // namespace house
