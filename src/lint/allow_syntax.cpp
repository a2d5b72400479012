#include "lint/allow_syntax.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <vector>

namespace {

using lint::Allow;
using markdown::Block;
using markdown::BlockKind;

constexpr std::string_view keyword = "docfacts-allow";
constexpr std::string_view file_keyword = "docfacts-allow-file";
constexpr std::string_view blanks = " \t\r\n";

bool is_blank(char c) { return blanks.find(c) != std::string_view::npos; }

text::Span trimmed(std::string_view bytes, text::Span span) {
  while (span.begin < span.end && is_blank(bytes[span.begin])) ++span.begin;
  while (span.end > span.begin && is_blank(bytes[span.end - 1])) --span.end;
  return span;
}

bool read_number(std::string_view text, int& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size();
}

bool read_date(std::string_view text, facts::Date& date) {
  int year = 0;
  int month = 0;
  int day = 0;
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  if (!read_number(text.substr(0, 4), year) || !read_number(text.substr(5, 2), month) ||
      !read_number(text.substr(8, 2), day)) {
    return false;
  }
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  date = {year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
  return true;
}

// ` until 2026-12-31` at the end of the names.
void take_until(std::string_view bytes, text::Span& names, Allow& allow) {
  constexpr std::string_view until = "until";
  const std::string_view text = bytes.substr(names.begin, names.size());
  const std::size_t at = text.rfind(until);
  if (at == std::string_view::npos || at == 0 || !is_blank(text[at - 1])) return;
  const std::size_t after = at + until.size();
  if (after < text.size() && !is_blank(text[after])) return;
  const auto begin = static_cast<text::Offset>(names.begin + after);
  allow.until_span = trimmed(bytes, {begin, names.end});
  const std::string_view date = bytes.substr(allow.until_span.begin, allow.until_span.size());
  allow.is_until_valid = read_date(date, allow.until);
  names.end = static_cast<text::Offset>(names.begin + at);
}

void read_names(std::string_view bytes, text::Span names, Allow& allow) {
  text::Offset begin = names.begin;
  while (begin <= names.end) {
    const std::size_t comma =
        std::min<std::size_t>(bytes.substr(0, names.end).find(',', begin), names.end);
    const text::Span name = trimmed(bytes, {begin, static_cast<text::Offset>(comma)});
    if (!name.empty()) {
      allow.names.push_back({std::string(bytes.substr(name.begin, name.size())), name});
    }
    begin = static_cast<text::Offset>(comma + 1);
  }
}

bool is_leaf(BlockKind kind) {
  return kind == BlockKind::paragraph || kind == BlockKind::heading || kind == BlockKind::cell;
}

// Finds what comments stand in front of, at a cost that does not grow with their number.
class Covers {
 public:
  Covers(std::string_view bytes, const markdown::Document& document)
      : bytes_(bytes), blocks_(document.blocks), comments_(document.comments) {
    texts_before_.push_back(0);
    for (std::size_t i = 1; i < comments_.size(); ++i) {
      const text::Span gap{comments_[i - 1].whole.end, comments_[i].whole.begin};
      texts_before_.push_back(texts_before_.back() + (trimmed(bytes_, gap).empty() ? 0U : 1U));
    }
    next_text_.assign(blocks_.size() + 1, markdown::none);
    for (std::size_t i = blocks_.size(); i-- > 0;) {
      const bool is_text = !is_only_comments(blocks_[i].span);
      next_text_[i] = is_text ? static_cast<std::uint32_t>(i) : next_text_[i + 1];
    }
  }

  [[nodiscard]] text::Span find(text::Span comment) const {
    for (const std::uint32_t index : blocks_around(comment)) {
      const Block& block = blocks_[index];
      // In the middle of a text, where no block can follow it, it covers what it stands in.
      if (is_leaf(block.kind) && !is_only_comments(block.span)) return block.span;
      const text::Span rest{comment.end, block.span.end};
      if (block.kind == BlockKind::html && !is_only_comments(rest)) return rest;
    }
    const std::uint32_t next = next_text_[first_from(comment.end)];
    return next == markdown::none ? text::Span{} : blocks_[next].span;
  }

 private:
  // The first block that begins at a place or behind it.
  [[nodiscard]] std::size_t first_from(text::Offset at) const {
    const auto found =
        std::lower_bound(blocks_.begin(), blocks_.end(), at,
                         [](const Block& block, text::Offset x) { return block.span.begin < x; });
    return static_cast<std::size_t>(found - blocks_.begin());
  }

  // From the outermost.
  [[nodiscard]] std::vector<std::uint32_t> blocks_around(text::Span comment) const {
    std::vector<std::uint32_t> out;
    const std::size_t behind = first_from(comment.begin + 1);
    std::uint32_t block = behind == 0 ? markdown::none : static_cast<std::uint32_t>(behind - 1);
    for (; block != markdown::none; block = blocks_[block].parent) {
      if (blocks_[block].span.contains(comment)) out.push_back(block);
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

  // True when a span holds nothing but comments and blanks.
  [[nodiscard]] bool is_only_comments(text::Span span) const {
    const auto first = std::partition_point(
        comments_.begin(), comments_.end(),
        [&](const markdown::Comment& one) { return one.whole.end <= span.begin; });
    const auto last = std::partition_point(
        first, comments_.end(),
        [&](const markdown::Comment& one) { return one.whole.begin < span.end; });
    if (first == last) return trimmed(bytes_, span).empty();
    const std::uint32_t texts =
        texts_before_[static_cast<std::size_t>(last - 1 - comments_.begin())] -
        texts_before_[static_cast<std::size_t>(first - comments_.begin())];
    const text::Span head{span.begin, std::max(span.begin, first->whole.begin)};
    const text::Span tail{std::min(span.end, (last - 1)->whole.end), span.end};
    return texts == 0 && trimmed(bytes_, head).empty() && trimmed(bytes_, tail).empty();
  }

  std::string_view bytes_;
  const std::vector<Block>& blocks_;
  const std::vector<markdown::Comment>& comments_;
  /// By comment, how many of the gaps up to it hold text.
  std::vector<std::uint32_t> texts_before_;
  /// By block, the first from it on that is more than comments.
  std::vector<std::uint32_t> next_text_;
};

}  // namespace

namespace lint {

std::vector<Allow> read_allows(const text::Source& source, const markdown::Document& document) {
  const std::string_view bytes = source.bytes();
  std::vector<Allow> out;
  std::optional<Covers> covers;
  for (const markdown::Comment& comment : document.comments) {
    text::Span content = trimmed(bytes, comment.content);
    const std::string_view text = source.slice(content);
    const bool is_whole_file = text.starts_with(file_keyword);
    const std::string_view word = is_whole_file ? file_keyword : keyword;
    if (!text.starts_with(word)) continue;
    if (text.size() > word.size() && !is_blank(text[word.size()]) && text[word.size()] != ':') {
      continue;
    }
    Allow allow;
    allow.comment = comment.whole;
    allow.is_whole_file = is_whole_file;
    content.begin += static_cast<text::Offset>(word.size());
    const std::size_t colon = bytes.substr(0, content.end).find(':', content.begin);
    const auto end = static_cast<text::Offset>(std::min<std::size_t>(colon, content.end));
    allow.has_reason = end < content.end && !trimmed(bytes, {end + 1, content.end}).empty();
    text::Span names = trimmed(bytes, {content.begin, end});
    take_until(bytes, names, allow);
    read_names(bytes, names, allow);
    if (!covers) covers.emplace(bytes, document);
    allow.cover = is_whole_file ? text::Span{0, static_cast<text::Offset>(bytes.size() + 1)}
                                : covers->find(comment.whole);
    out.push_back(std::move(allow));
  }
  return out;
}

}  // namespace lint
