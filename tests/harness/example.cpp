#include "harness/example.hpp"

#include <algorithm>

namespace harness {

namespace {

constexpr std::string_view default_path = "page.md";

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

/// The run of backticks that a line begins with when it opens or closes a fence; else 0.
std::size_t fence_length(std::string_view line) {
  const std::size_t length = std::min(line.find_first_not_of('`'), line.size());
  return length >= 3 ? length : 0;
}

/// The path that a line names: a word with a dot or a slash, or anything in backticks.
std::string path_on(std::string_view line) {
  if (line.ends_with(':')) line.remove_suffix(1);
  if (line.size() > 2 && line.front() == '`' && line.back() == '`') {
    line = line.substr(1, line.size() - 2);
    return line.find('`') == std::string_view::npos ? std::string(line) : std::string();
  }
  const bool is_word = line.find_first_of(" \t#<>[]()*") == std::string_view::npos;
  const bool is_path = line.find_first_of("./") != std::string_view::npos && !line.ends_with('.');
  return is_word && is_path ? std::string(line) : std::string();
}

/// `  ^^^^ rule-name: message` as an expectation of the line before it.
std::optional<Expectation> read_carets(std::string_view line) {
  const std::size_t first = line.find('^');
  if (first == std::string_view::npos) return std::nullopt;
  if (line.substr(0, first).find_first_not_of(" \t") != std::string_view::npos) return std::nullopt;
  const std::size_t last = std::min(line.find_first_not_of('^', first), line.size());
  std::string_view rest = line.substr(last);
  const bool runs_on = rest.starts_with("...");
  if (runs_on) rest.remove_prefix(3);
  const std::size_t colon = rest.find(": ");
  if (!rest.starts_with(' ') || colon == std::string_view::npos) return std::nullopt;
  const std::string_view rule = rest.substr(1, colon - 1);
  const auto is_in_name = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
  if (rule.empty() || !std::all_of(rule.begin(), rule.end(), is_in_name)) return std::nullopt;
  return Expectation{.column = static_cast<std::uint32_t>(first + 1),
                     .length = static_cast<std::uint32_t>(last - first),
                     .runs_on = runs_on,
                     .rule = std::string(rule),
                     .message = std::string(rest.substr(colon + 2))};
}

class PageReader {
 public:
  explicit PageReader(std::string_view text) : lines_(split_lines(text)) {}

  Page read() {
    while (at_ < lines_.size()) {
      if (fence_length(lines_[at_]) > 0) {
        read_fence();
      } else {
        read_prose();
      }
    }
    return std::move(page_);
  }

 private:
  void read_prose() {
    const std::string_view line = lines_[at_];
    const bool names_a_file =
        at_ + 1 < lines_.size() && fence_length(lines_[at_ + 1]) > 0 && !path_on(line).empty();
    if (line.starts_with('#')) section_ = line.substr(std::min(line.find(' ') + 1, line.size()));
    if (!line.empty() && !names_a_file) is_in_example_ = false;
    ++at_;
  }

  void read_fence() {
    const std::size_t open = at_;
    const std::size_t length = fence_length(lines_[open]);
    const std::string_view tag = lines_[open].substr(length);
    const auto closes = [&](std::string_view line) {
      return fence_length(line) >= length && line.find_first_not_of('`') == std::string_view::npos;
    };
    std::size_t close = open + 1;
    while (close < lines_.size() && !closes(lines_[close])) ++close;
    if (close == lines_.size()) fault(open, "this fence is not closed");
    at_ = close + 1;

    std::string path = open > 0 ? path_on(lines_[open - 1]) : std::string();
    if (path.empty() && tag == "md") path = default_path;
    const bool is_fixed = tag == "fixed" || tag == "fixed unsafe";
    if (path.empty() && !is_fixed) return;
    if (!is_in_example_) {
      page_.examples.push_back({.page_line = open, .section = section_});
      is_in_example_ = true;
    }
    ExampleFile file{.path = std::move(path), .open = open, .close = close};
    if (is_fixed) {
      read_fixed(std::move(file), tag);
    } else {
      read_file(std::move(file));
    }
  }

  void read_fixed(ExampleFile file, std::string_view tag) {
    Example& example = page_.examples.back();
    if (example.files.empty()) return fault(file.open, "no file stands before this fixed one");
    if (file.path.empty()) file.path = example.files.back().path;
    for (std::size_t i = file.open + 1; i < file.close; ++i) add_line(file, i);
    example.fixed.push_back({std::move(file), tag.ends_with("unsafe")});
  }

  void read_file(ExampleFile file) {
    Example& example = page_.examples.back();
    const auto has_path = [&](const ExampleFile& other) { return other.path == file.path; };
    if (std::any_of(example.files.begin(), example.files.end(), has_path)) {
      fault(file.open, "a second " + file.path + " without a sentence between them");
    }
    for (std::size_t i = file.open + 1; i < file.close; ++i) {
      std::optional<Expectation> expectation = read_carets(lines_[i]);
      if (!expectation) {
        add_line(file, i);
        continue;
      }
      if (file.page_lines.empty()) fault(i, "carets need a line above them");
      expectation->path = file.path;
      expectation->line = static_cast<std::uint32_t>(file.page_lines.size());
      example.expectations.push_back(*std::move(expectation));
      example.expectation_lines.push_back(i);
    }
    example.files.push_back(std::move(file));
  }

  void add_line(ExampleFile& file, std::size_t line) {
    file.bytes.append(lines_[line]).append("\n");
    file.page_lines.push_back(line);
  }

  void fault(std::size_t line, std::string_view message) {
    page_.faults.push_back(std::to_string(line + 1) + ": " + std::string(message));
  }

  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  bool is_in_example_ = false;
  std::string section_;
  Page page_;
};

}  // namespace

Page read_page(std::string_view text) { return PageReader(text).read(); }

std::uint32_t count_characters(std::string_view text) {
  const auto begins_character = [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  };
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), begins_character));
}

std::string spell(const Expectation& expectation) {
  return std::string(expectation.column - 1, ' ') + std::string(expectation.length, '^') +
         (expectation.runs_on ? "... " : " ") + expectation.rule + ": " + expectation.message;
}

}  // namespace harness
