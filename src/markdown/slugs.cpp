#include "markdown/slugs.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "markdown/scan.hpp"
#include "text/unicode.hpp"

namespace markdown {

namespace {

bool is_id_character(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// The brace that closes a text, blanks aside; npos when none does.
std::size_t closing_brace(std::string_view text) {
  const std::size_t end = trim_blanks(text, 0, static_cast<Offset>(text.size()));
  return end > 0 && text[end - 1] == '}' ? end - 1 : std::string_view::npos;
}

// Where the attributes `{.class key=value}` at the end of a heading begin; its end when it has
// none.
std::size_t attributes_begin(std::string_view text) {
  const std::size_t last = closing_brace(text);
  if (last == std::string_view::npos) return text.size();
  const std::size_t open = text.rfind('{');
  if (open == std::string_view::npos) return text.size();
  const std::string_view inside = text.substr(open + 1, last - open - 1);
  const bool are_attributes = inside.starts_with('.') || inside.starts_with(": .") ||
                              inside.starts_with(":.") || inside.find('=') != std::string::npos;
  return are_attributes ? open : text.size();
}

// The id that `{#id}`, `{#id .class}`, `{: #id}` or MDX's `{/* #id */}` gives at the end of a
// heading; an empty range when there is none.
Range custom_id(const Document& document, Range heading) {
  const std::string_view text = document.slice(heading);
  const std::size_t last = closing_brace(text);
  if (last == std::string_view::npos) return {};
  const std::size_t open = text.rfind('{');
  if (open == std::string_view::npos) return {};
  std::size_t begin = open + 1;
  while (begin < last && std::string_view(" :/*").find(text[begin]) != std::string_view::npos) {
    ++begin;
  }
  // Classes and other attributes may stand before it: `{.wide lang=en #id}`.
  const std::size_t later = text.find(" #", begin);
  if (text[begin] != '#' && later < last && attributes_begin(text) == open) begin = later + 1;
  if (text[begin] != '#') return {};
  std::size_t end = ++begin;
  while (end < last && is_id_character(text[end])) ++end;
  const std::string_view rest = text.substr(end, last - end);
  const std::size_t next = rest.find_first_not_of(' ');
  const bool is_attribute = next == std::string_view::npos || rest[next] == '.' ||
                            rest.substr(next) == "*/" || rest.find('=') != std::string_view::npos;
  if (!is_attribute) return {};
  const auto base = heading.begin;
  return {base + static_cast<std::uint32_t>(begin), base + static_cast<std::uint32_t>(end)};
}

// What an ASCII character of a heading is in its anchor; NUL for what is left out.
constexpr std::array<char, 128> slug_characters = [] {
  std::array<char, 128> out{};
  for (char c = 0; c < '\x7f'; ++c) {
    const auto i = static_cast<unsigned char>(c);
    if (is_letter(c)) out[i] = static_cast<char>(c | 0x20);
    if (is_digit(c) || c == '-' || c == '_') out[i] = c;
    if (c == ' ') out[i] = '-';
  }
  return out;
}();

std::string unicode_slug(std::string_view text) {
  const std::string lower = text::to_lower(text);
  std::string slug;
  slug.reserve(lower.size());
  for (std::size_t at = 0; at < lower.size();) {
    const text::Decoded character = text::decode(lower, at);
    if (lower[at] == ' ') {
      slug.push_back('-');
    } else if (lower[at] == '-' ||
               (character.is_valid && text::is_word_character(character.code))) {
      slug.append(lower, at, character.length);
    }
    at += character.length;
  }
  return slug;
}

}  // namespace

HeadingText HeadingTexts::of(const Block& heading) {
  const std::vector<Segment>& segments = document_.segments;
  const Range range = heading.prose;
  text_.clear();
  while (segment_ < segments.size() && segments[segment_].prose < range.begin) ++segment_;
  for (; segment_ < segments.size() && segments[segment_].prose < range.end; ++segment_) {
    const Segment& segment = segments[segment_];
    if (segment.piece == Piece::line_break) continue;
    append({segment.prose, segment.prose + segment.length});
  }
  HeadingText out{.text = text_, .id = custom_id(document_, range)};
  out.words = out.text.substr(0, attributes_begin(out.text));
  if (!out.id.empty()) out.words = out.words.substr(0, out.words.rfind('{'));
  while (out.words.ends_with(' ')) out.words.remove_suffix(1);
  return out;
}

void HeadingTexts::append(Range range) {
  const std::vector<Link>& links = document_.links;
  std::uint32_t at = range.begin;
  for (; link_ < links.size() && links[link_].prose.begin < range.end; ++link_) {
    const Link& link = links[link_];
    if (!link.is_image || link.prose.empty()) continue;
    image_ = {link.prose.begin, std::max(image_.end, link.prose.end)};
    append_until(std::min(std::max(at, image_.begin), range.end), at);
    at = std::max(at, std::min(image_.end, range.end));
  }
  at = std::max(at, std::min(image_.end, range.end));
  append_until(range.end, at);
}

void HeadingTexts::append_until(std::uint32_t end, std::uint32_t& at) {
  if (end <= at) return;
  text_.append(document_.slice({at, end}));
  at = end;
}

std::string_view Slugs::keep(std::string_view slug) {
  if (slug.empty()) return slug;
  char* const copy = static_cast<char*>(memory_.allocate(slug.size(), 1));
  std::memcpy(copy, slug.data(), slug.size());
  return {copy, slug.size()};
}

std::string Slugs::number(std::string slug) {
  const auto [known, is_new] = taken_.try_emplace(keep(slug), 0);
  if (is_new) return slug;
  std::uint32_t& count = known->second;
  const std::size_t length = slug.size();
  do {
    slug.resize(length);
    slug.append("-").append(std::to_string(++count));
  } while (!taken_.try_emplace(keep(slug), 0).second);
  return slug;
}

std::string slug_of(std::string_view text) {
  std::string plain(text.size(), '\0');
  std::size_t size = 0;
  for (const char c : text) {
    if (static_cast<signed char>(c) < 0) return unicode_slug(text);
    plain[size] = slug_characters[static_cast<unsigned char>(c)];
    if (plain[size] != '\0') ++size;
  }
  plain.resize(size);
  return plain;
}

void name_headings(Document& document) {
  Slugs slugs;
  HeadingTexts texts(document);
  const auto headings =
      std::count_if(document.blocks.begin(), document.blocks.end(),
                    [](const Block& block) { return block.kind == BlockKind::heading; });
  document.headings.reserve(static_cast<std::size_t>(headings));
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.kind != BlockKind::heading) continue;
    const auto [text, words, id] = texts.of(block);
    document.headings.push_back({.block = i, .slug = slugs.add(text)});
    // Other processors leave out attributes, and the blank in front of an element at the end.
    if (id.empty() && words.size() < text.size()) {
      document.anchors.push_back(
          {.name = slug_of(words), .span = document.place(block.prose), .is_of_heading = true});
    }
    if (id.empty()) continue;
    document.anchors.push_back({.name = std::string(document.slice(id)),
                                .span = document.place(id),
                                .is_of_heading = true});
  }
}

}  // namespace markdown
