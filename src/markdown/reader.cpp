#include "markdown/reader.hpp"

#include <algorithm>

#include "markdown/entities.hpp"
#include "markdown/footnotes.hpp"
#include "markdown/tables.hpp"

namespace markdown {

namespace {

bool is_leaf(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading:
    case BlockKind::paragraph:
    case BlockKind::code:
    case BlockKind::html:
    case BlockKind::rule:
    case BlockKind::cell:
      return true;
    case BlockKind::quote:
    case BlockKind::list:
    case BlockKind::item:
    case BlockKind::table:
    case BlockKind::row:
    case BlockKind::footnote:
      break;
  }
  return false;
}

}  // namespace

Offset Reader::offset_of(const char* bytes, std::size_t size) const {
  const auto begin = reinterpret_cast<std::uintptr_t>(parsed_.data());
  const auto at = reinterpret_cast<std::uintptr_t>(bytes);
  if (at < begin || at + size > begin + parsed_.size()) return none;
  return static_cast<Offset>(at - begin);
}

void Reader::enter(const Block& block) {
  finish_leaf();
  const std::uint32_t index = draft_.open_block(block);
  has_leaf_ = is_leaf(block.kind);
  is_verbatim_ = block.kind == BlockKind::code || block.kind == BlockKind::html;
  if (is_verbatim_) {
    draft_.block(index).first_line = static_cast<std::uint32_t>(draft_.document.lines.size());
    blank_lines_ = 0;
    has_line_ = false;
  }
  if (block.kind == BlockKind::quote || block.kind == BlockKind::item || block.is_fenced) {
    draft_.await(index);
  }
}

void Reader::leave_container() {
  finish_leaf();
  draft_.close_ours();
  if (!draft_.open.empty()) draft_.close_block();
}

void Reader::leave_leaf() { finish_leaf(); }

void Reader::enter_table(std::uint32_t columns) {
  finish_leaf();
  markdown::enter_table(draft_, columns);
}

void Reader::enter_row() { markdown::enter_row(draft_); }

void Reader::enter_cell(bool is_header) {
  markdown::enter_cell(draft_, is_header);
  has_leaf_ = !draft_.row.is_surplus;
}

void Reader::leave_cell() {
  finish_tag();
  inlines_.finish();
  html_.finish_inline();
  markdown::leave_cell(draft_);
  has_leaf_ = false;
}

void Reader::leave_row() { markdown::leave_row(draft_); }
void Reader::leave_table() { markdown::leave_table(draft_); }

// True when there is a leaf block for inline content; the text of a tight list item has none.
bool Reader::begin_inline() {
  finish_tag();
  if (draft_.row.is_surplus || draft_.row.is_dropped) return false;
  if (!has_leaf_) {
    draft_.open_block({.kind = BlockKind::paragraph}, true);
    has_leaf_ = true;
  }
  return true;
}

void Reader::enter_run(InlineKind kind) {
  if (begin_inline()) inlines_.enter(kind);
}

void Reader::leave_run(InlineKind kind) {
  if (begin_inline()) inlines_.leave(kind);
}

void Reader::enter_link(bool is_image, Told told) {
  if (begin_inline()) inlines_.enter_link(is_image, std::move(told));
}

void Reader::leave_link(bool is_image) {
  if (begin_inline()) inlines_.leave_link(is_image);
}

void Reader::line_break() {
  if (!begin_inline()) return;
  // After <br> the line's own end adds nothing.
  const bool follows_break = !draft_.document.segments.empty() &&
                             draft_.document.segments.back().piece == Piece::line_break &&
                             draft_.document.prose.back() == ' ';
  if (!follows_break) inlines_.line_break();
}

void Reader::text(Span source, Piece piece) {
  if (!begin_inline()) return;
  // Behind a code span that ends in a line break md4c 0.4.8 tells the closing mark as text again.
  if (piece == Piece::text && source.begin < draft_.cursor && draft_.cursor < source.end &&
      draft_.bytes[source.begin] == '`') {
    source.begin = draft_.cursor;
  }
  if (!inlines_.accept(source.begin)) return;
  const Block& leaf = draft_.block(draft_.top());
  if (inlines_.is_pending() || leaf.span == unknown) {
    const Offset begin = inlines_.settle(source.begin, piece == Piece::text);
    if (draft_.row.is_dropped) return;
    if (begin == source.begin && begins_footnote(begin)) begin_footnote(begin);
  }
  html_.begin_text();
  if (piece == Piece::entity) {
    const std::string_view reference = draft_.bytes.substr(source.begin, source.size());
    const std::string character = decode_entity(reference);
    if (character.empty()) {
      draft_.add_text(source, Piece::text);
    } else {
      draft_.add_character(source, character, Piece::entity);
    }
  } else {
    draft_.add_text(source, piece);
  }
  draft_.cursor = source.end;
}

// A footnote's definition begins a line of a paragraph: its first, or one after a break.
bool Reader::begins_footnote(Offset at) const {
  if (draft_.bytes[at] != '[' || footnote_label_end(draft_.bytes, at) == none) return false;
  const Block& leaf = draft_.document.blocks[draft_.top()];
  if (leaf.kind != BlockKind::paragraph || !inlines_.is_empty()) return false;
  if (leaf.span.begin == at) return true;
  const Segment& last = draft_.document.segments.back();
  return last.piece == Piece::line_break && last.prose + last.length == draft_.prose_end() &&
         last.prose > leaf.prose.begin;
}

void Reader::begin_footnote(Offset at) {
  std::uint32_t footnote = draft_.top();
  if (draft_.block(footnote).span.begin == at) {
    draft_.block(footnote).kind = BlockKind::footnote;
  } else {
    draft_.drop_break();
    finish_leaf();
    footnote = draft_.open_block({.kind = BlockKind::footnote}, true);
    draft_.block(footnote).span = {at, at};
  }
  draft_.open_block({.kind = BlockKind::paragraph}, true);
  draft_.block(draft_.top()).span = {at, at};
  has_leaf_ = true;
  is_in_footnote_ = true;
  const Offset label = footnote_label_end(draft_.bytes, at);
  const std::uint32_t prose = draft_.prose_end();
  draft_.document.footnote_definitions.push_back(
      {.label = std::string(draft_.bytes.substr(at + 2, label - at - 2)),
       .whole = {at, label + 2},
       .block = footnote,
       .prose = {prose, prose + label + 2 - at}});
}

void Reader::tag(Span source) {
  if (tag_.end > 0 && (tag_goes_on_ || skip_blanks(draft_.bytes, source.begin) >= source.end)) {
    tag_.end = std::max(tag_.end, source.end);
    draft_.cursor = std::max(draft_.cursor, source.end);
    tag_goes_on_ = false;
    return;
  }
  if (!begin_inline() || !inlines_.accept(source.begin)) return;
  inlines_.settle(source.begin, false);
  if (draft_.row.is_dropped) return;
  tag_ = source;
  tag_goes_on_ = false;
  draft_.cursor = source.end;
}

void Reader::finish_tag() {
  if (tag_.end == 0) return;
  draft_.document.inlines.push_back({.kind = InlineKind::html,
                                     .block = draft_.top(),
                                     .prose = {draft_.prose_end(), draft_.prose_end()},
                                     .span = tag_});
  html_.read_inline(tag_);
  tag_ = {};
  tag_goes_on_ = false;
}

void Reader::verbatim(Span source) {
  if (source.begin == none) {
    if (source.end == 0) return;
    if (!has_line_) add_blank_line();
    has_line_ = false;
    return;
  }
  if (source.begin < draft_.cursor) return;
  Block& block = draft_.block(draft_.top());
  if (block.line_count == 0) {
    draft_.begin_leaf(source.begin);
    const std::uint32_t blanks = blank_lines_;
    blank_lines_ = 0;
    draft_.cursor = block.span.begin;
    for (std::uint32_t i = 0; i < blanks; ++i) add_blank_line();
  }
  draft_.document.lines.push_back(source);
  ++block.line_count;
  has_line_ = true;
  draft_.cursor = source.end;
}

// A line without text has no place of its own: it follows the one before it.
void Reader::add_blank_line() {
  Block& block = draft_.block(draft_.top());
  if (block.span == unknown) {
    ++blank_lines_;
    return;
  }
  const Offset line = past_line_end(draft_.bytes, line_end(draft_.bytes, draft_.cursor));
  const Offset end = line_end(draft_.bytes, line);
  draft_.document.lines.push_back({end, end});
  ++block.line_count;
  draft_.cursor = end;
}

void Reader::finish_heading(Block& block) {
  const std::string_view bytes = draft_.bytes;
  const Offset marks_end = trim_blanks(bytes, 0, block.span.begin);
  const bool has_marks = marks_end >= block.level && marks_end < block.span.begin &&
                         bytes.substr(marks_end - block.level, block.level) ==
                             std::string_view("######").substr(0, block.level);
  Offset end = line_end(bytes, draft_.cursor);
  if (has_marks) {
    block.marker = {marks_end - block.level, marks_end};
    block.span = {block.marker.begin, trim_blanks(bytes, block.span.begin, end)};
  } else {
    const Offset underline = skip_prefix(bytes, past_line_end(bytes, end));
    end = line_end(bytes, underline);
    block.marker = {underline, trim_blanks(bytes, underline, end)};
    block.span.end = block.marker.end;
  }
  draft_.cursor = std::max(draft_.cursor, end);
}

void Reader::finish_code(Block& block) {
  block.span.end = std::max(block.span.begin, draft_.cursor);
  if (!block.is_fenced) return;
  const std::string_view bytes = draft_.bytes;
  const Offset line = past_line_end(bytes, line_end(bytes, draft_.cursor));
  const Offset content = skip_prefix(bytes, line);
  const Offset end = line_end(bytes, content);
  const Offset length = fence_length(bytes, content);
  if (length >= block.marker.size() && block.marker.begin < bytes.size() &&
      draft_.parsed[content] == draft_.parsed[block.marker.begin] &&
      skip_blanks(bytes, content + length) == end) {
    block.span.end = content + length;
    draft_.cursor = end;
  }
}

void Reader::finish_leaf() {
  finish_tag();
  if (!has_leaf_) return;
  inlines_.finish();
  const std::uint32_t index = draft_.top();
  Block& block = draft_.block(index);
  if (block.span == unknown) {
    // A leaf without text: it is found when the next text comes.
    if (block.kind != BlockKind::paragraph && !block.is_fenced) draft_.await(index);
  } else {
    switch (block.kind) {
      case BlockKind::heading:
        finish_heading(block);
        break;
      case BlockKind::code:
        finish_code(block);
        break;
      default:
        block.span.end = std::max(block.span.begin, draft_.cursor);
        break;
    }
  }
  const bool is_html = block.kind == BlockKind::html && block.span != unknown;
  const Span span = block.span;
  draft_.close_block();
  html_.finish_inline();
  if (is_html) html_.read_block(span, index);
  if (is_in_footnote_) draft_.close_block();
  is_in_footnote_ = false;
  has_leaf_ = false;
  is_verbatim_ = false;
}

void Reader::finish() {
  finish_leaf();
  draft_.arrive(static_cast<Offset>(draft_.bytes.size()));
  while (!draft_.open.empty()) draft_.close_block();
}

}  // namespace markdown
