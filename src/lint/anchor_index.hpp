#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/document.hpp"

namespace lint {

/// The anchors of one page. Looking one up costs the same however many there are; safe on many
/// threads.
class AnchorIndex {
 public:
  AnchorIndex();
  AnchorIndex(std::string_view path, const markdown::Document& page);
  ~AnchorIndex();
  AnchorIndex(AnchorIndex&&) noexcept;
  AnchorIndex& operator=(AnchorIndex&&) noexcept;
  AnchorIndex(const AnchorIndex&) = delete;
  AnchorIndex& operator=(const AnchorIndex&) = delete;

  /// True for an anchor of a heading, an HTML id or name, a footnote, a line or the top of the
  /// page.
  [[nodiscard]] bool has(std::string_view fragment) const;
  /// The anchor as the page spells it when nothing but letter case differs; else empty.
  [[nodiscard]] std::string_view spelt(std::string_view fragment) const;
  /// The anchor that a missing one was most likely meant to be; empty when none is close.
  [[nodiscard]] std::string_view nearest(std::string_view fragment) const;

 private:
  struct Misses;
  struct Lazy;

  [[nodiscard]] std::string_view name(std::size_t index) const;
  /// The anchors by name.
  [[nodiscard]] const std::vector<std::uint32_t>& order() const;
  /// What only an anchor that is not there asks for.
  [[nodiscard]] const Misses& misses() const;
  [[nodiscard]] bool has_name(std::string_view wanted) const;
  [[nodiscard]] bool has_footnote(std::string_view fragment) const;

  bool is_readme_ = false;
  /// The anchors one behind the other, then the labels of footnotes, and where each ends.
  std::vector<char> bytes_;  // never moved, so that views of them stay
  std::vector<std::uint32_t> ends_;
  std::size_t labels_ = 0;
  std::unique_ptr<Lazy> lazy_;
};

}  // namespace lint
