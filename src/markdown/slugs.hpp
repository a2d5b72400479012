#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "markdown/document.hpp"

namespace markdown {

/// The anchor GitHub makes of a heading's text, before numbering.
[[nodiscard]] std::string slug_of(std::string_view text);

/// What anchors of a heading are made of.
struct HeadingText {
  std::string text;  // images left out
  /// The text before attributes that other processors leave out, such as `{.wide}` and `{#id}`.
  std::string words;
  Range id;  // that it gives itself, `{#id}`; empty when it gives none
};

/// The texts of the headings, in order.
[[nodiscard]] std::vector<HeadingText> heading_texts(const Document& document);

/// The anchors of one page: what an earlier text has taken gets a number.
class Slugs {
 public:
  [[nodiscard]] std::string add(std::string_view text);

 private:
  std::unordered_map<std::string, std::uint32_t> taken_;
};

/// Lists the headings with their anchors. Ids that headings give
/// themselves, `{#id}`, are added to the document's anchors.
void name_headings(Document& document);

}  // namespace markdown
