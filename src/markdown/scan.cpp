#include "markdown/scan.hpp"

#include <algorithm>
#include <cstring>

#include "text/byte_set.hpp"

namespace markdown {

namespace {

constexpr Offset longest_label = 999;
constexpr int deepest_parentheses = 32;
// White space and control characters, which end a destination, and what means something in it.
constexpr text::ByteSet destination_marks(
    {"\\()\x7f \0\1\2\3\4\5\6\7\10\11\12\13\14\15\16\17"
     "\20\21\22\23\24\25\26\27\30\31\32\33\34\35\36\37",
     37});
// Lines are read by pieces, so that a text with the other kind of line end is not read to its end
// each time.
constexpr std::size_t piece = 256;

// A line end and the quote signs of the next line. Nothing when that line is blank: a blank line
// ends every paragraph, so no link part reaches past it.
std::optional<Offset> continue_line(std::string_view bytes, Offset at) {
  Offset next = past_line_end(bytes, at);
  while (is_blank(byte_at(bytes, next)) || byte_at(bytes, next) == '>') ++next;
  if (next >= bytes.size() || is_line_end(bytes[next])) return std::nullopt;
  return next;
}

std::optional<Part> read_angled(std::string_view bytes, Offset at) {
  for (Offset i = at + 1; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (c == '>') return Part{.content = {at + 1, i}, .end = i + 1};
    if (c == '<' || is_line_end(c)) return std::nullopt;
    if (c == '\\' && is_punctuation(byte_at(bytes, i + 1))) ++i;
  }
  return std::nullopt;
}

}  // namespace

Offset line_begin(std::string_view bytes, Offset at) {
  while (at > 0) {
    const auto start = static_cast<Offset>(at - std::min<std::size_t>(at, piece));
    Offset begin = start;
    for (const char end : {'\n', '\r'}) {
      const void* found = memrchr(bytes.data() + begin, end, at - begin);
      if (found == nullptr) continue;
      begin = static_cast<Offset>(static_cast<const char*>(found) - bytes.data()) + 1;
    }
    const bool is_found = begin > start || (start > 0 && is_line_end(bytes[start - 1]));
    if (is_found) return begin;
    at = start;
  }
  return 0;
}

Offset line_end(std::string_view bytes, Offset at) {
  if (is_line_end(byte_at(bytes, at))) return at;
  while (at < bytes.size()) {
    std::string_view part = bytes.substr(at, piece);
    part = part.substr(0, part.find('\n'));
    const std::size_t length = std::min(part.find('\r'), part.size());
    at += static_cast<Offset>(length);
    if (length < piece) break;
  }
  return at;
}

Offset past_line_end(std::string_view bytes, Offset at) {
  if (byte_at(bytes, at) == '\r')
    ++at;
  else if (byte_at(bytes, at) == '\n')
    return at + 1;
  else
    return at;
  return byte_at(bytes, at) == '\n' ? at + 1 : at;
}

Offset skip_blanks(std::string_view bytes, Offset at) {
  while (is_blank(byte_at(bytes, at))) ++at;
  return at;
}

Offset trim_blanks(std::string_view bytes, Offset floor, Offset at) {
  while (at > floor && is_blank(bytes[at - 1])) --at;
  return at;
}

std::optional<Marker> read_marker(std::string_view bytes, Offset at, Offset limit) {
  const auto ends_at = [&](Offset end) {
    const char next = byte_at(bytes, end);
    return end <= limit && (end >= bytes.size() || is_blank(next) || is_line_end(next));
  };
  if (at >= limit) return std::nullopt;
  const char c = bytes[at];
  if (c == '>') return Marker{.span = {at, at + 1}, .is_quote = true};
  if ((c == '-' || c == '+' || c == '*') && ends_at(at + 1)) return Marker{.span = {at, at + 1}};
  Offset end = at;
  std::uint32_t number = 0;
  while (end < limit && end - at < 9 && is_digit(bytes[end])) {
    number = number * 10 + static_cast<std::uint32_t>(bytes[end++] - '0');
  }
  const char delimiter = byte_at(bytes, end);
  if (end == at || (delimiter != '.' && delimiter != ')') || !ends_at(end + 1)) return std::nullopt;
  return Marker{.span = {at, end + 1}, .number = number};
}

Offset skip_markers(std::string_view bytes, Offset at, Offset limit) {
  while (true) {
    at = skip_blanks(bytes, at);
    const std::optional<Marker> marker = read_marker(bytes, at, limit);
    if (!marker) return at;
    at = marker->span.end;
  }
}

Offset skip_prefix(std::string_view bytes, Offset at) {
  while (is_blank(byte_at(bytes, at)) || byte_at(bytes, at) == '>') ++at;
  return at;
}

Offset skip_space(std::string_view bytes, Offset at) {
  while (at < bytes.size()) {
    if (is_line_end(bytes[at])) {
      const std::optional<Offset> next = continue_line(bytes, at);
      if (!next) return at;
      at = *next;
    } else if (is_space(bytes[at])) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

bool is_thematic_break(std::string_view bytes, Offset at) {
  const char mark = byte_at(bytes, at);
  if (mark != '-' && mark != '*' && mark != '_') return false;
  int count = 0;
  for (; at < bytes.size() && !is_line_end(bytes[at]); ++at) {
    if (bytes[at] == mark)
      ++count;
    else if (!is_blank(bytes[at]))
      return false;
  }
  return count >= 3;
}

Offset fence_length(std::string_view bytes, Offset at) {
  const char mark = byte_at(bytes, at);
  if (mark != '`' && mark != '~') return 0;
  Offset end = at;
  while (byte_at(bytes, end) == mark) ++end;
  return end - at >= 3 ? end - at : 0;
}

std::optional<Offset> label_end(std::string_view bytes, Offset at) {
  bool has_content = false;
  for (Offset i = at; i < bytes.size() && i - at <= longest_label; ++i) {
    const char c = bytes[i];
    if (c == ']') return has_content ? std::optional(i) : std::nullopt;
    if (c == '[') return std::nullopt;
    if (is_line_end(c)) {
      const std::optional<Offset> next = continue_line(bytes, i);
      if (!next) return std::nullopt;
      i = *next - 1;
      continue;
    }
    if (c == '\\' && is_punctuation(byte_at(bytes, i + 1))) ++i;
    has_content = has_content || !is_space(c);
  }
  return std::nullopt;
}

std::optional<Part> read_destination(std::string_view bytes, Offset at) {
  if (byte_at(bytes, at) == '<') return read_angled(bytes, at);
  int depth = 0;
  auto i = static_cast<Offset>(destination_marks.find(bytes, at));
  for (; i < bytes.size(); i = static_cast<Offset>(destination_marks.find(bytes, i + 1))) {
    const char c = bytes[i];
    if (c == '\\') {
      if (is_punctuation(byte_at(bytes, i + 1))) ++i;
    } else if (c == '(') {
      if (++depth > deepest_parentheses) return std::nullopt;
    } else if (c != ')' || --depth < 0) {
      break;
    }
  }
  if (depth > 0) return std::nullopt;
  return Part{.content = {at, i}, .end = i};
}

std::optional<Part> read_title(std::string_view bytes, Offset at) {
  const char open = byte_at(bytes, at);
  if (open != '"' && open != '\'' && open != '(') return std::nullopt;
  const char close = open == '(' ? ')' : open;
  for (Offset i = at + 1; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (c == close) return Part{.content = {at + 1, i}, .end = i + 1};
    if (c == '(' && open == '(') return std::nullopt;
    if (c == '\\' && is_punctuation(byte_at(bytes, i + 1))) {
      ++i;
    } else if (is_line_end(c)) {
      const std::optional<Offset> next = continue_line(bytes, i);
      if (!next) return std::nullopt;
      i = *next - 1;
    }
  }
  return std::nullopt;
}

std::optional<Tail> read_tail(std::string_view bytes, Offset at) {
  if (byte_at(bytes, at) != '(') return std::nullopt;
  Offset next = skip_space(bytes, at + 1);
  const std::optional<Part> destination = read_destination(bytes, next);
  if (!destination) return std::nullopt;
  next = skip_space(bytes, destination->end);
  if (next > destination->end) {
    if (const std::optional<Part> title = read_title(bytes, next)) {
      next = skip_space(bytes, title->end);
    }
  }
  if (byte_at(bytes, next) != ')') return std::nullopt;
  return Tail{.destination = destination->content, .end = next + 1};
}

}  // namespace markdown
