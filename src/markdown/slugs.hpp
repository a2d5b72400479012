#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>
#include <unordered_map>

#include "markdown/document.hpp"

namespace markdown {

/// The anchor GitHub makes of a heading's text, before numbering.
[[nodiscard]] std::string slug_of(std::string_view text);

/// What anchors of a heading are made of.
struct HeadingText {
  std::string_view text;  // images left out
  /// The text before attributes that other processors leave out, such as `{.wide}` and `{#id}`.
  std::string_view words;
  Range id;  // that it gives itself, `{#id}`; empty when it gives none
};

/// Reads the texts of headings as GitHub takes them: the texts of images and line breaks are no
/// part of them.
class HeadingTexts {
 public:
  /// The document must outlive this; its anchors and headings may change.
  explicit HeadingTexts(const Document& document) : document_(document) {}

  /// The headings must be asked for in order. The views are good until the next one.
  [[nodiscard]] HeadingText of(const Block& heading);

 private:
  void append(Range range);
  void append_until(std::uint32_t end, std::uint32_t& at);

  const Document& document_;
  std::string text_;
  std::size_t segment_ = 0;
  std::size_t link_ = 0;
  Range image_;  // the last image's text
};

/// The anchors of one page: what an earlier text has taken gets a number.
class Slugs {
 public:
  [[nodiscard]] std::string add(std::string_view text) { return number(slug_of(text)); }
  /// The anchor itself, or with a number behind it.
  [[nodiscard]] std::string number(std::string slug);

 private:
  [[nodiscard]] std::string_view keep(std::string_view slug);

  // Most pages have few headings.
  std::array<std::byte, 4096> first_;
  std::pmr::monotonic_buffer_resource memory_{first_.data(), first_.size()};
  std::pmr::unordered_map<std::string_view, std::uint32_t> taken_{&memory_};
};

/// Lists the headings with their anchors. Ids that headings give
/// themselves, `{#id}`, are added to the document's anchors.
void name_headings(Document& document);

}  // namespace markdown
