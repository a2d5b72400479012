#include "markdown/mask.hpp"

#include <algorithm>
#include <array>

#include "markdown/definitions.hpp"
#include "markdown/footnotes.hpp"
#include "markdown/misread.hpp"
#include "markdown/scan.hpp"
#include "markdown/table_breaks.hpp"
#include "text/byte_set.hpp"
#include "text/source.hpp"

namespace markdown {

namespace {

// Stands for a byte that shall mean nothing to the parser.
constexpr char meaningless = '\x1a';

constexpr std::uint64_t most_columns = 128;  // md4c 0.5.2 and later have the same limit
constexpr std::uint64_t most_lines = 20'000;
constexpr std::uint64_t shortest_long_definition = 1024;
constexpr std::uint64_t most_copied_bytes = std::uint64_t{1} << 26U;

class Masker {
 public:
  Masker(std::string_view bytes, Offset begin) : bytes_(bytes), begin_(begin) {}

  std::string run() && {
    mask_nul();
    mask_tags();
    if (find("\t", begin_) < bytes_.size()) {
      mask_heading_tabs("#\t");
      mask_heading_tabs("\t#");
      mask_fence_tabs("`\t");
      mask_fence_tabs("~\t");
    }
    mask_footnotes();
    for (const Substitute& one : misread_marks(bytes_, begin_, meaningless)) set(one.at, one.byte);
    mask_tables();
    mask_long_definitions();
    mask_long_paragraphs();
    return std::move(copy_);
  }

 private:
  void set(Offset at, char c) {
    if (copy_.empty()) {
      copy_.reserve(bytes_.size() + text::Source::padding);
      copy_.assign(bytes_);
      copy_.append(text::Source::padding, '\0');
    }
    copy_[at] = c;
  }

  [[nodiscard]] Offset find(std::string_view wanted, Offset from) const {
    const std::size_t found = bytes_.find(wanted, from);
    return found == std::string_view::npos ? static_cast<Offset>(bytes_.size())
                                           : static_cast<Offset>(found);
  }

  // True when only container marks stand before an offset on its line.
  [[nodiscard]] bool begins_line(Offset at) const {
    Offset before = at;
    while (before > begin_ && (is_blank(bytes_[before - 1]) || bytes_[before - 1] == '>')) --before;
    if (before == begin_ || is_line_end(bytes_[before - 1])) return true;
    // A list marker is short.
    constexpr Offset longest_marker = 200;
    static constexpr text::ByteSet line_ends("\r\n");
    if (before - begin_ > longest_marker &&
        !line_ends.is_in(bytes_.substr(before - longest_marker, longest_marker))) {
      return false;
    }
    return skip_markers(bytes_, line_begin(bytes_, at), at) == at;
  }

  void mask_nul() {
    for (Offset at = find(std::string_view("\0", 1), begin_); at < bytes_.size();
         at = find(std::string_view("\0", 1), at + 1)) {
      set(at, meaningless);
    }
  }

  void mask_tags() {
    for (Offset at = find("<", begin_); at < bytes_.size(); at = find("<", at + 1)) {
      const char next = byte_at(bytes_, at + 1);
      if (next == '!') {
        at = mask_comment(at);
      } else if (is_lookalike(at + 1) && begins_line(at)) {
        set(at + 1, 'x');
      } else if ((next == 'h' || next == 'H' || next == '/') && begins_line(at)) {
        mask_heading_level(next == '/' ? at + 2 : at + 1);
      }
    }
  }

  // md4c 0.4.8 begins an HTML block with <h1> only.
  void mask_heading_level(Offset name) {
    const char level = byte_at(bytes_, name + 1);
    const char after = byte_at(bytes_, name + 2);
    const bool is_tag = is_space(after) || after == '>' || after == '/' || after == '\0';
    if ((byte_at(bytes_, name) | 0x20) != 'h' || level < '2' || level > '6' || !is_tag) return;
    set(name + 1, '1');
  }

  // md4c takes `<predicate>` for `<pre`, and all up to the end of the file for raw HTML.
  [[nodiscard]] bool is_lookalike(Offset name) const {
    constexpr std::array<std::string_view, 4> raw_names{"pre", "script", "style", "textarea"};
    const char first = static_cast<char>(byte_at(bytes_, name) | 0x20);
    if (first != 'p' && first != 's' && first != 't') return false;
    return std::any_of(raw_names.begin(), raw_names.end(), [&](std::string_view raw) {
      for (std::size_t i = 0; i < raw.size(); ++i) {
        if ((byte_at(bytes_, name + i) | 0x20) != raw[i]) return false;
      }
      const char after = byte_at(bytes_, name + raw.size());
      return is_letter(after) || is_digit(after) || after == '-';
    });
  }

  // md4c misses comments inside a paragraph that begin at a line's end or hold `--`. A processing
  // instruction has none of these limits.
  Offset mask_comment(Offset at) {
    if (bytes_.substr(at, 4) != "<!--") return at;
    const Offset inside = at + 4;
    const Offset close = find("-->", inside);
    if (close >= bytes_.size()) return static_cast<Offset>(bytes_.size()) - 1;
    const std::string_view content = bytes_.substr(inside, close - inside);
    const bool is_missed = content.find("--") != std::string_view::npos ||
                           (!content.empty() && is_line_end(content.front()));
    if (is_missed && !begins_line(at) && !has_blank_line(content)) {
      for (Offset i = inside; i < close; ++i) {
        if (bytes_[i] == '-' || bytes_[i] == '?') set(i, 'x');
      }
      set(at + 1, '?');
      set(at + 2, 'x');
      set(at + 3, 'x');
      set(close, 'x');
      set(close + 1, '?');
    }
    return close;
  }

  [[nodiscard]] static bool has_blank_line(std::string_view text) {
    for (Offset at = 0; at < text.size();) {
      const Offset end = line_end(text, at);
      if (at > 0 && skip_prefix(text, at) >= end && end < text.size()) return true;
      const Offset next = past_line_end(text, end);
      if (next == end) break;
      at = next;
    }
    return false;
  }

  // md4c 0.4.8 takes tabs beside the marks of a heading for its text.
  void mask_heading_tabs(std::string_view sign) {
    for (Offset at = find(sign, begin_); at < bytes_.size(); at = find(sign, at)) {
      const Offset end = line_end(bytes_, at);
      Offset mark = at;
      while (mark > begin_ && !is_line_end(bytes_[mark - 1])) --mark;
      mark = find("#", mark);
      Offset begin = mark;
      while (byte_at(bytes_, begin) == '#') ++begin;
      constexpr Offset deepest = 6;
      if (begin - mark <= deepest && is_blank(byte_at(bytes_, begin)) && begins_line(mark)) {
        blank_out_tabs(begin, skip_blanks(bytes_, begin));
        Offset close = trim_blanks(bytes_, begin, end);
        blank_out_tabs(close, end);
        while (close > begin && bytes_[close - 1] == '#') --close;
        blank_out_tabs(trim_blanks(bytes_, begin, close), close);
      }
      at = end;
    }
  }

  // md4c 0.4.8 takes a tab behind the fence that ends a code block for text.
  void mask_fence_tabs(std::string_view sign) {
    for (Offset at = find(sign, begin_); at < bytes_.size(); at = find(sign, at + 1)) {
      Offset begin = at;
      while (begin > begin_ && bytes_[begin - 1] == sign[0]) --begin;
      const Offset end = skip_blanks(bytes_, at + 1);
      constexpr Offset shortest = 3;
      const bool ends_line = end == bytes_.size() || is_line_end(bytes_[end]);
      if (ends_line && at + 1 - begin >= shortest && begins_line(begin)) {
        blank_out_tabs(at + 1, end);
      }
    }
  }

  void blank_out_tabs(Offset begin, Offset end) {
    for (Offset at = begin; at < end; ++at) {
      if (bytes_[at] == '\t') set(at, ' ');
    }
  }

  // md4c takes a footnote of one word for a link reference definition.
  void mask_footnotes() {
    for (Offset at = find("[^", begin_); at < bytes_.size(); at = find("[^", at + 2)) {
      if (footnote_label_end(bytes_, at) != none && begins_line(at)) set(at, meaningless);
    }
  }

  void mask_tables() {
    std::vector<Span> delimiters;
    for (Offset at = find("|", begin_); at < bytes_.size(); at = find("|", at + 1)) {
      const char next = byte_at(bytes_, skip_blanks(bytes_, at + 1));
      const Offset end = line_end(bytes_, at);
      // Each pipe of a delimiter row has a cell behind it, but for one at its end.
      if (next == '-' || next == ':') {
        const Offset line = line_begin(bytes_, at);
        mask_delimiter_row(skip_prefix(bytes_, line), end);
        delimiters.push_back({line, end});
      }
      at = end - 1;
    }
    for (const Substitute& one : table_breaks(bytes_, begin_, delimiters)) set(one.at, one.byte);
  }

  // md4c 0.4.8 wants three characters in each cell of a delimiter row, GitHub one: blanks become
  // dashes. Tables of very many columns are left to be text, since each row has all of them.
  void mask_delimiter_row(Offset begin, Offset end) {
    const std::string_view row = bytes_.substr(begin, end - begin);
    if (row.find_first_not_of("|:- \t") != std::string_view::npos) return;
    if (std::count(row.begin(), row.end(), '|') > static_cast<std::ptrdiff_t>(most_columns)) {
      set(begin, meaningless);
      return;
    }
    for (Offset cell = begin; cell < end;) {
      const Offset pipe = std::min(find("|", cell), end);
      widen_cell(cell, pipe);
      cell = pipe + 1;
    }
  }

  void widen_cell(Offset begin, Offset end) {
    const Offset first = skip_blanks(bytes_, begin);
    const Offset last = trim_blanks(bytes_, std::min(first, end), end);
    if (first >= last || last - first >= 3) return;
    if (bytes_.substr(first, last - first).find('-') == std::string_view::npos) return;
    Offset missing = 3 - (last - first);
    if (bytes_[last - 1] == '-') {
      for (Offset i = last; i < end && missing > 0; ++i, --missing) set(i, '-');
    }
    if (bytes_[first] == '-') {
      for (Offset i = first; i > begin && missing > 0; --i, --missing) set(i - 1, '-');
    }
  }

  // md4c 0.4.8 copies a definition's destination and title for every use.
  void mask_long_definitions() {
    if (bytes_.size() < shortest_long_definition * 32) return;
    std::uint64_t uses = 0;  // counted when there is a long one
    Document scratch;
    for (Offset at = find("]:", begin_); at < bytes_.size(); at = find("]:", at + 2)) {
      const Offset begin = skip_markers(bytes_, line_begin(bytes_, at), at);
      scratch.definitions.clear();
      const std::optional<Offset> end = read_definition(bytes_, begin, scratch);
      if (!end) continue;
      const std::uint64_t length = *end - begin;
      if (length > shortest_long_definition) {
        if (uses == 0) {
          uses = static_cast<std::uint64_t>(std::count(bytes_.begin(), bytes_.end(), '['));
        }
        if (length * uses > most_copied_bytes) set(begin, meaningless);
      }
      at = std::max(at, *end - 2);
    }
  }

  // Whether so many lines may stand without a blank one between them: each has two bytes at least.
  [[nodiscard]] bool may_have_long_paragraphs() const {
    for (std::size_t at = begin_; at + most_lines * 2 <= bytes_.size();) {
      const std::size_t gap = bytes_.substr(at, most_lines * 2).rfind("\n\n");
      if (gap == std::string_view::npos) return true;
      at += gap + 1;
    }
    return false;
  }

  // md4c 0.4.8 searches the lines of a paragraph for each link.
  void mask_long_paragraphs() {
    if (!may_have_long_paragraphs()) return;
    std::uint64_t lines = 0;
    for (Offset line = begin_; line < bytes_.size();) {
      const Offset end = line_end(bytes_, line);
      lines = skip_prefix(bytes_, line) >= end ? 0 : lines + 1;
      for (Offset i = line; lines > most_lines && i < end; ++i) {
        if (bytes_[i] == '[') set(i, meaningless);
      }
      line = past_line_end(bytes_, end);
    }
  }

  std::string_view bytes_;
  Offset begin_;
  std::string copy_;
};

}  // namespace

std::string mask(std::string_view bytes, Offset begin) { return Masker(bytes, begin).run(); }

}  // namespace markdown
