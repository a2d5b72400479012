#include "report/diff.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/cat.hpp"

namespace {

using base::cat;
using text::Edit;

constexpr std::size_t context = 3;

// Lines as diff counts them: each ends behind its LF.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {
    for (std::size_t at = 0; at < text.size();) {
      starts_.push_back(at);
      const std::size_t end = text.find('\n', at);
      at = end == std::string_view::npos ? text.size() : end + 1;
    }
  }

  [[nodiscard]] std::size_t count() const { return starts_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t line) const {
    const std::size_t end = line + 1 < starts_.size() ? starts_[line + 1] : text_.size();
    return text_.substr(starts_[line], end - starts_[line]);
  }
  // The line that holds an offset; the number of lines at the very end.
  [[nodiscard]] std::size_t at(std::size_t offset) const {
    if (offset >= text_.size()) {
      return text_.empty() || text_.back() == '\n' ? count() : count() - 1;
    }
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return static_cast<std::size_t>(next - starts_.begin()) - 1;
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;
};

// Lines [old_begin, old_end) become [new_begin, new_end).
struct Change {
  std::size_t old_begin = 0;
  std::size_t old_end = 0;
  std::size_t new_begin = 0;
  std::size_t new_end = 0;
};

void trim(Change& change, const Lines& before, const Lines& after) {
  while (change.old_begin < change.old_end && change.new_begin < change.new_end &&
         before[change.old_begin] == after[change.new_begin]) {
    ++change.old_begin;
    ++change.new_begin;
  }
  while (change.old_begin < change.old_end && change.new_begin < change.new_end &&
         before[change.old_end - 1] == after[change.new_end - 1]) {
    --change.old_end;
    --change.new_end;
  }
}

std::vector<Change> changes(const Lines& before, const Lines& after, std::span<const Edit> edits) {
  std::vector<Change> out;
  std::size_t shift = 0;  // from old to new offsets; it may wrap around
  for (const Edit& edit : edits) {
    const std::size_t new_begin = edit.span.begin + shift;
    shift += edit.replacement.size() - edit.span.size();
    const std::size_t new_end = edit.span.end + shift;
    Change change{.old_begin = before.at(edit.span.begin),
                  .old_end = std::min(before.at(edit.span.end) + 1, before.count()),
                  .new_begin = after.at(new_begin),
                  .new_end = std::min(after.at(new_end) + 1, after.count())};
    if (!out.empty() && change.old_begin < out.back().old_end) {
      out.back().old_end = std::max(out.back().old_end, change.old_end);
      out.back().new_end = std::max(out.back().new_end, change.new_end);
    } else {
      out.push_back(change);
    }
  }
  for (Change& change : out) trim(change, before, after);
  std::erase_if(out, [](const Change& change) {
    return change.old_begin == change.old_end && change.new_begin == change.new_end;
  });
  return out;
}

void add_line(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

// `begin` counts from 0; of nothing, diff names the line before.
std::string range(std::size_t begin, std::size_t end) {
  const std::size_t size = end - begin;
  const std::size_t first = size == 0 ? begin : begin + 1;
  return size == 1 ? std::to_string(first) : cat(first, ',', size);
}

void add_hunk(std::string& out, const Lines& before, const Lines& after,
              std::span<const Change> changes) {
  const std::size_t lead = std::min(context, changes.front().old_begin);
  const std::size_t tail = std::min(context, before.count() - changes.back().old_end);
  out += cat("@@ -", range(changes.front().old_begin - lead, changes.back().old_end + tail), " +",
             range(changes.front().new_begin - lead, changes.back().new_end + tail), " @@\n");
  std::size_t at = changes.front().old_begin - lead;
  for (const Change& change : changes) {
    for (; at < change.old_begin; ++at) add_line(out, ' ', before[at]);
    for (; at < change.old_end; ++at) add_line(out, '-', before[at]);
    for (std::size_t i = change.new_begin; i < change.new_end; ++i) add_line(out, '+', after[i]);
  }
  for (const std::size_t end = at + tail; at < end; ++at) add_line(out, ' ', before[at]);
}

// Git puts names with odd characters between quotes, and a tab behind one with a space.
std::string header(std::string_view sign, std::string_view side, std::string_view path) {
  const auto is_odd = [](char c) {
    return (c >= 0 && c < ' ') || c == '\x7F' || c == '"' || c == '\\';
  };
  if (std::none_of(path.begin(), path.end(), is_odd)) {
    return cat(sign, ' ', side, path, path.find(' ') == std::string_view::npos ? "\n" : "\t\n");
  }
  std::string out = cat(sign, " \"", side);
  for (const char c : path) {
    if (c == '"' || c == '\\') {
      out += cat('\\', c);
    } else if (is_odd(c)) {
      out += cat('\\', c / 64, c / 8 % 8, c % 8);
    } else {
      out += c;
    }
  }
  return out + "\"\n";
}

}  // namespace

namespace report {

std::string render_diff(std::string_view path, std::string_view before, std::string_view after,
                        std::span<const Edit> edits) {
  const Lines old_lines(before);
  const Lines new_lines(after);
  const std::vector<Change> all = changes(old_lines, new_lines, edits);
  if (all.empty()) return {};
  std::string out = header("---", "a/", path) + header("+++", "b/", path);
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin + 1;
    while (end < all.size() && all[end].old_begin - all[end - 1].old_end <= 2 * context) ++end;
    add_hunk(out, old_lines, new_lines, std::span(all).subspan(begin, end - begin));
    begin = end;
  }
  return out;
}

}  // namespace report
