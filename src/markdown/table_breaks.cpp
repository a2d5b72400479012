#include "markdown/table_breaks.hpp"

#include <algorithm>
#include <optional>

#include "markdown/block_scan.hpp"
#include "markdown/document.hpp"
#include "markdown/scan.hpp"

namespace markdown {

namespace {

constexpr Offset most_indent = 3;

class Finder {
 public:
  Finder(std::string_view bytes, Offset begin) : bytes_(bytes), begin_(begin) {}

  void look_at(Span delimiters) {
    if (!is_delimiter_row(delimiters)) return;
    begin_table(delimiters);
    end_table(delimiters);
  }

  std::vector<Substitute> take() { return std::move(found_); }

 private:
  [[nodiscard]] bool is_delimiter_row(Span line) const {
    const std::string_view row = bytes_.substr(line.begin, line.size());
    return row.find('-') != std::string_view::npos &&
           row.find_first_not_of("|:- \t") == std::string_view::npos;
  }

  // The pipe in front of a header that stands below other lines of its paragraph.
  void begin_table(Span delimiters) {
    if (delimiters.begin <= begin_) return;
    const Offset header = line_begin(bytes_, end_of_line_before(delimiters.begin));
    const Offset pipe = skip_blanks(bytes_, header);
    if (header <= begin_ || pipe - header > most_indent || byte_at(bytes_, pipe) != '|') return;
    // Nearly all stand behind a blank line.
    const Offset above = end_of_line_before(header);
    if (skip_blanks(bytes_, line_begin(bytes_, above)) >= above) return;
    if (count_cells({header, line_end(bytes_, header)}) != count_cells(delimiters)) return;
    const Span* text = text_at(header);
    if (text == nullptr || text->begin >= header || text->begin == last_text_) return;
    last_text_ = text->begin;
    const Offset second = past_line_end(bytes_, line_end(bytes_, text->begin));
    // The paragraph is a table from its first line on.
    if (is_delimiter_row({second, line_end(bytes_, second)})) return;
    found_.push_back({pipe, '\n'});
  }

  // The pipe at the end of the last row, when another block begins on the next line.
  void end_table(Span delimiters) {
    if (delimiters.begin < walked_) return;
    Offset row = delimiters.begin;
    Offset line = past_line_end(bytes_, delimiters.end);
    for (; line < bytes_.size(); line = past_line_end(bytes_, line_end(bytes_, line))) {
      const Offset first = skip_blanks(bytes_, line);
      if (first >= line_end(bytes_, line)) break;
      if (first - line <= most_indent && begins_block(first)) {
        cut_behind(row, delimiters.begin);
        break;
      }
      row = line;
    }
    walked_ = line;
  }

  void cut_behind(Offset row, Offset delimiters) {
    const Offset end = trim_blanks(bytes_, row, line_end(bytes_, row));
    const bool has_pipe = end > row + 1 && bytes_[end - 1] == '|' && bytes_[end - 2] != '\\';
    // The delimiter row may need it.
    if (!has_pipe || row == delimiters || text_at(delimiters) == nullptr) return;
    found_.push_back({end - 1, '\n'});
  }

  // A heading, a fence, a rule, a quote or an item of a list.
  [[nodiscard]] bool begins_block(Offset at) const {
    if (bytes_[at] == '#') {
      Offset end = at;
      while (byte_at(bytes_, end) == '#') ++end;
      return end - at <= 6 && is_space(byte_at(bytes_, end));
    }
    return fence_length(bytes_, at) > 0 || is_thematic_break(bytes_, at) ||
           read_marker(bytes_, at, line_end(bytes_, at)).has_value();
  }

  // The paragraph at an offset, if no quote or item is around it, which a blank line would end.
  [[nodiscard]] const Span* text_at(Offset at) {
    if (!scan_) scan_ = scan_blocks(bytes_, begin_);
    const auto text = std::partition_point(scan_->texts.begin(), scan_->texts.end(),
                                           [at](const Span& one) { return one.end <= at; });
    if (text == scan_->texts.end() || text->begin > at) return nullptr;
    const Offset line = line_begin(bytes_, text->begin);
    const bool is_free =
        skip_blanks(bytes_, line) == text->begin && text->begin - line <= most_indent;
    return is_free ? &*text : nullptr;
  }

  [[nodiscard]] Offset end_of_line_before(Offset line) const {
    Offset end = line - 1;
    if (end > begin_ && bytes_[end] == '\n' && bytes_[end - 1] == '\r') --end;
    return end;
  }

  // The cells of a row by its pipes; one at either end parts nothing.
  [[nodiscard]] std::uint32_t count_cells(Span line) const {
    const Offset begin = skip_blanks(bytes_, line.begin);
    const Offset end = trim_blanks(bytes_, begin, line.end);
    std::uint32_t cells = 1;
    for (Offset at = begin; at < end; ++at) {
      if (bytes_[at] == '\\') {
        ++at;
      } else if (bytes_[at] == '|' && at > begin && at + 1 < end) {
        ++cells;
      }
    }
    return cells;
  }

  std::string_view bytes_;
  Offset begin_;
  std::vector<Substitute> found_;
  std::optional<BlockScan> scan_;  // once it is asked for
  Offset last_text_ = none;        // the paragraph in which the last table was looked for
  Offset walked_ = 0;              // up to where rows have been read
};

}  // namespace

std::vector<Substitute> table_breaks(std::string_view bytes, Offset begin,
                                     std::span<const Span> delimiters) {
  Finder finder(bytes, begin);
  for (const Span line : delimiters) finder.look_at(line);
  return finder.take();
}

}  // namespace markdown
