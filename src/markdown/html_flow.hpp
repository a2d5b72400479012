#pragma once

#include "markdown/draft.hpp"
#include "markdown/html_elements.hpp"
#include "markdown/html_tables.hpp"
#include "markdown/html_tags.hpp"

namespace markdown {

/// Reads raw HTML into the draft: the text of HTML blocks becomes paragraphs and headings, their
/// tables become tables.
class HtmlFlow {
 public:
  explicit HtmlFlow(Draft& draft) : draft_(draft), elements_(draft), tables_(draft) {}

  /// The bytes of an HTML block, which is closed already.
  void read_block(Span span, std::uint32_t block);
  /// A tag inside a paragraph.
  void read_inline(Span span);
  /// The end of the paragraph.
  void finish_inline() { elements_.finish(); }
  /// Before a text inside a paragraph is added.
  void begin_text() { elements_.begin_text(); }

 private:
  void read_text(const HtmlText& html, Span span);
  void add_piece(Span source);
  void add_gap();
  void begin_paragraph(Offset at);
  void end_paragraph();
  Offset take(const HtmlText& html, const Tag& tag);

  Draft& draft_;
  HtmlElements elements_;
  HtmlTables tables_;
  Tag tag_;
  std::uint32_t block_ = none;  // the HTML block
  std::uint8_t level_ = 0;      // of the heading that is open
  std::uint32_t preformatted_ = 0;
  bool has_paragraph_ = false;
  Offset text_end_ = 0;
  Span gap_;  // white space or a break before the next text
  bool is_gap_break_ = false;
};

}  // namespace markdown
