#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "text/source.hpp"
#include "text/span.hpp"

namespace markdown {

/// An index that points nowhere.
inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Bytes [begin, end) of Document::prose. Never an offset into the source: see Document::place.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(std::uint32_t at) const { return begin <= at && at < end; }
  [[nodiscard]] constexpr bool contains(Range other) const {
    return begin <= other.begin && other.end <= end;
  }
  friend constexpr auto operator<=>(const Range&, const Range&) = default;
};

/// What a segment of the prose was in the source.
enum class Piece : std::uint8_t {
  text,       // the same bytes
  code,       // the content of a code span, the same bytes
  entity,     // a character reference; the prose has the character
  line_break  // a soft or hard break or <br>; the prose has one space
};

/// A run of prose that lies in one piece in the source.
struct Segment {
  std::uint32_t prose = 0;
  std::uint32_t length = 0;
  text::Offset source = 0;
  text::Offset source_length = 0;
  Piece piece = Piece::text;
};

/// Between the texts of two leaf blocks (paragraphs, headings, cells) in the prose.
inline constexpr char separator = '\x1e';

enum class BlockKind : std::uint8_t {
  quote,
  list,
  item,
  heading,
  paragraph,
  code,
  html,
  rule,
  table,
  row,
  cell,
  footnote  // a footnote's definition
};

enum class Task : std::uint8_t { absent, open, done };

/// A block (CommonMark 3, GFM 4.10 and 5.3). Blocks stand in document order, each before those
/// inside it. A tight item's text is a paragraph too. HTML tables give table, row and cell blocks
/// with `is_html`, and text in an HTML block gives paragraphs and headings with `is_html`.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  bool is_html = false;
  bool is_ordered = false;   // list
  bool is_fenced = false;    // code
  bool is_header = false;    // row, cell
  Task task = Task::absent;  // item
  std::uint8_t level = 0;    // heading: 1 to 6
  std::uint32_t parent = none;
  /// One past the last block inside this one: blocks [own index + 1, end) are inside.
  std::uint32_t end = 0;
  /// From its first marker or text to its last byte, line terminator left out.
  text::Span span;
  /// Its text and that of all blocks inside it.
  Range prose;
  std::uint32_t row = 0;          // row, cell: from 0, the header's row is 0
  std::uint32_t column = 0;       // cell: from 0, columns taken by spans above counted
  std::uint16_t row_span = 1;     // cell (HTML)
  std::uint16_t column_span = 1;  // cell (HTML)
  std::uint32_t number = 0;       // ordered item: its number; list: the first
  text::Span marker;     // item: the bullet or number; heading: the #s; task: see task_mark
  text::Span task_mark;  // item: the character between the brackets
  text::Span info;       // fenced code: the info string
  /// code, html: its lines are Document::lines [first_line, first_line + line_count).
  std::uint32_t first_line = 0;
  std::uint32_t line_count = 0;
};

enum class InlineKind : std::uint8_t { emphasis, strong, strikethrough, code, html };

/// A run with markup inside one block.
struct Inline {
  InlineKind kind = InlineKind::emphasis;
  std::uint32_t block = none;
  Range prose;      // html: empty, where it stands
  text::Span span;  // of the content; html: of the tag
};

enum class LinkKind : std::uint8_t {
  in_line,    // [text](destination)
  full,       // [text][label]
  collapsed,  // [label][]
  shortcut,   // [label]
  autolink,   // <https://example.org>
  bare,       // https://example.org (GFM 6.9)
  html        // href or src of a raw HTML element
};

struct Link {
  LinkKind kind = LinkKind::in_line;
  bool is_image = false;
  std::uint32_t block = none;
  /// The text or alternative text; empty for HTML elements other than <a>.
  Range prose;
  text::Span whole;
  text::Span text;
  /// The bytes of the destination without < >; those of the definition for references.
  text::Span destination;
  text::Span label;  // full: the second bracket's content; collapsed, shortcut: the text
  /// The destination with escapes and character references resolved, percent signs kept.
  std::string target;
  std::uint32_t definition = none;  // index into Document::definitions
};

/// A link reference definition (CommonMark 4.7).
struct Definition {
  std::string label;  // normalised: case folded, white space collapsed
  text::Span whole;
  text::Span label_span;
  text::Span destination;
  text::Span title;
  std::string target;
  bool is_duplicate = false;  // a definition before it has the same label, and wins
};

/// [^label] in the text, or [^label]: at the start of a footnote's definition.
struct FootnoteMark {
  std::string label;
  text::Span whole;
  std::uint32_t block = none;
  /// Where it stands in the prose (its bytes are part of it).
  Range prose;
};

struct Heading {
  std::uint32_t block = none;
  /// The anchor GitHub gives it, numbered when an earlier heading has the same.
  std::string slug;
};

/// An id or name attribute of a raw HTML element, or the id `{#id}` of a heading.
struct Anchor {
  std::string name;
  text::Span span;
  /// True for what processors other than GitHub's make of a heading.
  bool is_of_heading = false;
};

struct Comment {
  text::Span whole;  // <!-- to -->
  text::Span content;
};

/// A markdown file as flat arrays, every element with its place in the source.
struct Document {
  std::string prose;
  std::vector<Segment> segments;  // by prose offset, without overlap
  std::vector<Block> blocks;
  std::vector<Inline> inlines;
  std::vector<Link> links;
  std::vector<Definition> definitions;
  std::vector<FootnoteMark> footnote_marks;
  std::vector<FootnoteMark> footnote_definitions;
  std::vector<Heading> headings;
  std::vector<Anchor> anchors;
  std::vector<Comment> comments;
  std::vector<text::Span> lines;  // of code and HTML blocks, without indentation and terminator
  text::Span front_matter;        // with its fences; empty when there is none
  text::Span byte_order_mark;
  /// Bytes that are no UTF-8, at most one a line, and NUL bytes.
  std::vector<text::Span> invalid;

  [[nodiscard]] std::string_view slice(Range range) const {
    return std::string_view(prose).substr(range.begin, range.size());
  }
  /// The source bytes from the first to the last of a range that lies in one leaf block.
  [[nodiscard]] text::Span place(Range range) const;
  /// True when the range's source is the same bytes in one piece, so that an edit is safe there.
  [[nodiscard]] bool is_verbatim(Range range) const;
  /// True when any part of the range stands in a code span.
  [[nodiscard]] bool is_code(Range range) const;
  /// The innermost block around a prose offset.
  [[nodiscard]] std::uint32_t block_at(std::uint32_t prose_offset) const;
};

}  // namespace markdown
