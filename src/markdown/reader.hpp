#pragma once

#include <cstdint>
#include <string_view>

#include "markdown/draft.hpp"
#include "markdown/html_flow.hpp"
#include "markdown/inlines.hpp"

namespace markdown {

/// Makes a draft from the events of the parser: which block, which span, which text.
class Reader {
 public:
  Reader(Draft& draft, std::string_view parsed)
      : draft_(draft), inlines_(draft), html_(draft), parsed_(parsed), first_(draft.cursor) {}

  /// Where the parser began.
  [[nodiscard]] Offset first() const { return first_; }
  /// The offset of bytes inside the parsed text; none for bytes elsewhere.
  [[nodiscard]] Offset offset_of(const char* bytes, std::size_t size) const;

  void enter(const Block& block);
  void leave_container();
  void leave_leaf();
  void enter_table(std::uint32_t columns);
  void enter_row();
  void enter_cell(bool is_header);
  void leave_table();
  void leave_row();
  void leave_cell();

  void enter_run(InlineKind kind);
  void leave_run(InlineKind kind);
  void enter_link(bool is_image, Told told);
  void leave_link(bool is_image);

  void text(Span source, Piece piece);
  void line_break();
  /// A piece of a raw HTML tag; a tag over many lines comes in pieces with line breaks between.
  void tag(Span source);
  void tag_line_break() { tag_goes_on_ = true; }
  /// A piece of a code or HTML block: bytes of the source, or of no place with size 1 at a line's
  /// end and size 0 for indentation.
  void verbatim(Span source);
  [[nodiscard]] bool is_verbatim() const { return is_verbatim_; }

  void finish();

 private:
  bool begin_inline();
  void finish_leaf();
  void finish_tag();
  void finish_heading(Block& block);
  void finish_code(Block& block);
  void add_blank_line();
  [[nodiscard]] bool begins_footnote(Offset at) const;
  void begin_footnote(Offset at);

  Draft& draft_;
  Inlines inlines_;
  HtmlFlow html_;
  std::string_view parsed_;
  Offset first_;
  bool has_leaf_ = false;
  bool is_verbatim_ = false;
  bool is_in_footnote_ = false;
  std::uint32_t blank_lines_ = 0;  // of a code block, before its first text
  bool has_line_ = false;          // the current line of a verbatim block has text
  Span tag_;
  bool tag_goes_on_ = false;
};

}  // namespace markdown
