#pragma once

#include <cstdint>
#include <vector>

#include "markdown/draft.hpp"
#include "markdown/html_tags.hpp"

namespace markdown {

/// The tables of raw HTML, which may go on over many HTML blocks with markdown between them.
class HtmlTables {
 public:
  explicit HtmlTables(Draft& draft) : draft_(draft) {}

  /// Takes a tag if it belongs to tables: opens or closes tables, rows and cells.
  void read(const Tag& tag);

 private:
  struct Table {
    std::size_t depth = 0;  // of the table's entry in Draft::open
    std::uint32_t block = none;
    std::uint32_t rows = 0;
    std::uint32_t column = 0;
    bool is_in_head = false;
    std::vector<std::uint32_t> free_from;  // by column: the first row that no cell above covers
  };

  bool find_table();
  void open_table(Span tag);
  void open_row(Offset at);
  void open_cell(const Tag& tag);
  void close_to(std::size_t size, Offset end);
  void close_table(Offset end);
  [[nodiscard]] std::uint32_t number_of(const Tag& tag, std::string_view name,
                                        std::uint32_t most) const;

  Draft& draft_;
  std::vector<Table> tables_;
};

}  // namespace markdown
