#include "lint/inclusion.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "claims/characters.hpp"
#include "text/byte_set.hpp"

namespace lint {

namespace {

constexpr std::array<std::string_view, 12> signs = {
    "{% include", "{% render", "{% snippet", "{% content-ref", "{{#include",   "{!",
    "--8<--",     "[!INCLUDE", "[!include",  "!INCLUDE",       "<!--@include", "<!-- @include"};

constexpr std::array<std::string_view, 6> signs_of_markdown = {
    "{% include", "{{#include", "{!", "--8<--", "<!--@include", "<!-- @include"};

/// The three or more marks of a fence that a line begins with; empty otherwise.
std::string_view fence_of(std::string_view line) {
  if (line.empty() || (line[0] != '`' && line[0] != '~')) return {};
  const std::string_view mark =
      line.substr(0, std::min(line.find_first_not_of(line[0]), line.size()));
  constexpr std::size_t shortest = 3;
  const bool is_code_span = line[0] == '`' && line.find('`', mark.size()) != std::string_view::npos;
  return mark.size() < shortest || is_code_span ? std::string_view() : mark;
}

template <std::size_t size>
bool begins_with(std::string_view line, const std::array<std::string_view, size>& starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return line.starts_with(start); });
}

/// The name in `{{< name ... >}}` or `{{% name ... %}}` that a line begins with; empty otherwise.
std::string_view short_code(std::string_view line) {
  if (!line.starts_with("{{<") && !line.starts_with("{{%")) return {};
  line = claims::trim(line.substr(3));
  return line.substr(0, line.find_first_of(" \t/%>"));
}

/// The name of a component of MDX that a line begins with: `Steps` of `<Steps />`.
std::string_view component(std::string_view line) {
  if (line.size() < 2 || line[0] != '<' || line[1] < 'A' || line[1] > 'Z') return {};
  line.remove_prefix(1);
  return line.substr(0, line.find_first_of(" \t/>"));
}

/// What a text ends and takes in, gathered when first asked for.
class Tags {
 public:
  explicit Tags(std::string_view text) : text_(text) {}

  /// True for a short code that nothing ends: it stands for what it draws, and wraps no text.
  [[nodiscard]] bool has_no_end(std::string_view name) {
    gather();
    return !ended_.contains(name);
  }

  /// True for a component that stands around text: `<Tabs>` to `</Tabs>`.
  [[nodiscard]] bool wraps_text(std::string_view name) {
    gather();
    return closed_.contains(name);
  }

  /// True for a component that is another page: `import Name from './page.mdx'`.
  [[nodiscard]] bool is_page(std::string_view name) {
    gather();
    return pages_.contains(name);
  }

 private:
  void gather() {
    if (std::exchange(is_gathered_, true)) return;
    for_each("{{<", [&](std::string_view rest) { add_end(rest); });
    for_each("{{%", [&](std::string_view rest) { add_end(rest); });
    for_each("</", [&](std::string_view rest) {
      closed_.insert(rest.substr(0, rest.find_first_of(" \t/>")));
    });
    for_each("import ", [&](std::string_view rest) { add_page(rest); });
  }

  /// Calls with what follows each sign, as far as a line or a tag goes.
  template <typename Take>
  void for_each(std::string_view sign, const Take& take) const {
    constexpr std::size_t longest = 512;
    for (std::size_t at = text_.find(sign); at != std::string_view::npos;
         at = text_.find(sign, at + sign.size())) {
      const std::string_view rest = text_.substr(at + sign.size(), longest);
      take(rest.substr(0, rest.find('\n')));
    }
  }

  void add_end(std::string_view rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    if (!rest.starts_with('/')) return;
    rest = claims::trim(rest.substr(1));
    ended_.insert(rest.substr(0, rest.find_first_of(" \t/%>")));
  }

  void add_page(std::string_view rest) {
    constexpr std::string_view from = " from ";
    const std::string_view name = rest.substr(0, rest.find(' '));
    rest.remove_prefix(name.size());
    if (!rest.starts_with(from)) return;
    if (rest.substr(0, rest.find(';')).find(".md") != std::string_view::npos) pages_.insert(name);
  }

  std::string_view text_;
  bool is_gathered_ = false;
  std::unordered_set<std::string_view> ended_;
  std::unordered_set<std::string_view> closed_;
  std::unordered_set<std::string_view> pages_;
};

bool is_inclusion(std::string_view line, Tags& tags) {
  if (begins_with(line, signs)) return true;
  const std::string_view drawn = component(line);
  if (!drawn.empty() && (!tags.wraps_text(drawn) || tags.is_page(drawn))) return true;
  const std::string_view name = short_code(line);
  return !name.empty() && tags.has_no_end(name);
}

/// Asks about each line outside of fences that may take something in, by what it begins with.
template <typename Test>
bool has_line(std::string_view text, Test is_it) {
  std::string_view fence;
  static constexpr text::ByteSet blanks(" \t\r\n");
  static constexpr text::ByteSet starts("{-[!<`~");
  for (std::size_t at = 0; at < text.size(); ++at) {
    while (at < text.size() && blanks.contains(text[at])) ++at;
    const std::size_t begin = at;
    at = std::min(text.find('\n', at), text.size());
    if (begin == at || !starts.contains(text[begin])) continue;
    const std::string_view line = claims::trim(text.substr(begin, at - begin));
    const std::string_view mark = fence_of(line);
    if (!fence.empty()) {
      if (mark.starts_with(fence) && mark.size() == line.size()) fence = {};
    } else if (!mark.empty()) {
      fence = mark;
    } else if (is_it(line)) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool has_inclusion(std::string_view text) {
  Tags tags(text);
  return has_line(text, [&](std::string_view line) { return is_inclusion(line, tags); });
}

bool takes_in_markdown(std::string_view text) {
  Tags tags(text);
  constexpr std::string_view mark = "{{%";
  for (std::size_t at = text.find(mark); at != std::string_view::npos;
       at = text.find(mark, at + mark.size())) {
    const std::string_view name = short_code(text.substr(at));
    if (!name.empty() && tags.has_no_end(name)) return true;
  }
  return has_line(text, [](std::string_view line) { return begins_with(line, signs_of_markdown); });
}

}  // namespace lint
