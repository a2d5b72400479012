#include "markdown/draft.hpp"

#include <algorithm>

#include "markdown/definitions.hpp"
#include "markdown/tables.hpp"

namespace markdown {

namespace {

// Places the front blocks of the queue on one line of a gap.
class GapLine {
 public:
  GapLine(Draft& draft, std::size_t& front, Offset begin, Offset limit)
      : draft_(draft), front_(front), at_(begin), limit_(limit) {}

  // Returns where the walk goes on: past the line, or past a definition.
  Offset read() {
    const Offset end = line_end(draft_.bytes.substr(0, limit_), at_);
    read_markers(end);
    if (at_ >= draft_.cursor && at_ < end) {
      if (const std::optional<Offset> past = read_definition(draft_.bytes, at_, draft_.document)) {
        return *past;
      }
      return place_leaf(end);
    }
    return end;
  }

 private:
  void read_markers(Offset end) {
    while (true) {
      at_ = skip_blanks(draft_.bytes, at_);
      if (is_rule()) return;
      const std::optional<Marker> marker = read_marker(draft_.bytes, at_, end);
      if (!marker) return;
      if (marker->is_quote) ++quotes_;
      if (at_ >= draft_.cursor) place_container(*marker);
      at_ = marker->span.end;
    }
  }

  // A line of many markers is read once only: where one reading of a mark failed, all later ones
  // up to there fail too.
  bool is_rule() {
    const char mark = byte_at(draft_.bytes, at_);
    if (mark != '-' && mark != '*' && mark != '_') return false;
    if (mark == failed_mark_ && at_ < failed_at_) return false;
    Offset end = at_;
    while (byte_at(draft_.bytes, end) == mark || is_blank(byte_at(draft_.bytes, end))) ++end;
    if (is_thematic_break(draft_.bytes, at_)) return true;
    failed_mark_ = mark;
    failed_at_ = end;
    return false;
  }

  void place_container(const Marker& marker) {
    if (front_ == draft_.unplaced.size()) return;
    const Unplaced& next = draft_.unplaced[front_];
    Block& block = draft_.block(next.block);
    const bool matches = block.kind == BlockKind::quote
                             ? marker.is_quote && quotes_ == next.quotes
                             : block.kind == BlockKind::item && !marker.is_quote;
    if (!matches) return;
    block.span = marker.span;
    if (block.kind == BlockKind::item) {
      block.marker = marker.span;
      block.number = marker.number;
    }
    ++front_;
  }

  Offset place_leaf(Offset end) {
    if (front_ == draft_.unplaced.size()) return end;
    Block& block = draft_.block(draft_.unplaced[front_].block);
    const Offset last = trim_blanks(draft_.bytes, at_, end);
    switch (block.kind) {
      case BlockKind::rule:
        if (!is_thematic_break(draft_.bytes, at_)) return end;
        break;
      case BlockKind::heading:
        if (byte_at(draft_.bytes, at_) != '#') return end;
        block.marker = {at_, std::min<Offset>(at_ + block.level, last)};
        break;
      case BlockKind::code: {
        const Offset length = fence_length(draft_.bytes, at_);
        if (length == 0) return end;
        block.marker = {at_, at_ + length};
        block.info = {std::min(skip_blanks(draft_.bytes, at_ + length), last), last};
        break;
      }
      default:
        return end;
    }
    block.span = {at_, last};
    ++front_;
    return block.kind == BlockKind::code ? past_empty_fence(block, end) : end;
  }

  // An empty code block's closing fence must not be taken for the next one's opening.
  Offset past_empty_fence(Block& block, Offset end) {
    const Offset length = block.marker.size();
    for (Offset line = past_line_end(draft_.bytes, end); line < limit_;) {
      const Offset content = skip_prefix(draft_.bytes, line);
      const Offset stop = line_end(draft_.bytes, line);
      if (content < stop) {
        const bool closes = fence_length(draft_.bytes, content) >= length &&
                            draft_.parsed[content] == draft_.parsed[block.marker.begin];
        if (closes) block.span.end = trim_blanks(draft_.bytes, content, stop);
        return closes ? stop : end;
      }
      const Offset next = past_line_end(draft_.bytes, stop);
      if (next == stop) break;
      line = next;
    }
    return end;
  }

  Draft& draft_;
  std::size_t& front_;
  Offset at_;
  Offset limit_;
  std::uint32_t quotes_ = 0;
  char failed_mark_ = '\0';
  Offset failed_at_ = 0;
};

// The text itself may end in the same character, so the last segment is asked.
bool ends_separated(const Document& document) {
  if (document.prose.empty() || document.segments.empty()) return !document.prose.empty();
  const Segment& last = document.segments.back();
  return last.prose + last.length < document.prose.size();
}

}  // namespace

std::uint32_t Draft::open_block(const Block& wanted, bool is_ours) {
  const auto index = static_cast<std::uint32_t>(document.blocks.size());
  if (!document.prose.empty() && !ends_separated(document)) {
    document.prose.push_back(separator);
  }
  Block& made = document.blocks.emplace_back(wanted);
  made.parent = top();
  made.end = index + 1;
  made.span = unknown;
  made.prose = {prose_end(), prose_end()};
  open.push_back({.block = index, .is_ours = is_ours});
  if (made.kind == BlockKind::quote) ++quotes;
  return index;
}

void Draft::close_block() {
  const Open closed = open.back();
  open.pop_back();
  Block& done = block(closed.block);
  done.end = static_cast<std::uint32_t>(document.blocks.size());
  done.prose.end = prose_end();
  if (!done.prose.empty() && ends_separated(document)) --done.prose.end;
  if (done.kind == BlockKind::quote) --quotes;
}

void Draft::close_ours() {
  while (!open.empty() && open.back().is_ours) close_block();
}

void Draft::arrive(Offset at) {
  std::size_t front = 0;
  const std::string_view gap = bytes.substr(cursor, at > cursor ? at - cursor : 0);
  const bool has_bracket = gap.find('[') != std::string_view::npos;
  // Behind the cursor nothing is left of a line that ends there.
  Offset line = is_line_end(byte_at(bytes, cursor)) ? past_line_end(bytes, cursor)
                                                    : line_begin(bytes, cursor);
  while (line < at && (has_bracket || front < unplaced.size())) {
    const Offset end = GapLine(*this, front, line, at).read();
    line = past_line_end(bytes, end);
    if (line == end) break;
  }
  unplaced.clear();
  cursor = std::max(cursor, at);
}

void Draft::begin_leaf(Offset at) {
  if (open.empty() || block(top()).span != unknown) return;
  if (!unplaced.empty() || line_end(bytes.substr(0, at), cursor) < at) arrive(at);
  if (block(top()).kind == BlockKind::cell) place_cell(*this, at);
  if (row.is_dropped) return;
  if (block(top()).span == unknown) block(top()).span = {at, at};
}

void Draft::add_text(Span source, Piece piece) {
  if (!document.segments.empty()) {
    Segment& last = document.segments.back();
    if (last.piece == piece && last.source + last.source_length == source.begin &&
        last.prose + last.length == prose_end()) {
      last.length += source.size();
      last.source_length += source.size();
      document.prose.append(bytes.data() + source.begin, source.size());
      return;
    }
  }
  add_character(source, bytes.substr(source.begin, source.size()), piece);
}

void Draft::add_character(Span source, std::string_view text, Piece piece) {
  document.segments.push_back({.prose = prose_end(),
                               .length = static_cast<std::uint32_t>(text.size()),
                               .source = source.begin,
                               .source_length = source.size(),
                               .piece = piece});
  if (text.size() == 1) {
    document.prose.push_back(text.front());
  } else {
    document.prose.append(text);
  }
}

void Draft::drop_break() {
  document.segments.pop_back();
  document.prose.pop_back();
}

void trim_prose(Document& document) {
  if (!ends_separated(document)) return;
  document.prose.pop_back();
  const auto end = static_cast<std::uint32_t>(document.prose.size());
  // What is empty and last may stand behind the separator.
  const auto trim = [end](auto& elements) {
    for (auto& element : elements) {
      if (element.prose.end > end) element.prose = {std::min(element.prose.begin, end), end};
    }
  };
  trim(document.blocks);
  trim(document.links);
  trim(document.inlines);
}

void settle_spans(Document& document) {
  for (std::size_t i = document.blocks.size(); i-- > 0;) {
    const Block& inner = document.blocks[i];
    if (inner.parent == none || inner.span == unknown) continue;
    Span& outer = document.blocks[inner.parent].span;
    outer.begin = std::min(outer.begin, inner.span.begin);
    outer.end = std::max(outer.end, inner.span.end);
  }
  Offset last = 0;
  for (Block& block : document.blocks) {
    if (block.span == unknown) block.span = {last, last};
    last = std::max(last, block.span.begin);
  }
}

}  // namespace markdown
