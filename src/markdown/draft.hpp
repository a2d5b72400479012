#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "markdown/document.hpp"
#include "markdown/scan.hpp"

namespace markdown {

/// A block whose place is not known yet: md4c tells no position, so it is read from the lines
/// between what came before it and the next text.
struct Unplaced {
  std::uint32_t block = none;
  /// How many quotes stand around it, itself counted.
  std::uint32_t quotes = 0;
};

/// A block that is still open.
struct Open {
  std::uint32_t block = none;
  bool is_ours = false;  // made by us, not by md4c: closed with the md4c block around it
};

/// The row of a GFM table that is being read.
struct Row {
  std::uint32_t columns = 0;  // of the table
  std::uint32_t rows = 0;     // of the table, so far
  std::uint32_t column = 0;   // of the next cell
  /// Up to where the row has been read, and the column there.
  Offset at = none;
  std::uint32_t column_at = 0;
  bool is_surplus = false;  // in a cell past the last column, which GitHub drops
  bool is_dropped = false;  // in the text of such a cell
};

/// A document under construction, and how far into the source it has come.
struct Draft {
  Draft(std::string_view source, std::string_view masked, Offset begin, Document& target)
      : bytes(source), parsed(masked), document(target), cursor(begin) {}

  std::string_view bytes;
  std::string_view parsed;  // what md4c sees of them
  Document& document;
  /// Past the last byte that a block or text has taken.
  Offset cursor;
  std::vector<Open> open;
  std::vector<Unplaced> unplaced;
  std::uint32_t quotes = 0;
  Row row;

  [[nodiscard]] std::uint32_t top() const { return open.empty() ? none : open.back().block; }
  [[nodiscard]] Block& block(std::uint32_t index) { return document.blocks[index]; }
  [[nodiscard]] std::uint32_t prose_end() const {
    return static_cast<std::uint32_t>(document.prose.size());
  }

  /// Opens a block inside the innermost open one, with no place yet.
  std::uint32_t open_block(const Block& wanted, bool is_ours = false);
  /// Closes the innermost block.
  void close_block();
  /// Closes what we opened ourselves inside the innermost block of md4c.
  void close_ours();
  /// Lets the block be found in the lines before the next text.
  void await(std::uint32_t block) { unplaced.push_back({.block = block, .quotes = quotes}); }
  /// Reads the lines between the cursor and an offset: places what awaits it, finds definitions.
  void arrive(Offset at);

  /// Gives the innermost block its place, if it has none, from its first byte.
  void begin_leaf(Offset at);

  void add_text(Span source, Piece piece);
  void add_character(Span source, std::string_view text, Piece piece);
  void add_break(Span source) { add_character(source, " ", Piece::line_break); }
  /// Takes back a break at the very end of the prose.
  void drop_break();
};

/// A block's span before it is known; the union with a known span is that span.
inline constexpr Span unknown{none, 0};

/// Takes a separator off the end of the prose.
void trim_prose(Document& document);

/// Gives containers the union of what is inside, and blocks of unknown place an empty span.
void settle_spans(Document& document);

}  // namespace markdown
