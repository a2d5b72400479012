#include "markdown/events.hpp"

#include <md4c.h>

#include "markdown/reader.hpp"

namespace markdown {

namespace {

Reader& reader_of(void* data) { return *static_cast<Reader*>(data); }

Told told_of(const Reader& reader, const MD_ATTRIBUTE& destination) {
  Told told;
  if (destination.text == nullptr || destination.size == 0) return told;
  told.at = reader.offset_of(destination.text, destination.size);
  told.size = destination.size;
  if (told.at == none) {
    told.copy = std::make_unique<const std::string>(destination.text, destination.size);
  }
  return told;
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* data) {
  Reader& reader = reader_of(data);
  switch (type) {
    case MD_BLOCK_DOC:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
      break;
    case MD_BLOCK_QUOTE:
      reader.enter({.kind = BlockKind::quote});
      break;
    case MD_BLOCK_UL:
      reader.enter({.kind = BlockKind::list});
      break;
    case MD_BLOCK_OL:
      reader.enter({.kind = BlockKind::list,
                    .is_ordered = true,
                    .number = static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start});
      break;
    case MD_BLOCK_LI: {
      const auto& item = *static_cast<MD_BLOCK_LI_DETAIL*>(detail);
      Block block{.kind = BlockKind::item};
      if (item.is_task != 0) {
        block.task = item.task_mark == ' ' ? Task::open : Task::done;
        const Offset at = reader.first() + item.task_mark_offset;
        block.task_mark = {at, at + 1};
      }
      reader.enter(block);
      break;
    }
    case MD_BLOCK_HR:
      reader.enter({.kind = BlockKind::rule});
      break;
    case MD_BLOCK_H:
      reader.enter(
          {.kind = BlockKind::heading,
           .level = static_cast<std::uint8_t>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level)});
      break;
    case MD_BLOCK_CODE:
      reader.enter({.kind = BlockKind::code,
                    .is_fenced = static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->fence_char != '\0'});
      break;
    case MD_BLOCK_HTML:
      reader.enter({.kind = BlockKind::html});
      break;
    case MD_BLOCK_P:
      reader.enter({.kind = BlockKind::paragraph});
      break;
    case MD_BLOCK_TABLE:
      reader.enter_table(static_cast<MD_BLOCK_TABLE_DETAIL*>(detail)->col_count);
      break;
    case MD_BLOCK_TR:
      reader.enter_row();
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      reader.enter_cell(type == MD_BLOCK_TH);
      break;
  }
  return 0;
}

int leave_block(MD_BLOCKTYPE type, void* /*detail*/, void* data) {
  Reader& reader = reader_of(data);
  switch (type) {
    case MD_BLOCK_DOC:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
      break;
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
    case MD_BLOCK_LI:
      reader.leave_container();
      break;
    case MD_BLOCK_HR:
    case MD_BLOCK_H:
    case MD_BLOCK_CODE:
    case MD_BLOCK_HTML:
    case MD_BLOCK_P:
      reader.leave_leaf();
      break;
    case MD_BLOCK_TABLE:
      reader.leave_table();
      break;
    case MD_BLOCK_TR:
      reader.leave_row();
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      reader.leave_cell();
      break;
  }
  return 0;
}

int enter_span(MD_SPANTYPE type, void* detail, void* data) {
  Reader& reader = reader_of(data);
  switch (type) {
    case MD_SPAN_EM:
      reader.enter_run(InlineKind::emphasis);
      break;
    case MD_SPAN_STRONG:
      reader.enter_run(InlineKind::strong);
      break;
    case MD_SPAN_DEL:
      reader.enter_run(InlineKind::strikethrough);
      break;
    case MD_SPAN_CODE:
      reader.enter_run(InlineKind::code);
      break;
    case MD_SPAN_A:
      reader.enter_link(false, told_of(reader, static_cast<MD_SPAN_A_DETAIL*>(detail)->href));
      break;
    case MD_SPAN_IMG:
      reader.enter_link(true, told_of(reader, static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src));
      break;
    default:  // the flags keep all others out
      break;
  }
  return 0;
}

int leave_span(MD_SPANTYPE type, void* /*detail*/, void* data) {
  Reader& reader = reader_of(data);
  switch (type) {
    case MD_SPAN_EM:
      reader.leave_run(InlineKind::emphasis);
      break;
    case MD_SPAN_STRONG:
      reader.leave_run(InlineKind::strong);
      break;
    case MD_SPAN_DEL:
      reader.leave_run(InlineKind::strikethrough);
      break;
    case MD_SPAN_CODE:
      reader.leave_run(InlineKind::code);
      break;
    case MD_SPAN_A:
      reader.leave_link(false);
      break;
    case MD_SPAN_IMG:
      reader.leave_link(true);
      break;
    default:
      break;
  }
  return 0;
}

int text(MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size, void* data) {
  Reader& reader = reader_of(data);
  const Offset at = reader.offset_of(bytes, size);
  const Span span{at, at + size};
  switch (type) {
    case MD_TEXT_NORMAL:
      if (at != none) reader.text(span, Piece::text);
      break;
    case MD_TEXT_ENTITY:
      if (at != none) reader.text(span, Piece::entity);
      break;
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
      reader.line_break();
      break;
    case MD_TEXT_CODE:
      if (reader.is_verbatim()) {
        reader.verbatim(at == none ? Span{none, bytes[0] == '\n' ? 1U : 0U} : span);
      } else if (at == none) {
        reader.line_break();
      } else {
        reader.text(span, Piece::code);
      }
      break;
    case MD_TEXT_HTML:
      if (reader.is_verbatim()) {
        reader.verbatim(at == none ? Span{none, bytes[0] == '\n' ? 1U : 0U} : span);
      } else if (at == none) {
        reader.tag_line_break();
      } else {
        reader.tag(span);
      }
      break;
    default:  // NUL bytes are masked, formulas are not read
      break;
  }
  return 0;
}

}  // namespace

void read_events(Draft& draft, std::string_view parsed) {
  Reader reader(draft, parsed);
  MD_PARSER parser{};
  // No permissive links: they are quadratic, read freed memory in 0.4.8 and differ from GitHub's.
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
  parser.enter_block = enter_block;
  parser.leave_block = leave_block;
  parser.enter_span = enter_span;
  parser.leave_span = leave_span;
  parser.text = text;
  md_parse(parsed.data() + reader.first(), static_cast<MD_SIZE>(parsed.size() - reader.first()),
           &parser, &reader);
  reader.finish();
}

}  // namespace markdown
