#include "harness/properties.hpp"

#include <algorithm>
#include <string_view>

#include "base/cat.hpp"

namespace harness {

namespace {

using base::cat;
using markdown::Block;
using markdown::BlockKind;
using markdown::Document;
using markdown::Piece;
using markdown::Range;
using markdown::Segment;
using text::Source;
using text::Span;

std::string show(Span span) { return cat("[", span.begin, ", ", span.end, ")"); }

// Collects the first broken property only: later ones are mostly its consequences.
class Checker {
 public:
  Checker(const Source& source, const Document& document) : source_(source), document_(document) {}

  std::string run() {
    check_segments();
    check_blocks();
    check_spans();
    check_links();
    check_lines();
    return fault_;
  }

 private:
  template <typename... Parts>
  void expect(bool holds, const Parts&... parts) {
    if (!holds && fault_.empty()) fault_ = cat(parts...);
  }

  [[nodiscard]] bool is_inside(Span span) const {
    return span.begin <= span.end && span.end <= source_.bytes().size();
  }

  void inside(std::string_view what, Span span) {
    expect(is_inside(span), what, " ", show(span), " is not inside the source");
  }

  void prose(std::string_view what, Range range) {
    expect(range.begin <= range.end && range.end <= document_.prose.size(), what,
           " has prose outside of the document's");
  }

  void check_segments() {
    std::uint32_t prose_at = 0;
    text::Offset source_at = 0;
    for (const Segment& segment : document_.segments) {
      const Span span{segment.source, segment.source + segment.source_length};
      inside("segment", span);
      prose("segment", {segment.prose, segment.prose + segment.length});
      expect(segment.length > 0, "segment at ", segment.source, " is empty");
      expect(segment.prose >= prose_at, "segment at ", segment.source, " overlaps in the prose");
      expect(span.begin >= source_at, "segment at ", segment.source, " goes back in the source");
      if (!fault_.empty()) return;
      for (std::uint32_t i = prose_at; i < segment.prose; ++i) {
        expect(document_.prose[i] == markdown::separator, "prose byte ", i, " is in no segment");
      }
      check_piece(segment, span);
      prose_at = segment.prose + segment.length;
      source_at = span.end;
    }
    for (std::size_t i = prose_at; i < document_.prose.size(); ++i) {
      expect(document_.prose[i] == markdown::separator, "prose byte ", i, " is in no segment");
    }
  }

  void check_piece(const Segment& segment, Span span) {
    const std::string_view text = document_.slice({segment.prose, segment.prose + segment.length});
    const std::string_view bytes = source_.slice(span);
    switch (segment.piece) {
      case Piece::text:
      case Piece::code:
        expect(text == bytes, "segment at ", span.begin, " is '", text, "', the source '", bytes,
               "'");
        break;
      case Piece::entity:
        expect(bytes.size() > 2 && bytes.front() == '&' && bytes.back() == ';', "entity '", bytes,
               "'");
        break;
      case Piece::line_break:
        expect(text == " ", "a break is no space in the prose");
        // md4c 0.4.8 tells of a break that is none behind a code span that ends in one.
        expect(bytes == "\n" || bytes == "\r" || bytes == "\r\n" || bytes.starts_with("<") ||
                   (bytes.empty() && follows_code(span.begin)),
               "line break at ", show(span), " is '", bytes, "'");
        break;
    }
  }

  [[nodiscard]] bool follows_code(text::Offset at) const {
    const std::string_view before = source_.bytes().substr(0, at);
    return before.ends_with('`') || before.ends_with("`\n") || before.ends_with("`\r");
  }

  void check_blocks() {
    const auto& blocks = document_.blocks;
    std::uint32_t prose_at = 0;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      const Block& block = blocks[i];
      inside("block", block.span);
      inside("marker", block.marker);
      inside("task mark", block.task_mark);
      inside("info", block.info);
      prose("block", block.prose);
      expect(block.prose.begin >= prose_at, "prose of block ", i, " begins before the last one's");
      prose_at = block.prose.begin;
      expect(block.end > i && block.end <= blocks.size(), "block ", i, " ends nowhere");
      expect(block.first_line + block.line_count <= document_.lines.size(), "block ", i,
             " has lines that are none");
      if (block.parent == markdown::none || !fault_.empty()) continue;
      expect(block.parent < i, "block ", i, " stands before its parent");
      if (!fault_.empty()) return;
      const Block& parent = blocks[block.parent];
      expect(block.end <= parent.end, "block ", i, " ends after its parent");
      expect(block.prose.empty() || parent.prose.contains(block.prose), "prose of block ", i,
             " is not in its parent's");
      expect(block.span.empty() || parent.span.contains(block.span), "block ", i, " ",
             show(block.span), " is not inside its parent ", show(parent.span));
    }
  }

  void check_spans() {
    for (const auto& run : document_.inlines) {
      inside("inline", run.span);
      prose("inline", run.prose);
      expect(run.block < document_.blocks.size(), "inline at ", run.span.begin, " has no block");
    }
    for (const auto& heading : document_.headings) {
      expect(heading.block < document_.blocks.size() &&
                 document_.blocks[heading.block].kind == BlockKind::heading,
             "heading without block");
    }
    for (const auto& anchor : document_.anchors) inside("anchor", anchor.span);
    for (const auto& comment : document_.comments) {
      inside("comment", comment.whole);
      expect(comment.whole.contains(comment.content), "comment content outside");
      expect(!is_inside(comment.whole) || source_.slice(comment.whole).starts_with("<!--"),
             "comment at ", comment.whole.begin, " is none");
    }
    for (const auto& mark : document_.footnote_marks) footnote(mark);
    for (const auto& mark : document_.footnote_definitions) footnote(mark);
    for (const Span span : document_.invalid) inside("invalid bytes", span);
    inside("front matter", document_.front_matter);
    inside("byte order mark", document_.byte_order_mark);
  }

  void footnote(const markdown::FootnoteMark& mark) {
    inside("footnote mark", mark.whole);
    prose("footnote mark", mark.prose);
    expect(!is_inside(mark.whole) || source_.slice(mark.whole).starts_with("[^"),
           "footnote mark at ", mark.whole.begin, " is none");
  }

  void check_links() {
    text::Offset at = 0;
    for (const auto& link : document_.links) {
      inside("link", link.whole);
      inside("link text", link.text);
      inside("link label", link.label);
      inside("link destination", link.destination);
      prose("link", link.prose);
      expect(link.whole.begin >= at, "link at ", link.whole.begin, " goes back");
      at = link.whole.begin;
      expect(link.whole.contains(link.text), "link at ", at, " does not hold its text ",
             show(link.text));
      expect(link.definition == markdown::none || link.definition < document_.definitions.size(),
             "link at ", at, " has a definition that is none");
      expect(link.block < document_.blocks.size(), "link at ", at, " has no block");
    }
    for (const auto& definition : document_.definitions) {
      inside("definition", definition.whole);
      expect(definition.whole.contains(definition.label_span) &&
                 definition.whole.contains(definition.destination),
             "definition at ", definition.whole.begin, " does not hold its parts");
    }
  }

  void check_lines() {
    for (const Span line : document_.lines) {
      inside("line", line);
      expect(
          !is_inside(line) || source_.slice(line).find_first_of("\r\n") == std::string_view::npos,
          "line ", show(line), " is more than one");
    }
  }

  const Source& source_;
  const Document& document_;
  std::string fault_;
};

}  // namespace

std::string broken_property(const Source& source, const Document& document) {
  return Checker(source, document).run();
}

}  // namespace harness
