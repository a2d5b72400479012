#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/draft.hpp"

namespace markdown {

/// A link's destination as md4c tells it.
struct Told {
  Offset at = none;  // where its bytes stand in the source, if they do
  Offset size = 0;
  /// Otherwise: the text, escapes resolved.
  std::unique_ptr<const std::string> copy;

  [[nodiscard]] std::string_view copied() const {
    return copy == nullptr ? std::string_view() : std::string_view(*copy);
  }
};

/// The markup inside leaf blocks. md4c tells the order of texts and spans but not where the marks
/// stand; they are found between the texts.
class Inlines {
 public:
  explicit Inlines(Draft& draft) : draft_(draft) {}

  void enter(InlineKind kind);
  void leave(InlineKind kind);
  void enter_link(bool is_image, Told told);
  void leave_link(bool is_image);
  void line_break();

  /// Finds where everything opened before a text at that offset begins, and returns where the
  /// outermost begins. The cursor must not be past `at`.
  Offset settle(Offset at, bool may_be_escaped);
  /// True when a text at that offset comes after all that was read.
  bool accept(Offset at);
  /// Ends the leaf block.
  void finish();

  [[nodiscard]] bool is_pending() const { return pending_ > 0 || breaks_ > 0; }
  [[nodiscard]] bool is_empty() const { return stack_.empty(); }

 private:
  struct Mark {
    InlineKind kind = InlineKind::emphasis;
    bool is_link = false;
    bool is_image = false;
    std::uint32_t index = none;  // into Document::inlines or links
    Told told;
  };

  Offset open_before(Mark& mark, Offset at);
  Offset open_link_before(Mark& mark, Offset at);
  void place_breaks(Offset at);
  void close_link(const Mark& mark);
  void close_empty_link(Mark& mark);
  void end_link(Link& link, const Told& told, Offset bracket);

  Draft& draft_;
  std::vector<Mark> stack_;
  std::size_t pending_ = 0;  // marks on top of the stack without a place
  std::uint32_t breaks_ = 0;
  Offset reference_tail_ = none;  // of the last reference: where its second bracket begins
  std::uint32_t reference_link_ = none;
};

}  // namespace markdown
