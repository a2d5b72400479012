#include "markdown/misread.hpp"

#include <algorithm>
#include <array>

#include "markdown/block_scan.hpp"
#include "text/byte_set.hpp"

namespace markdown {

namespace {

/// Whether a fence stands in a list or a quote, or far to the right.
bool may_have_fences(std::string_view bytes, Offset begin) {
  for (const char mark : {'`', '~'}) {
    for (std::size_t at = bytes.find(mark, begin); at != std::string_view::npos;
         at = bytes.find(mark, at)) {
      const std::size_t run = at;
      while (byte_at(bytes, at) == mark) ++at;
      const bool is_fence = at - run >= 3;
      if (is_fence && run > begin && (is_blank(bytes[run - 1]) || bytes[run - 1] == '>')) {
        return true;
      }
    }
  }
  return false;
}

/// Whether a backtick stands where a destination may be.
bool may_have_backticks(std::string_view bytes, Offset begin) {
  static constexpr text::ByteSet stops("`)]\n");
  text::RareBytes<1> ticks(bytes, {'`'});
  text::RareBytes<1> closes(bytes, {')'});
  for (std::size_t at = bytes.find("](", begin); at != std::string_view::npos;
       at = bytes.find("](", at + 2)) {
    if (closes.next(at + 2) < ticks.next(at + 2)) continue;
    if (byte_at(bytes, stops.find(bytes, at + 2)) == '`') return true;
  }
  return false;
}

/// Reads the inlines of one text from left to right (CommonMark 6): code, tags and destinations
/// each begin where no other is open.
class Destinations {
 public:
  Destinations(std::string_view bytes, Span text) : bytes_(bytes), text_(text) {}

  void run(std::vector<Substitute>& found) {
    for (Offset at = text_.begin; at < text_.end;) {
      const char c = bytes_[at];
      if (c == '\\') {
        at += 2;
      } else if (c == '`') {
        at = past_code(at);
      } else if (c == '<') {
        at = past_tag(at);
      } else if (c == '[') {
        const bool is_image = at > text_.begin && bytes_[at - 1] == '!';
        open_.push_back(is_image ? Bracket::image : Bracket::link);
        ++at;
      } else if (c == ']') {
        at = past_bracket(at, found);
      } else {
        ++at;
      }
    }
  }

 private:
  enum class Bracket : std::uint8_t { image, link, inactive };

  // Past the code span that begins with the backticks at an offset, or past these.
  Offset past_code(Offset at) {
    const Offset begin = past_run(at);
    const Offset length = begin - at;
    if (length >= unclosed_.size() || unclosed_[length]) return begin;
    for (Offset next = begin; next < text_.end;) {
      const std::size_t sign = bytes_.substr(0, text_.end).find('`', next);
      if (sign == std::string_view::npos) break;
      next = past_run(static_cast<Offset>(sign));
      if (next - sign == length) return next;
    }
    unclosed_[length] = true;
    return begin;
  }

  [[nodiscard]] Offset past_run(Offset at) const {
    while (at < text_.end && bytes_[at] == '`') ++at;
    return at;
  }

  // Past the tag or autolink that begins at an offset, or past its sign.
  Offset past_tag(Offset at) {
    const char next = byte_at(bytes_, at + 1);
    if (!is_letter(next) && next != '/') return at + 1;
    const std::string_view text = bytes_.substr(0, text_.end);
    const std::size_t close = text.find_first_of(" \t\n\r<>", at + 1);
    if (close == std::string_view::npos) return at + 1;
    const std::string_view inside = text.substr(at + 1, close - at - 1);
    if (text[close] == '>' && inside.find_first_of(":@") != std::string_view::npos) {
      return static_cast<Offset>(close) + 1;
    }
    return past_html(at);
  }

  // Past the tag that begins at an offset, or past its sign (CommonMark 6.6).
  [[nodiscard]] Offset past_html(Offset at) const {
    const bool closes = byte_at(bytes_, at + 1) == '/';
    Offset next = past(at + (closes ? 2 : 1), is_name);
    while (next < text_.end) {
      const Offset ink = past(next, is_space);
      const char c = byte_at(bytes_, ink);
      if (c == '>') return ink + 1;
      if (c == '/' && byte_at(bytes_, ink + 1) == '>') return ink + 2;
      if (ink == next || closes || !is_name(c)) break;
      next = past_attribute(ink);
    }
    return at + 1;
  }

  // Past the attribute at an offset; the end of the text when its value has none.
  [[nodiscard]] Offset past_attribute(Offset at) const {
    const Offset name_end = past(at, is_name);
    const Offset equals = past(name_end, is_space);
    if (byte_at(bytes_, equals) != '=') return name_end;
    const Offset value = past(equals + 1, is_space);
    const char quote = byte_at(bytes_, value);
    if (quote != '"' && quote != '\'') return past(value, is_bare);
    const std::size_t close = bytes_.substr(0, text_.end).find(quote, value + 1);
    return close == std::string_view::npos ? text_.end : static_cast<Offset>(close) + 1;
  }

  [[nodiscard]] Offset past(Offset at, bool (*matches)(char)) const {
    while (at < text_.end && matches(bytes_[at])) ++at;
    return at;
  }

  static bool is_name(char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == ':' || c == '.';
  }

  static bool is_bare(char c) {
    return !is_space(c) && std::string_view("\"'=<>`").find(c) == std::string_view::npos;
  }

  Offset past_bracket(Offset at, std::vector<Substitute>& found) {
    if (open_.empty()) return at + 1;
    const Bracket bracket = open_.back();
    open_.pop_back();
    settled_ = std::min(settled_, open_.size());
    if (bracket == Bracket::inactive) return at + 1;
    const std::optional<Tail> tail = read_tail(bytes_, at + 1);
    if (!tail || tail->end > text_.end) return at + 1;
    note(tail->destination, found);
    // Links do not stand in links.
    if (bracket == Bracket::link) {
      for (std::size_t outer = settled_; outer < open_.size(); ++outer) {
        if (open_[outer] == Bracket::link) open_[outer] = Bracket::inactive;
      }
      settled_ = open_.size();
    }
    return tail->end;
  }

  // md4c hands out those with escapes and references as copies, which would not be known again.
  void note(Span destination, std::vector<Substitute>& found) const {
    const std::string_view written = bytes_.substr(destination.begin, destination.size());
    if (written.find_first_of("\\&") != std::string_view::npos) return;
    for (std::size_t i = written.find('`'); i != std::string_view::npos;
         i = written.find('`', i + 1)) {
      found.push_back({destination.begin + static_cast<Offset>(i), 'x'});
    }
  }

  static constexpr std::size_t longest_run = 80;  // as in cmark

  std::string_view bytes_;
  Span text_;
  std::vector<Bracket> open_;
  std::size_t settled_ = 0;  // those below are no links
  std::array<bool, longest_run> unclosed_{};
};

}  // namespace

std::vector<Substitute> misread_marks(std::string_view bytes, Offset begin, char meaningless) {
  std::vector<Substitute> found;
  const bool has_backticks = may_have_backticks(bytes, begin);
  if (!has_backticks && !may_have_fences(bytes, begin)) return found;
  const BlockScan scan = scan_blocks(bytes, begin);
  for (const FenceMark& fence : scan.continued_fences) found.push_back({fence.at - 1, meaningless});
  for (const Reopening& fence : scan.reopenings) {
    const char other = bytes[fence.marks.front().at] == '`' ? '~' : '`';
    for (const FenceMark& mark : fence.marks) {
      for (Offset i = 0; i < mark.length; ++i) found.push_back({mark.at + i, other});
    }
    for (const Offset at : fence.lookalikes) found.push_back({at, meaningless});
  }
  if (!has_backticks) return found;
  for (const Span text : scan.texts) Destinations(bytes, text).run(found);
  return found;
}

}  // namespace markdown
