#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/source.hpp"
#include "text/span.hpp"

// Small readers of markdown's own syntax over the bytes of a whole source.
namespace markdown {

using text::Offset;
using text::Span;

[[nodiscard]] constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }
[[nodiscard]] constexpr bool is_line_end(char c) { return c == '\n' || c == '\r'; }
[[nodiscard]] constexpr bool is_space(char c) {
  return is_blank(c) || is_line_end(c) || c == '\v' || c == '\f';
}
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
/// ASCII punctuation, which a backslash may escape.
[[nodiscard]] constexpr bool is_punctuation(char c) {
  return c > ' ' && c < '\x7f' && !is_letter(c) && !is_digit(c);
}

/// The byte at an offset; a NUL past the end.
[[nodiscard]] inline char byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? bytes[at] : '\0';
}

/// Where the line of an offset begins, and where it ends without its terminator.
[[nodiscard]] Offset line_begin(std::string_view bytes, Offset at);
[[nodiscard]] Offset line_end(std::string_view bytes, Offset at);
/// Past the terminator that stands at an offset; the offset itself when none does.
[[nodiscard]] Offset past_line_end(std::string_view bytes, Offset at);
[[nodiscard]] Offset skip_blanks(std::string_view bytes, Offset at);
/// The offset without the blanks before it, at least `floor`.
[[nodiscard]] Offset trim_blanks(std::string_view bytes, Offset floor, Offset at);

/// A container's marker at the start of a line.
struct Marker {
  Span span;
  bool is_quote = false;
  std::uint32_t number = 0;
};

/// The quote or list marker at an offset, if one stands there and ends before `limit`.
[[nodiscard]] std::optional<Marker> read_marker(std::string_view bytes, Offset at, Offset limit);
/// Past the blanks, quote and list markers between an offset and `limit`.
[[nodiscard]] Offset skip_markers(std::string_view bytes, Offset at, Offset limit);
/// Past the blanks and quote signs at the start of a line.
[[nodiscard]] Offset skip_prefix(std::string_view bytes, Offset at);
/// Past white space; a line's `>` signs and blanks count as such after a line end.
[[nodiscard]] Offset skip_space(std::string_view bytes, Offset at);

[[nodiscard]] bool is_thematic_break(std::string_view bytes, Offset at);
/// The length of a code fence at an offset, or 0.
[[nodiscard]] Offset fence_length(std::string_view bytes, Offset at);

/// The `]` that closes the link label whose content begins at an offset.
[[nodiscard]] std::optional<Offset> label_end(std::string_view bytes, Offset at);

/// A link destination or title: its content, and where it ends with its delimiters.
struct Part {
  Span content;
  Offset end = 0;
};
[[nodiscard]] std::optional<Part> read_destination(std::string_view bytes, Offset at);
[[nodiscard]] std::optional<Part> read_title(std::string_view bytes, Offset at);

/// What follows a link's text in parentheses.
struct Tail {
  Span destination;
  Offset end = 0;
};
/// Reads `(destination "title")`, beginning at the parenthesis.
[[nodiscard]] std::optional<Tail> read_tail(std::string_view bytes, Offset at);

}  // namespace markdown
