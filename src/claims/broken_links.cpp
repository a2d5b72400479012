#include "claims/broken_links.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "claims/characters.hpp"
#include "claims/range_set.hpp"
#include "markdown/definitions.hpp"
#include "text/byte_set.hpp"

namespace claims {

namespace {

using markdown::Document;
using markdown::Range;

constexpr std::size_t nowhere = std::string_view::npos;

/// Brackets further apart are no link that someone meant.
constexpr std::size_t longest_label = 300;
constexpr std::size_t longest_target = 600;

/// The bracket that opens what the one at `close` closes, in the same block.
std::size_t opening(std::string_view prose, std::size_t close) {
  const char closing_sign = prose[close];
  const char opening_sign = closing_sign == ']' ? '[' : '(';
  int depth = 0;
  for (std::size_t at = close + 1; at-- > 0 && close - at <= longest_label;) {
    if (prose[at] == markdown::separator) return nowhere;
    if (prose[at] == closing_sign) ++depth;
    if (prose[at] == opening_sign && --depth == 0) return at;
  }
  return nowhere;
}

/// The bracket that closes what the one at `open` opens, in the same block.
std::size_t closing(std::string_view prose, std::size_t open) {
  const char opening_sign = prose[open];
  const char closing_sign = opening_sign == '[' ? ']' : ')';
  int depth = 0;
  for (std::size_t at = open; at < prose.size() && at - open <= longest_target; ++at) {
    if (prose[at] == markdown::separator) return nowhere;
    if (prose[at] == opening_sign) ++depth;
    if (prose[at] == closing_sign && --depth == 0) return at;
  }
  return nowhere;
}

/// The text from `at` to the next blank, or as much as a target may have.
std::string_view word_at(std::string_view prose, std::size_t at) {
  const std::size_t limit = std::min(prose.size(), at + longest_target);
  std::size_t end = at;
  while (end < limit && !is_blank(prose[end]) && prose[end] != markdown::separator) ++end;
  return prose.substr(at, end - at);
}

bool has_letter(std::string_view text) { return std::any_of(text.begin(), text.end(), is_letter); }

bool has_blank(std::string_view text) { return std::any_of(text.begin(), text.end(), is_blank); }

/// True for what a template's processor fills in.
bool is_template(std::string_view text) {
  return text.find("{{") != nowhere || text.find("{%") != nowhere || text.find("<%") != nowhere;
}

/// True for an address with a title behind it that has its own quotes within: `a.png "The "x"
/// key"`.
bool has_quoted_title(std::string_view target) {
  const std::size_t blank = target.find_first_of(" \n");
  if (blank == nowhere || target.substr(0, blank).find_first_of("./#") == nowhere) return false;
  const std::string_view title = trim(target.substr(blank));
  constexpr std::size_t shortest = 3;
  if (title.size() < shortest || (title[0] != '"' && title[0] != '\'')) return false;
  return title.back() == title[0] && title.substr(1, title.size() - 2).find(title[0]) != nowhere;
}

/// True behind a name, a number or a closing bracket: `f(x)[0]`, `array[i]`.
bool follows_name(std::string_view prose, std::size_t at) {
  if (at == 0) return false;
  const char before = prose[at - 1];
  const bool is_ascii_letter = is_letter(before) && before > 0;
  return is_ascii_letter || is_digit(before) || before == '_' || before == ')' || before == ']';
}

class Finder {
 public:
  Finder(const text::Source& source, const Document& document)
      : source_(source), document_(document), prose_(document.prose) {}

  [[nodiscard]] std::vector<BrokenLink> find();

 private:
  void look_at_touching(std::size_t close);
  void look_at_reversed(std::size_t close);
  void look_at_spaced(std::size_t close);
  void look_at_unopened_target(std::size_t close);
  void look_at_reference(std::size_t close);
  void add(BrokenLinkKind kind, Range whole, Range label, text::Span target);
  void add(BrokenLinkKind kind, Range whole, Range label, Range target);
  [[nodiscard]] text::Span between(std::size_t open, std::size_t close) const;
  [[nodiscard]] bool is_text(std::size_t at);
  [[nodiscard]] bool is_plain(std::size_t at);
  [[nodiscard]] bool is_escaped(std::size_t at) const;
  [[nodiscard]] bool is_defined(std::string_view label);

  const text::Source& source_;
  const Document& document_;
  std::string_view prose_;
  std::optional<RangeSet> links_;                // once asked for
  std::optional<RangeSet> formulas_;             // once asked for
  std::unordered_set<std::string_view> labels_;  // of the definitions, once asked for
  std::vector<BrokenLink> found_;
};

Range range(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool Finder::is_escaped(std::size_t at) const {
  const text::Offset begin = document_.place(range(at, at + 1)).begin;
  return begin > 0 && source_.bytes()[begin - 1] == '\\';
}

// md4c does not know a label again that has blanks at its end.
bool Finder::is_defined(std::string_view label) {
  if (labels_.empty()) {
    for (const markdown::Definition& one : document_.definitions) labels_.insert(one.label);
  }
  return labels_.contains(markdown::normalise_label(label));
}

/// True for a bracket that Markdown could have read as an image's.
bool Finder::is_text(std::size_t at) {
  const auto offset = static_cast<std::uint32_t>(at);
  if (!formulas_) formulas_ = find_formulas(document_);
  return !formulas_->contains(offset) && !document_.is_code({offset, offset + 1}) &&
         !is_escaped(at);
}

/// True for a bracket that Markdown could have read as a link's: no link stands in another.
bool Finder::is_plain(std::size_t at) {
  if (!links_) links_ = find_link_texts(document_);
  return !links_->contains(static_cast<std::uint32_t>(at)) && is_text(at);
}

void Finder::add(BrokenLinkKind kind, Range whole, Range label, text::Span target) {
  if (!found_.empty() && document_.place(whole).begin < found_.back().span.end) return;
  found_.push_back({.kind = kind,
                    .span = document_.place(whole),
                    .label = document_.place(label),
                    .target = target});
}

void Finder::add(BrokenLinkKind kind, Range whole, Range label, Range target) {
  add(kind, whole, label, document_.place(target));
}

/// `](`: [label](target with spaces), [label](address without end, label](address).
void Finder::look_at_touching(std::size_t close) {
  const std::size_t open = opening(prose_, close);
  const std::size_t begin = close + 2;
  const std::size_t end = closing(prose_, close + 1);
  if (end == nowhere) {
    const std::string_view word = word_at(prose_, begin);
    if (!is_address(word) || open == nowhere || !is_plain(open)) return;
    add(BrokenLinkKind::unclosed, range(open, begin + word.size()), range(open + 1, close),
        range(begin, begin + word.size()));
    return;
  }
  const std::string_view target = prose_.substr(begin, end - begin);
  if (open == nowhere) {
    if (!is_address(target)) return;
    add(BrokenLinkKind::unclosed, range(close, end + 1), range(close, close), range(begin, end));
    return;
  }
  const std::string_view label = prose_.substr(open + 1, close - open - 1);
  if (!is_plain(open) || follows_name(prose_, open) || !has_letter(label)) return;
  if (!has_blank(target) || !has_letter(target) || is_template(target)) return;
  const BrokenLinkKind kind =
      has_quoted_title(target) ? BrokenLinkKind::quoted : BrokenLinkKind::spaces;
  add(kind, range(open, end + 1), range(open + 1, close), range(begin, end));
}

/// `)[`: (label)[address].
void Finder::look_at_reversed(std::size_t close) {
  const std::size_t open = opening(prose_, close);
  const std::size_t end = closing(prose_, close + 1);
  if (open == nowhere || end == nowhere || follows_name(prose_, open)) return;
  const std::string_view label = prose_.substr(open + 1, close - open - 1);
  if (!is_plain(open) || !has_letter(label)) return;
  if (!is_address(prose_.substr(close + 2, end - close - 2))) return;
  add(BrokenLinkKind::reversed, range(open, end + 1), range(open + 1, close),
      range(close + 2, end));
}

/// `] (`: [label] (address).
void Finder::look_at_spaced(std::size_t close) {
  const std::size_t open = opening(prose_, close);
  const std::size_t bracket = prose_.find_first_not_of(' ', close + 1);
  const std::size_t end = closing(prose_, bracket);
  if (open == nowhere || end == nowhere || follows_name(prose_, open)) return;
  const std::string_view label = prose_.substr(open + 1, close - open - 1);
  const bool is_task = label == "x" || label == "X";
  if (!is_plain(open) || !has_letter(label) || is_task) return;
  if (!is_address(prose_.substr(bracket + 1, end - bracket - 1))) return;
  add(BrokenLinkKind::spaced, range(open, end + 1), range(open + 1, close),
      range(bracket + 1, end));
}

/// `]h`: [label]https://address).
void Finder::look_at_unopened_target(std::size_t close) {
  const std::size_t open = opening(prose_, close);
  if (open == nowhere || !is_plain(open) || follows_name(prose_, open)) return;
  const std::string_view word = word_at(prose_, close + 1);
  const std::size_t end = word.find(')');
  if (end == nowhere || word.substr(0, end).find('(') != nowhere) return;
  const std::string_view target = word.substr(0, end);
  const std::string_view label = prose_.substr(open + 1, close - open - 1);
  if (!has_letter(label) || target.find("://") == nowhere || !is_address(target)) return;
  const std::size_t begin = close + 1;
  add(BrokenLinkKind::unclosed, range(open, begin + end + 1), range(open + 1, close),
      range(begin, begin + end));
}

/// What stands between two brackets in the source: the marks of code and emphasis too.
text::Span Finder::between(std::size_t open, std::size_t close) const {
  return {document_.place(range(open, open + 1)).end,
          document_.place(range(close, close + 1)).begin};
}

/// `][`: [text][label]. Without a link to go by, text in brackets of its own may stand there,
/// unless what follows it is `[]`, or it is the image `![][label]`, and can be nothing else.
void Finder::look_at_reference(std::size_t close) {
  const bool is_collapsed = close + 2 < prose_.size() && prose_[close + 2] == ']';
  const bool is_bare_image = close > 1 && prose_.substr(close - 2, 2) == "![";
  const bool is_sure = is_collapsed || is_bare_image;
  if (document_.definitions.empty() && !is_sure) return;
  const std::size_t open = opening(prose_, close);
  const std::size_t end = closing(prose_, close + 1);
  if (open == nowhere || end == nowhere || follows_name(prose_, open)) return;
  // In HTML blocks nobody expects Markdown to read two brackets.
  const std::uint32_t block = document_.block_at(static_cast<std::uint32_t>(open));
  if (block != markdown::none && document_.blocks[block].is_html) return;
  const bool is_image = open > 0 && prose_[open - 1] == '!';
  if (is_image ? !is_text(open) : !is_plain(open) || !is_plain(close)) return;
  const std::string_view text = prose_.substr(open + 1, close - open - 1);
  const text::Span target = is_collapsed ? between(open, close) : between(close + 1, end);
  const std::string_view label = source_.slice(target);
  const bool is_phrase = has_blank(text) && text.find(',') == nowhere;
  if (document_.definitions.empty() && !is_bare_image && !is_phrase) return;
  if (is_escaped(close + 1) || is_escaped(end) || is_defined(label)) return;
  const bool is_note = label.starts_with('^') || label.starts_with('!') || label.starts_with('@');
  if (!has_letter(is_bare_image ? label : text) || trim(label).empty() || is_note) return;
  add(BrokenLinkKind::undefined, range(open, end + 1), range(open + 1, close), target);
}

std::vector<BrokenLink> Finder::find() {
  text::RareBytes<2> closers(prose_, {']', ')'});
  for (std::size_t at = closers.next(0); at != nowhere && at + 1 < prose_.size();
       at = closers.next(at + 1)) {
    const bool is_square = prose_[at] == ']';
    const char next = prose_[at + 1];
    const bool can_break = is_square ? std::string_view("([h ").find(next) != nowhere : next == '[';
    const bool is_reference = is_square && next == '[';
    if (!can_break || !(is_reference ? is_text(at) : is_plain(at))) continue;
    if (!is_square) {
      look_at_reversed(at);
    } else if (next == '(') {
      look_at_touching(at);
    } else if (next == '[') {
      look_at_reference(at);
    } else if (next == 'h') {
      look_at_unopened_target(at);
    } else if (next == ' ') {
      const std::size_t bracket = prose_.find_first_not_of(' ', at + 1);
      if (bracket != nowhere && prose_[bracket] == '(' && bracket - at <= 3) look_at_spaced(at);
    }
  }
  return std::move(found_);
}

}  // namespace

std::vector<BrokenLink> find_broken_links(const text::Source& source, const Document& document) {
  return Finder(source, document).find();
}

}  // namespace claims
