#include "markdown/slugs.hpp"

#include <algorithm>
#include <unordered_map>

#include "text/unicode.hpp"

namespace markdown {

namespace {

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

std::string slug_of(std::string_view text) {
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

void name_headings(Document& document) {
  Texts texts(document);
  std::unordered_map<std::string, std::uint32_t> taken;
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    if (block.kind != BlockKind::heading) continue;
    const std::string wanted = slug_of(texts.of(block.prose));
    std::string slug = wanted;
    while (!taken.emplace(slug, 0).second) {
      slug = wanted + "-" + std::to_string(++taken[wanted]);
    }
    document.headings.push_back({.block = i, .slug = std::move(slug)});
  }
}

}  // namespace markdown
