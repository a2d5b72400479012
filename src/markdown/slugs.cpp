#include "markdown/slugs.hpp"

#include <algorithm>

#include "markdown/scan.hpp"
#include "text/unicode.hpp"

namespace markdown {

namespace {

bool is_id_character(char c) {
  return is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Where the attributes `{.class key=value}` at the end of a heading begin; its end when it has
// none.
std::size_t attributes_begin(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t");
  if (last == std::string_view::npos || text[last] != '}') return text.size();
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
  const std::size_t last = text.find_last_not_of(" \t");
  if (last == std::string_view::npos || text[last] != '}') return {};
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

// A heading's text as GitHub takes it: the texts of images and line breaks are no part of it.
class Texts {
 public:
  explicit Texts(const Document& document)
      : document_(document), segment_(document.segments.begin()), link_(document.links.begin()) {}

  // The headings must be asked for in order.
  std::string of(Range range) {
    std::string text;
    while (segment_ != document_.segments.end() && segment_->prose < range.begin) ++segment_;
    for (; segment_ != document_.segments.end() && segment_->prose < range.end; ++segment_) {
      if (segment_->piece == Piece::line_break) continue;
      append({segment_->prose, segment_->prose + segment_->length}, text);
    }
    return text;
  }

 private:
  void append(Range range, std::string& text) {
    std::uint32_t at = range.begin;
    for (; link_ != document_.links.end() && link_->prose.begin < range.end; ++link_) {
      if (!link_->is_image || link_->prose.empty()) continue;
      image_ = {link_->prose.begin, std::max(image_.end, link_->prose.end)};
      append_until(std::min(std::max(at, image_.begin), range.end), at, text);
      at = std::max(at, std::min(image_.end, range.end));
    }
    at = std::max(at, std::min(image_.end, range.end));
    append_until(range.end, at, text);
  }

  void append_until(std::uint32_t end, std::uint32_t& at, std::string& text) const {
    if (end <= at) return;
    text.append(document_.slice({at, end}));
    at = end;
  }

  const Document& document_;
  std::vector<Segment>::const_iterator segment_;
  std::vector<Link>::const_iterator link_;
  Range image_;  // the last image's text
};

}  // namespace

std::string Slugs::add(std::string_view text) {
  const std::string wanted = slug_of(text);
  std::string slug = wanted;
  while (!taken_.emplace(slug, 0).second) {
    slug = wanted + "-" + std::to_string(++taken_[wanted]);
  }
  return slug;
}

std::string slug_of(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  const bool is_ascii = std::all_of(text.begin(), text.end(), [&](char c) {
    if (is_letter(c)) plain.push_back(static_cast<char>(c | 0x20));
    if (is_digit(c) || c == '-' || c == '_') plain.push_back(c);
    if (c == ' ') plain.push_back('-');
    return static_cast<unsigned char>(c) < 0x80;
  });
  if (is_ascii) return plain;
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

std::vector<HeadingText> heading_texts(const Document& document) {
  std::vector<HeadingText> out;
  Texts texts(document);
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::heading) continue;
    HeadingText& heading = out.emplace_back();
    heading.text = texts.of(block.prose);
    heading.id = custom_id(document, block.prose);
    std::string_view words =
        std::string_view(heading.text).substr(0, attributes_begin(heading.text));
    if (!heading.id.empty()) words = words.substr(0, words.rfind('{'));
    while (words.ends_with(' ')) words.remove_suffix(1);
    heading.words = words;
  }
  return out;
}

void name_headings(Document& document) {
  Slugs slugs;
  const std::vector<HeadingText> texts = heading_texts(document);
  auto heading = texts.begin();
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.kind != BlockKind::heading) continue;
    const auto& [text, words, id] = *heading++;
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
