#include "claims/titles.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "claims/characters.hpp"
#include "claims/family.hpp"

namespace claims {

namespace {

using facts::none;

constexpr std::size_t longest_name = 6;    // words
constexpr std::size_t longest_title = 40;  // words

/// The value of `title` on one of the lines, without what stands around it.
std::string_view title_in(std::string_view front_matter) {
  while (!front_matter.empty()) {
    const std::size_t end = std::min(front_matter.find_first_of("\r\n"), front_matter.size());
    std::string_view line = front_matter.substr(0, end);
    front_matter.remove_prefix(std::min(end + 1, front_matter.size()));
    if (!line.starts_with("title")) continue;
    line.remove_prefix(std::string_view("title").size());
    line = trim(line);
    if (!line.starts_with(':') && !line.starts_with('=')) continue;
    return trim(line.substr(1));
  }
  return {};
}

/// The words of a title, each with the marks around it taken off.
std::vector<std::string_view> words_of(std::string_view title) {
  constexpr std::string_view marks = "\"'`,:;!?()[]{}|";
  std::vector<std::string_view> words;
  while (!title.empty() && words.size() < longest_title) {
    const std::size_t end = std::min(title.find(' '), title.size());
    const std::string_view word = title.substr(0, end);
    title.remove_prefix(std::min(end + 1, title.size()));
    const std::size_t first = word.find_first_not_of(marks);
    if (first == std::string_view::npos) continue;
    words.push_back(word.substr(first, word.find_last_not_of(marks) - first + 1));
  }
  return words;
}

/// The text from the first to the last of some words of one title.
std::string_view joined(const std::vector<std::string_view>& words, std::size_t first,
                        std::size_t count) {
  const std::string_view last = words[first + count - 1];
  return {words[first].data(),
          static_cast<std::size_t>(last.data() + last.size() - words[first].data())};
}

}  // namespace

std::uint32_t entity_in_title(const text::Source& source, const markdown::Document& document,
                              const facts::Table& table, const Roster& roster) {
  if (document.front_matter.empty()) return none;
  const std::vector<std::string_view> words =
      words_of(title_in(source.slice(document.front_matter)));
  std::uint32_t found = none;
  for (std::size_t first = 0; first < words.size();) {
    std::size_t taken = 1;
    for (std::size_t count = std::min(longest_name, words.size() - first); count > 0; --count) {
      const std::uint32_t entity = roster.find(joined(words, first, count));
      if (entity == none || roster.is_silent(entity)) continue;
      taken = count;
      if (found == none || is_family_of(table, found, entity)) {
        found = entity;
      } else if (found != entity && !is_family_of(table, entity, found)) {
        return none;
      }
      break;
    }
    first += taken;
  }
  return found;
}

}  // namespace claims
