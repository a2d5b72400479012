#include "markdown/html_flow.hpp"

#include <algorithm>
#include <array>

#include "markdown/entities.hpp"

namespace markdown {

namespace {

// Elements that end a paragraph, sorted.
constexpr std::array<std::string_view, 51> block_names{
    "address",  "article",    "aside",   "blockquote", "body",   "caption", "center", "col",
    "colgroup", "dd",         "details", "dialog",     "dir",    "div",     "dl",     "dt",
    "fieldset", "figcaption", "figure",  "footer",     "form",   "h1",      "h2",     "h3",
    "h4",       "h5",         "h6",      "head",       "header", "hr",      "html",   "legend",
    "li",       "main",       "menu",    "nav",        "ol",     "p",       "pre",    "script",
    "section",  "style",      "summary", "table",      "tbody",  "td",      "tfoot",  "th",
    "thead",    "tr",         "ul"};

bool is_block_name(std::string_view name) {
  return std::binary_search(block_names.begin(), block_names.end(), name);
}

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

}  // namespace

void HtmlFlow::read_block(Span span, std::uint32_t block) {
  block_ = block;
  const HtmlText html{.bytes = draft_.bytes, .end = span.end, .quotes = draft_.quotes};
  Offset text = span.begin;
  for (Offset at = span.begin; at < span.end;) {
    const std::size_t found = html.bytes.substr(0, span.end).find('<', at);
    if (found == std::string_view::npos) break;
    at = static_cast<Offset>(found);
    if (!read_tag(html, at, tag_)) {
      // What is never closed takes in all that follows, as in a browser (HTML 13.2.5).
      if (begins_tag(html, at)) break;
      ++at;
      continue;
    }
    read_text(html, {text, at});
    at = take(html, tag_);
    text = at;
  }
  read_text(html, {text, span.end});
  end_paragraph();
  elements_.finish();
  level_ = 0;
  preformatted_ = 0;
}

// Returns where the text goes on.
Offset HtmlFlow::take(const HtmlText& html, const Tag& tag) {
  const bool opens = tag.kind == TagKind::open;
  const bool is_tag = opens || tag.kind == TagKind::close;
  const Offset end = tag.span.end;
  if (is_tag && is_block_name(tag.name)) {
    end_paragraph();
    tables_.read(tag);
    if (is_heading(tag.name)) level_ = opens ? static_cast<std::uint8_t>(tag.name[1] - '0') : 0;
    if (tag.name == "pre") preformatted_ = opens ? 1 : 0;
  } else if (opens && tag.name == "br" && has_paragraph_) {
    gap_ = tag.span;
    is_gap_break_ = true;
  }
  elements_.read(tag, has_paragraph_ ? draft_.top() : block_);
  if (!opens || (tag.name != "script" && tag.name != "style")) return end;
  const std::string closer = "</" + tag.name;
  const std::size_t close = html.bytes.substr(0, html.end).find(closer, end);
  return close == std::string_view::npos ? html.end : static_cast<Offset>(close);
}

void HtmlFlow::read_text(const HtmlText& html, Span span) {
  for (Offset at = span.begin; at < span.end;) {
    const Offset end = line_end(html.bytes.substr(0, span.end), at);
    const Offset first = std::min(skip_blanks(html.bytes, at), end);
    const Offset last = trim_blanks(html.bytes, first, end);
    if (first > at && has_paragraph_ && !is_gap_break_)
      gap_ = {gap_.empty() ? at : gap_.begin, first};
    if (last > first) {
      add_piece({first, last});
      if (end > last) gap_ = {last, end};
    }
    if (end == span.end) break;
    at = html.next_line(end);
    if (has_paragraph_ && !is_gap_break_) {
      gap_ = {end, past_line_end(html.bytes, end)};
      is_gap_break_ = true;
    }
  }
}

void HtmlFlow::begin_paragraph(Offset at) {
  if (has_paragraph_) return;
  const std::uint32_t index =
      draft_.open_block({.kind = level_ > 0 ? BlockKind::heading : BlockKind::paragraph,
                         .is_html = true,
                         .level = level_},
                        true);
  draft_.block(index).span = {at, at};
  has_paragraph_ = true;
  gap_ = {};
  is_gap_break_ = false;
}

void HtmlFlow::add_gap() {
  if (!gap_.empty()) {
    if (is_gap_break_) {
      draft_.add_break(gap_);
    } else {
      draft_.add_text(gap_, Piece::text);
    }
  }
  gap_ = {};
  is_gap_break_ = false;
}

void HtmlFlow::add_piece(Span source) {
  begin_paragraph(source.begin);
  add_gap();
  elements_.begin_text();
  const Piece piece = preformatted_ > 0 || elements_.is_in_code() ? Piece::code : Piece::text;
  const std::string_view bytes = draft_.bytes;
  Offset done = source.begin;
  for (Offset at = source.begin; at < source.end;) {
    const std::size_t found = bytes.substr(0, source.end).find('&', at);
    if (found == std::string_view::npos) break;
    at = static_cast<Offset>(found);
    const auto length = static_cast<Offset>(entity_length(bytes.substr(at, source.end - at)));
    const std::string character = decode_entity(bytes.substr(at, length));
    if (character.empty()) {
      ++at;
      continue;
    }
    if (at > done) draft_.add_text({done, at}, piece);
    draft_.add_character({at, at + length}, character, Piece::entity);
    at += length;
    done = at;
  }
  if (source.end > done) draft_.add_text({done, source.end}, piece);
  text_end_ = source.end;
}

void HtmlFlow::end_paragraph() {
  if (has_paragraph_) {
    draft_.block(draft_.top()).span.end = text_end_;
    draft_.close_block();
  }
  has_paragraph_ = false;
  gap_ = {};
  is_gap_break_ = false;
}

void HtmlFlow::read_inline(Span span) {
  const HtmlText html{.bytes = draft_.bytes, .end = span.end, .quotes = draft_.quotes};
  if (!read_tag(html, span.begin, tag_)) return;
  if (tag_.kind == TagKind::open && tag_.name == "br") draft_.add_break(span);
  elements_.read(tag_, draft_.top());
}

}  // namespace markdown
