#pragma once

#include <vector>

#include "markdown/draft.hpp"
#include "markdown/html_tags.hpp"

namespace markdown {

/// Inline elements of raw HTML: links, images, anchors, comments, emphasis.
class HtmlElements {
 public:
  explicit HtmlElements(Draft& draft) : draft_(draft) {}

  /// Takes a tag that stands in a block.
  void read(const Tag& tag, std::uint32_t block);
  /// Before a text is added: the elements opened before it begin there.
  void begin_text();
  /// Ends the elements that are still open.
  void finish();
  [[nodiscard]] bool is_in_code() const { return code_depth_ > 0; }

 private:
  enum class Kind : std::uint8_t { link, run };
  struct Element {
    Kind kind = Kind::link;
    std::string name;
    std::uint32_t index = none;
    bool has_text = false;
    bool is_code = false;
  };

  void open(const Tag& tag, std::uint32_t block);
  void close(const Tag& tag);
  void end(const Element& element, Span close_tag);
  void add_link(const Tag& tag, Span destination, bool is_image, std::uint32_t block);
  void add_anchors(const Tag& tag);
  [[nodiscard]] std::string value_of(Span span) const;

  Draft& draft_;
  std::vector<Element> open_;
  std::uint32_t code_depth_ = 0;
};

}  // namespace markdown
