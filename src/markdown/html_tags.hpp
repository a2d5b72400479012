#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/scan.hpp"

namespace markdown {

/// A stretch of raw HTML in a source; inside quotes its lines begin with their signs.
struct HtmlText {
  std::string_view bytes;
  Offset end = 0;
  std::uint32_t quotes = 0;

  [[nodiscard]] char at(Offset offset) const { return offset < end ? bytes[offset] : '\0'; }
  /// Past a line end and the quote signs of the next line.
  [[nodiscard]] Offset next_line(Offset line_end) const;
  /// Past white space, over lines.
  [[nodiscard]] Offset skip_space(Offset at) const;
};

struct Attribute {
  std::string name;  // lower case
  Span value;        // without quotes; empty when there is none
};

enum class TagKind : std::uint8_t { open, close, comment, other };

/// A tag, a comment, or another declaration.
struct Tag {
  TagKind kind = TagKind::open;
  std::string name;  // lower case
  Span span;
  Span content;  // of a comment
  std::vector<Attribute> attributes;

  [[nodiscard]] const Attribute* find(std::string_view attribute) const;
};

/// Reads the tag that begins at an offset into `tag`, whose memory is used again. False when there
/// is none.
[[nodiscard]] bool read_tag(const HtmlText& text, Offset at, Tag& tag);

/// True for a `<` that begins a tag or a declaration, closed or not.
[[nodiscard]] bool begins_tag(const HtmlText& text, Offset at);

}  // namespace markdown
