#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace text {

/// A place as people and protocols count it. All but `utf16` start at 1.
struct Location {
  std::uint32_t line = 1;
  /// In Unicode code points; an invalid byte counts as one.
  std::uint32_t column = 1;
  /// In UTF-16 code units from the start of the line, counted from 0 (LSP).
  std::uint32_t utf16 = 0;
  friend bool operator==(const Location&, const Location&) = default;
};

/// Where each line of a text begins. A line ends with LF, CR LF or CR (CommonMark 2.1).
class LineIndex {
 public:
  /// The text must outlive the index.
  explicit LineIndex(std::string_view text);

  /// The place of a byte; the end of the text is a place too. A byte order mark has no width.
  [[nodiscard]] Location at(Offset offset) const;
  /// The bytes of a line (from 1) without its terminator; empty past the last line.
  [[nodiscard]] Span line(std::uint32_t number) const;
  [[nodiscard]] std::uint32_t line_count() const {
    return static_cast<std::uint32_t>(starts_.size());
  }

 private:
  /// A place whose columns are known.
  struct Mark {
    Offset offset = 0;
    std::uint32_t column = 1;
    std::uint32_t utf16 = 0;
  };
  void mark_long_line(Span bytes);
  void advance(Mark& mark, Offset to) const;

  std::string_view text_;
  std::vector<Offset> starts_;
  /// Inside long lines, so that many places in one line do not each count from its start.
  std::vector<Mark> marks_;
};

}  // namespace text
