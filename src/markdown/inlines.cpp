#include "markdown/inlines.hpp"

#include <algorithm>

namespace markdown {

namespace {

// Marks stand next to their text; what is further away than this is no mark of it.
constexpr Offset farthest_mark = 4096;

// Back over white space and the quote signs at the starts of lines.
Offset skip_space_back(std::string_view bytes, Offset floor, Offset at) {
  while (at > floor && (is_space(bytes[at - 1]) || bytes[at - 1] == '>')) --at;
  return at;
}

bool is_one_of(char c, std::string_view marks) {
  return std::any_of(marks.begin(), marks.end(), [c](char mark) { return mark == c; });
}

Offset skip_back(std::string_view bytes, Offset floor, Offset at, std::string_view marks,
                 Offset most) {
  for (; most > 0 && at > floor && is_one_of(bytes[at - 1], marks); --most) --at;
  return at;
}

Offset skip_forward(std::string_view bytes, Offset at, std::string_view marks, Offset most) {
  for (; most > 0 && at < bytes.size() && is_one_of(bytes[at], marks); --most) ++at;
  return at;
}

Offset find_near(std::string_view bytes, Offset at, char wanted) {
  const std::size_t found = bytes.substr(at, farthest_mark).find(wanted);
  return found == std::string_view::npos ? none : at + static_cast<Offset>(found);
}

// md4c removes the backslashes of a destination that it copies, and keeps its entities.
bool is_copy_of(std::string_view raw, std::string_view copy) {
  std::size_t i = 0;
  for (const char c : copy) {
    if (byte_at(raw, i) == '\\' && is_punctuation(byte_at(raw, i + 1))) ++i;
    // What was masked reads otherwise in the copy: a NUL is no character of any text.
    if (i >= raw.size() || (raw[i] != c && raw[i] != '\0')) return false;
    ++i;
  }
  return i == raw.size();
}

bool is_told(std::string_view bytes, Span destination, const Told& told) {
  if (told.at != none) return destination == Span{told.at, told.at + told.size};
  return is_copy_of(bytes.substr(destination.begin, destination.size()), told.copied());
}

}  // namespace

void Inlines::enter(InlineKind kind) {
  const std::uint32_t at = draft_.prose_end();
  stack_.push_back(
      {.kind = kind, .index = static_cast<std::uint32_t>(draft_.document.inlines.size())});
  draft_.document.inlines.push_back({.kind = kind, .block = draft_.top(), .prose = {at, at}});
  ++pending_;
}

void Inlines::enter_link(bool is_image, Told told) {
  const std::uint32_t at = draft_.prose_end();
  stack_.push_back({.is_link = true,
                    .is_image = is_image,
                    .index = static_cast<std::uint32_t>(draft_.document.links.size()),
                    .told = std::move(told)});
  Link link;
  link.is_image = is_image;
  link.block = draft_.top();
  link.prose = {at, at};
  draft_.document.links.push_back(std::move(link));
  ++pending_;
}

void Inlines::line_break() {
  draft_.add_break({draft_.cursor, draft_.cursor});
  ++breaks_;
}

bool Inlines::accept(Offset at) {
  if (at >= draft_.cursor) return true;
  if (reference_tail_ == none || at < reference_tail_ || draft_.document.links.empty())
    return false;
  // The second bracket was no label: md4c reads on in it.
  Link& link = draft_.document.links[reference_link_];
  link.kind = LinkKind::shortcut;
  link.label = link.text;
  link.whole.end = reference_tail_;
  draft_.cursor = reference_tail_;
  reference_tail_ = none;
  return true;
}

Offset Inlines::settle(Offset at, bool may_be_escaped) {
  Offset begin = at;
  if (may_be_escaped && begin > draft_.cursor && draft_.bytes[begin - 1] == '\\') --begin;
  for (std::size_t i = 0; i < pending_; ++i) {
    begin = open_before(stack_[stack_.size() - 1 - i], begin);
  }
  pending_ = 0;
  place_breaks(at);
  draft_.begin_leaf(begin);
  return begin;
}

Offset Inlines::open_before(Mark& mark, Offset at) {
  if (mark.is_link) return open_link_before(mark, at);
  Span& span = draft_.document.inlines[mark.index].span;
  const Offset floor = draft_.cursor;
  span = {at, at};
  switch (mark.kind) {
    case InlineKind::emphasis:
      return skip_back(draft_.bytes, floor, at, "*_", 1);
    case InlineKind::strong:
      return skip_back(draft_.bytes, floor, at, "*_", 2);
    case InlineKind::strikethrough:
      return skip_back(draft_.bytes, floor, at, "~", 2);
    case InlineKind::code: {
      const Offset ticks = skip_space_back(draft_.bytes, floor, at);
      return skip_back(draft_.bytes, floor, ticks, "`", none);
    }
    case InlineKind::html:
      break;
  }
  return at;
}

Offset Inlines::open_link_before(Mark& mark, Offset at) {
  Link& link = draft_.document.links[mark.index];
  const std::string_view bytes = draft_.bytes;
  const Offset floor = draft_.cursor;
  if (!mark.is_image && at > floor && bytes[at - 1] == '<') {
    const Told& told = mark.told;
    const auto is_copied = [&](std::string_view address) {
      // The first character may have been masked.
      return told.at == none && !address.empty() &&
             bytes.substr(at + 1, address.size() - 1) == address.substr(1) &&
             byte_at(bytes, at + address.size()) == '>';
    };
    // md4c puts mailto: before a bare address, and keeps one that is written.
    const std::string_view copy = told.copied();
    const bool is_mail = copy.starts_with("mailto:");
    if (told.at == at || is_copied(copy) || (is_mail && is_copied(copy.substr(7)))) {
      link.kind = LinkKind::autolink;
      link.whole.begin = at - 1;
      link.text.begin = at;
      return at - 1;
    }
  }
  const Offset inside = skip_space_back(bytes, floor, at);
  if (!mark.is_image && inside < at && inside > floor && bytes[inside - 1] == '<') {
    // md4c 0.4.8 reads an autolink over a line end.
    link.kind = LinkKind::autolink;
    link.whole.begin = inside - 1;
    link.text.begin = at;
    return inside - 1;
  }
  Offset begin = skip_back(bytes, floor, inside, "[", 1);
  link.text.begin = begin == inside ? at : inside;
  if (begin == inside) begin = at;
  if (mark.is_image && begin > floor && bytes[begin - 1] == '!') --begin;
  link.whole.begin = begin;
  return begin;
}

void Inlines::place_breaks(Offset at) {
  for (std::size_t i = draft_.document.segments.size(); breaks_ > 0; --breaks_) {
    Segment& segment = draft_.document.segments[--i];
    while (at > draft_.cursor && !is_line_end(draft_.bytes[at - 1])) --at;
    const Offset end = at;
    if (at > draft_.cursor) --at;
    if (end > at && draft_.bytes[at] == '\n' && at > draft_.cursor &&
        draft_.bytes[at - 1] == '\r') {
      --at;
    }
    segment.source = at;
    segment.source_length = end - at;
  }
}

void Inlines::leave(InlineKind kind) {
  if (stack_.empty() || stack_.back().is_link || stack_.back().kind != kind) return;
  const std::string_view bytes = draft_.bytes;
  if (kind == InlineKind::code && (pending_ > 0 || breaks_ > 0)) {
    // Only line breaks stand inside, or before the closing mark.
    Offset at = draft_.cursor;
    if (pending_ > 0) {
      at = find_near(bytes, at, '`');
      if (at != none) at = skip_forward(bytes, at, "`", none);
    }
    if (at != none) at = find_near(bytes, at, '`');
    settle(at == none ? draft_.cursor : at, false);
  } else if (pending_ > 0) {
    settle(draft_.cursor, false);
  }
  Inline& run = draft_.document.inlines[stack_.back().index];
  run.span.end = std::max(run.span.begin, draft_.cursor);
  run.prose.end = draft_.prose_end();
  stack_.pop_back();
  Offset& cursor = draft_.cursor;
  switch (kind) {
    case InlineKind::emphasis:
      cursor = skip_forward(bytes, cursor, "*_", 1);
      break;
    case InlineKind::strong:
      cursor = skip_forward(bytes, cursor, "*_", 2);
      break;
    case InlineKind::strikethrough:
      cursor = skip_forward(bytes, cursor, "~", 2);
      break;
    case InlineKind::code: {
      const Offset ticks = skip_space(bytes, cursor);
      const Offset past = skip_forward(bytes, ticks, "`", none);
      if (past > ticks) cursor = past;
      break;
    }
    case InlineKind::html:
      break;
  }
}

void Inlines::leave_link(bool is_image) {
  if (stack_.empty() || !stack_.back().is_link || stack_.back().is_image != is_image) return;
  Mark mark = std::move(stack_.back());
  stack_.pop_back();
  if (pending_ > 0) {
    --pending_;
    close_empty_link(mark);
  } else {
    close_link(mark);
  }
}

void Inlines::close_link(const Mark& mark) {
  Link& link = draft_.document.links[mark.index];
  link.prose.end = draft_.prose_end();
  if (link.kind == LinkKind::autolink) {
    link.text.end = draft_.cursor;
    link.destination = link.text;
    draft_.cursor = skip_forward(draft_.bytes, draft_.cursor, ">", 1);
    link.whole.end = draft_.cursor;
    return;
  }
  const Offset bracket = find_near(draft_.bytes, draft_.cursor, ']');
  if (bracket == none) {
    link.text.end = draft_.cursor;
    link.whole.end = draft_.cursor;
    return;
  }
  if (breaks_ > 0) place_breaks(bracket);
  end_link(link, mark.told, bracket);
}

// A link without any text inside: `[](to)`.
void Inlines::close_empty_link(Mark& mark) {
  Link& link = draft_.document.links[mark.index];
  const std::string_view bytes = draft_.bytes;
  for (Offset at = find_near(bytes, draft_.cursor, '['); at != none;
       at = find_near(bytes, at + 1, '[')) {
    if (at - draft_.cursor > farthest_mark) break;
    if (mark.is_image && (at == draft_.cursor || bytes[at - 1] != '!')) continue;
    const Offset bracket = skip_space(bytes, at + 1);
    if (byte_at(bytes, bracket) != ']') continue;
    const std::optional<Tail> tail = read_tail(bytes, bracket + 1);
    const bool is_inline = tail && is_told(bytes, tail->destination, mark.told);
    if (!is_inline && byte_at(bytes, bracket + 1) != '[') continue;
    link.whole.begin = mark.is_image ? at - 1 : at;
    link.text.begin = at + 1;
    place_breaks(bracket);
    settle(link.whole.begin, false);
    draft_.document.links[mark.index].prose = {draft_.prose_end(), draft_.prose_end()};
    end_link(draft_.document.links[mark.index], mark.told, bracket);
    return;
  }
  // md4c 0.4.8 takes `[]![a]` for a link without text.
  const Offset at = breaks_ > 0 ? skip_space(bytes, draft_.cursor) : draft_.cursor;
  settle(at, false);
  draft_.cursor = at;
  draft_.document.links[mark.index].whole = {draft_.cursor, draft_.cursor};
  draft_.document.links[mark.index].text = {draft_.cursor, draft_.cursor};
}

void Inlines::end_link(Link& link, const Told& told, Offset bracket) {
  const std::string_view bytes = draft_.bytes;
  const Offset after = bracket + 1;
  link.text.end = bracket;
  if (byte_at(bytes, after) == '(') {
    const std::optional<Tail> tail = read_tail(bytes, after);
    if (tail && is_told(bytes, tail->destination, told)) {
      link.kind = LinkKind::in_line;
      link.destination = tail->destination;
      link.whole.end = tail->end;
      draft_.cursor = tail->end;
      return;
    }
  }
  if (told.at != none) link.destination = {told.at, told.at + told.size};
  link.kind = LinkKind::shortcut;
  link.label = link.text;
  link.whole.end = after;
  if (byte_at(bytes, after) == '[') {
    reference_tail_ = after;
    reference_link_ = static_cast<std::uint32_t>(&link - draft_.document.links.data());
    if (byte_at(bytes, after + 1) == ']') {
      link.kind = LinkKind::collapsed;
      link.whole.end = after + 2;
    } else if (const std::optional<Offset> end = label_end(bytes, after + 1)) {
      link.kind = LinkKind::full;
      link.label = {after + 1, *end};
      link.whole.end = *end + 1;
    }
  }
  draft_.cursor = link.whole.end;
}

void Inlines::finish() {
  for (std::size_t i = 0; i < breaks_; ++i) {
    Segment& segment = draft_.document.segments[draft_.document.segments.size() - breaks_ + i];
    segment.source = line_end(draft_.bytes, draft_.cursor);
    const Offset past = past_line_end(draft_.bytes, segment.source);
    segment.source_length = past - segment.source;
    draft_.cursor = past;
  }
  // Marks around the text of a cell that the table has no column for go with it.
  for (; draft_.row.is_dropped && !stack_.empty(); stack_.pop_back()) {
    const Mark& mark = stack_.back();
    if (mark.is_link) {
      draft_.document.links.erase(draft_.document.links.begin() + mark.index,
                                  draft_.document.links.end());
    } else {
      draft_.document.inlines.erase(draft_.document.inlines.begin() + mark.index,
                                    draft_.document.inlines.end());
    }
  }
  for (const Mark& mark : stack_) {
    if (mark.is_link) {
      Link& link = draft_.document.links[mark.index];
      link.prose.end = draft_.prose_end();
      link.text.end = std::max(link.text.begin, draft_.cursor);
      link.whole.end = std::max(link.whole.begin, draft_.cursor);
    } else {
      Inline& run = draft_.document.inlines[mark.index];
      run.prose.end = draft_.prose_end();
      run.span.end = std::max(run.span.begin, draft_.cursor);
    }
  }
  stack_.clear();
  pending_ = 0;
  breaks_ = 0;
  reference_tail_ = none;
}

}  // namespace markdown
