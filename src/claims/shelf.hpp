#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "facts/table.hpp"
#include "markdown/document.hpp"
#include "text/source.hpp"

namespace claims {

/// The source list, ready to be found by what texts write of a source.
class Shelf {
 public:
  Shelf() = default;
  explicit Shelf(const facts::Table& table);

  /// The item an address leads to: the same page, the same paper, or the same file at another
  /// revision; none when there is no such item.
  [[nodiscard]] std::uint32_t by_address(std::string_view url) const;
  /// The item with this arXiv id or DOI, or none.
  [[nodiscard]] std::uint32_t by_identifier(std::string_view id) const;
  /// The item with exactly this title, or none.
  [[nodiscard]] std::uint32_t by_title(std::string_view title) const;
  /// The item whose title is the longest in a text, or none. Titles of one short word are left out.
  [[nodiscard]] std::uint32_t by_title_in(std::string_view text) const;
  /// The items that one of the authors with this family name published in this year.
  [[nodiscard]] std::vector<std::uint32_t> by_author(std::string_view family,
                                                     std::int32_t year) const;

 private:
  using Index = std::unordered_map<std::string, std::uint32_t>;

  Index addresses_;
  Index files_;  // addresses without revision
  Index identifiers_;
  Index titles_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> authors_;  // "family 2024"
};

/// True when two items of the source list are the same work: one arXiv id, DOI, address or title.
[[nodiscard]] bool are_same_work(const facts::SourceItem& left, const facts::SourceItem& right);

/// The item of the source list that an entry of a reference list names: by its addresses, its arXiv
/// id or DOI, or its title; none when it names none that is listed.
[[nodiscard]] std::uint32_t source_of_entry(const Shelf& shelf, const markdown::Document& document,
                                            markdown::Range prose, text::Span span);

}  // namespace claims
