#include "markdown/block_scan.hpp"

#include <algorithm>
#include <cstdint>

namespace markdown {

namespace {

constexpr std::uint32_t code_indent = 4;
// Keeps the time linear: every line asks each container that is open.
constexpr std::size_t deepest = 64;

/// A place in a line, which may be between two columns of one tab.
struct Cursor {
  Offset at = 0;
  std::uint32_t begins = 0;  // the column of the byte
  std::uint32_t column = 0;
  Offset ink = 0;  // the first byte that is no blank, and its column
  std::uint32_t ink_column = 0;

  [[nodiscard]] std::uint32_t indent() const { return ink_column - column; }
};

std::uint32_t width(char c, std::uint32_t column) {
  return c == '\t' ? code_indent - column % code_indent : 1;
}

void find_ink(std::string_view bytes, Cursor& cursor) {
  cursor.ink = cursor.at;
  cursor.ink_column = cursor.begins;
  while (is_blank(byte_at(bytes, cursor.ink))) {
    cursor.ink_column += width(bytes[cursor.ink], cursor.ink_column);
    ++cursor.ink;
  }
  cursor.ink_column = std::max(cursor.ink_column, cursor.column);
}

/// Moves over blanks, at most up to the ink.
void move(std::string_view bytes, Cursor& cursor, std::uint32_t columns) {
  cursor.column = std::min(cursor.column + columns, cursor.ink_column);
  while (cursor.at < cursor.ink) {
    const std::uint32_t next = cursor.begins + width(bytes[cursor.at], cursor.begins);
    if (next > cursor.column) break;
    cursor.begins = next;
    ++cursor.at;
  }
}

/// Moves past marks at the ink.
void take(std::string_view bytes, Cursor& cursor, Offset length) {
  cursor.at = cursor.ink + length;
  cursor.begins = cursor.ink_column + length;
  cursor.column = cursor.begins;
  find_ink(bytes, cursor);
}

struct Container {
  bool is_quote = false;
  bool is_empty = false;     // an item of nothing but its mark so far
  std::uint32_t indent = 0;  // of what stands in an item
};

enum class Leaf : std::uint8_t { none, paragraph, fence, html };

class Scanner {
 public:
  Scanner(std::string_view bytes, Offset begin) : bytes_(bytes), begin_(begin) {}

  BlockScan run() && {
    for (Offset line = begin_; line < bytes_.size() && open_.size() < deepest;) {
      end_ = line_end(bytes_, line);
      read_line(line);
      line = past_line_end(bytes_, end_);
    }
    end_leaf();
    return std::move(scan_);
  }

 private:
  void read_line(Offset begin) {
    cursor_ = {.at = begin};
    find_ink(bytes_, cursor_);
    const std::size_t matched = match_containers();
    const bool is_whole = matched == open_.size();
    const bool was_paragraph = leaf_ == Leaf::paragraph;
    if (is_whole && (leaf_ == Leaf::fence || leaf_ == Leaf::html)) {
      const bool goes_on = leaf_ == Leaf::fence ? go_on_with_fence() : go_on_with_html();
      if (goes_on) return;
    }
    // The fence that ends because what it stands in does.
    const FenceMark cut = leaf_ == Leaf::fence ? fence_ : FenceMark();
    if (cut.length > 0 || (is_blank_line() && leaf_ != Leaf::none)) end_leaf();
    if (!begin_blocks(matched, is_whole && leaf_ == Leaf::paragraph, was_paragraph, cut)) return;
    if (leaf_ == Leaf::paragraph) scan_.texts.back().end = end_;
  }

  [[nodiscard]] bool is_blank_line() const { return cursor_.ink >= end_; }

  std::size_t match_containers() {
    std::size_t matched = 0;
    for (; matched < open_.size(); ++matched) {
      const Container& container = open_[matched];
      if (container.is_quote) {
        if (cursor_.indent() >= code_indent || byte_at(bytes_, cursor_.ink) != '>') break;
        take_quote();
      } else if (cursor_.indent() >= container.indent && !is_blank_line()) {
        move(bytes_, cursor_, container.indent);
      } else if (!is_blank_line() || container.is_empty) {
        break;
      }
    }
    return matched;
  }

  void take_quote() {
    take(bytes_, cursor_, 1);
    move(bytes_, cursor_, 1);
  }

  // A fence's line: nothing more to do, since what could begin there is code.
  bool go_on_with_fence() {
    const Offset length = cursor_.indent() < code_indent ? fence_length(bytes_, cursor_.ink) : 0;
    const bool ends_line = length > 0 && skip_blanks(bytes_, cursor_.ink + length) >= end_;
    const bool is_same = byte_at(bytes_, cursor_.ink) == bytes_[fence_.at];
    if (ends_line && is_same && length >= fence_.length) {
      if (is_reopening_) scan_.reopenings.back().marks.push_back({cursor_.ink, length});
      leaf_ = Leaf::none;
    } else if (is_reopening_ && ends_line && !is_same && length >= fence_.length) {
      scan_.reopenings.back().lookalikes.push_back(cursor_.ink);
    }
    return true;
  }

  bool go_on_with_html() {
    if (html_.texts.empty() && is_blank_line()) return false;
    if (html_.is_in(bytes_.substr(cursor_.at, end_ - cursor_.at))) leaf_ = Leaf::none;
    return true;
  }

  void end_leaf() {
    leaf_ = Leaf::none;
    is_reopening_ = false;
  }

  void close(std::size_t matched) {
    if (matched < open_.size()) {
      open_.resize(matched);
      end_leaf();
    }
  }

  // Opens what begins on the line. False when the line has all of a block, or code.
  bool begin_blocks(std::size_t matched, bool in_paragraph, bool may_be_lazy, FenceMark cut) {
    bool is_new = false;
    while (!is_blank_line() && open_.size() < deepest) {
      const bool is_indented = cursor_.indent() >= code_indent;
      if (is_indented && !may_be_lazy) {
        start(matched);
        return false;
      }
      if (is_indented) break;
      if (begin_leaf(matched, in_paragraph, is_new, cut)) return false;
      if (!begin_container(matched, in_paragraph)) break;
      matched = open_.size();
      is_new = true;
      in_paragraph = false;
      may_be_lazy = false;
    }
    if (is_blank_line() || open_.size() >= deepest) {
      close(matched);
      return false;
    }
    if (leaf_ == Leaf::paragraph && !is_new) {
      note_continued_fence();
      return true;
    }
    start(matched);
    leaf_ = Leaf::paragraph;
    scan_.texts.push_back({cursor_.ink, end_});
    return true;
  }

  // Blocks of one line, fences and HTML.
  bool begin_leaf(std::size_t matched, bool in_paragraph, bool is_new, FenceMark cut) {
    const Offset at = cursor_.ink;
    const bool is_break = is_thematic_break(bytes_, at);
    if (is_heading(at) || (in_paragraph && is_underline(at)) || is_break) {
      const bool is_text = byte_at(bytes_, at) == '#';
      start(matched);
      if (is_text) scan_.texts.push_back({at, end_});
      return true;
    }
    if (const Offset length = opening_fence(at); length > 0) {
      start(matched);
      leaf_ = Leaf::fence;
      fence_ = {at, length};
      is_reopening_ = cut.length > 0 && !is_new && bytes_[cut.at] == bytes_[at];
      if (is_reopening_) begin_again();
      return true;
    }
    const HtmlBlockEnd html = read_html_block(bytes_, at, in_paragraph);
    if (!html.is_block) return false;
    start(matched);
    html_ = html;
    leaf_ = html_.is_in(bytes_.substr(at, end_ - at)) ? Leaf::none : Leaf::html;
    return true;
  }

  // Backticks may stand behind a fence of tildes only.
  void begin_again() {
    Reopening& made = scan_.reopenings.emplace_back(Reopening{.marks = {fence_}, .lookalikes = {}});
    for (Offset i = fence_.at + fence_.length; i < end_; ++i) {
      if (bytes_[i] == '`') made.lookalikes.push_back(i);
    }
  }

  [[nodiscard]] bool is_heading(Offset at) const {
    Offset end = at;
    while (byte_at(bytes_, end) == '#') ++end;
    constexpr Offset most = 6;
    return end > at && end - at <= most && (end >= end_ || is_blank(bytes_[end]));
  }

  [[nodiscard]] bool is_underline(Offset at) const {
    const char mark = byte_at(bytes_, at);
    if (mark != '=' && mark != '-') return false;
    Offset end = at;
    while (byte_at(bytes_, end) == mark) ++end;
    return skip_blanks(bytes_, end) >= end_;
  }

  [[nodiscard]] Offset opening_fence(Offset at) const {
    const Offset length = fence_length(bytes_, at);
    if (length == 0 || bytes_[at] == '~') return length;
    const std::string_view info = bytes_.substr(at + length, end_ - at - length);
    return info.find('`') == std::string_view::npos ? length : 0;
  }

  bool begin_container(std::size_t matched, bool in_paragraph) {
    const Offset at = cursor_.ink;
    const std::optional<Marker> marker = read_marker(bytes_, at, end_);
    if (!marker) return false;
    if (marker->is_quote) {
      start(matched);
      take_quote();
      open_.push_back({.is_quote = true});
      return true;
    }
    const bool is_number = is_digit(bytes_[at]);
    const bool is_empty = skip_blanks(bytes_, marker->span.end) >= end_;
    if (in_paragraph && (is_empty || (is_number && marker->number != 1))) return false;
    start(matched);
    const std::uint32_t indent = cursor_.indent() + marker->span.size();
    take(bytes_, cursor_, marker->span.size());
    const std::uint32_t space = cursor_.indent();
    const std::uint32_t taken = is_empty || space > code_indent ? 1 : space;
    move(bytes_, cursor_, taken);
    open_.push_back({.is_empty = true, .indent = indent + taken});
    return true;
  }

  // Closes what the line does not go on with; what it stands in is no longer empty.
  void start(std::size_t matched) {
    close(matched);
    end_leaf();
    for (auto container = open_.rbegin(); container != open_.rend(); ++container) {
      if (!container->is_quote && !container->is_empty) break;
      container->is_empty = false;
    }
  }

  void note_continued_fence() {
    if (cursor_.indent() < code_indent || !is_blank(bytes_[cursor_.ink - 1])) return;
    const Offset length = opening_fence(cursor_.ink);
    if (length > 0) scan_.continued_fences.push_back({cursor_.ink, length});
  }

  std::string_view bytes_;
  Offset begin_;
  BlockScan scan_;
  std::vector<Container> open_;
  Cursor cursor_;
  Offset end_ = 0;  // of the line
  Leaf leaf_ = Leaf::none;
  FenceMark fence_;
  bool is_reopening_ = false;
  HtmlBlockEnd html_;
};

}  // namespace

BlockScan scan_blocks(std::string_view bytes, Offset begin) { return Scanner(bytes, begin).run(); }

}  // namespace markdown
