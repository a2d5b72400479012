#include "lint/allow_syntax.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

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
    const std::size_t comma = std::min<std::size_t>(bytes.find(',', begin), names.end);
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

// True when a span holds nothing but comments and blanks.
bool is_only_comments(std::string_view bytes, text::Span span,
                      const std::vector<markdown::Comment>& comments) {
  text::Offset at = span.begin;
  for (const markdown::Comment& comment : comments) {
    if (comment.whole.end <= at || comment.whole.begin >= span.end) continue;
    if (comment.whole.begin > at && !trimmed(bytes, {at, comment.whole.begin}).empty()) {
      return false;
    }
    at = std::max(at, comment.whole.end);
  }
  return at >= span.end || trimmed(bytes, {at, span.end}).empty();
}

text::Span find_cover(std::string_view bytes, const markdown::Document& document,
                      text::Span comment) {
  for (const Block& block : document.blocks) {
    const bool is_around = block.span.contains(comment);
    // In the middle of a text, where no block can follow it, it covers what it stands in.
    if (is_around && is_leaf(block.kind) &&
        !is_only_comments(bytes, block.span, document.comments)) {
      return block.span;
    }
    const bool is_html = block.kind == BlockKind::html;
    if (is_around && is_html &&
        !is_only_comments(bytes, {comment.end, block.span.end}, document.comments)) {
      return {comment.end, block.span.end};
    }
    if (block.span.begin < comment.end) continue;
    if (!is_only_comments(bytes, block.span, document.comments)) return block.span;
  }
  return {};
}

}  // namespace

namespace lint {

std::vector<Allow> read_allows(const text::Source& source, const markdown::Document& document) {
  const std::string_view bytes = source.bytes();
  std::vector<Allow> out;
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
    const std::size_t colon = bytes.find(':', content.begin);
    const auto end = static_cast<text::Offset>(std::min<std::size_t>(colon, content.end));
    allow.has_reason = end < content.end && !trimmed(bytes, {end + 1, content.end}).empty();
    text::Span names = trimmed(bytes, {content.begin, end});
    take_until(bytes, names, allow);
    read_names(bytes, names, allow);
    allow.cover = is_whole_file ? text::Span{0, static_cast<text::Offset>(bytes.size() + 1)}
                                : find_cover(bytes, document, comment.whole);
    out.push_back(std::move(allow));
  }
  return out;
}

}  // namespace lint
