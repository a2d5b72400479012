#include "claims/table_grid.hpp"

#include <string>

#include "harness/catch.hpp"
#include "markdown/parse.hpp"

namespace {

/// The grid of the first table, a letter a cell: the first of its text.
std::string grid(const std::string& markdown) {
  const text::Source source("page.md", markdown);
  const markdown::Document document = markdown::parse(source);
  std::uint32_t table = 0;
  while (document.blocks[table].kind != markdown::BlockKind::table) ++table;
  std::string out;
  for (const claims::TableGrid::Row& row : claims::lay_out(document, table).rows) {
    for (const std::uint32_t cell : row.cells) {
      const std::string_view text =
          cell == markdown::none ? "" : document.slice(document.blocks[cell].prose);
      out += text.empty() ? '.' : text[0];
    }
    out += row.is_header ? "!\n" : "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a pipe table", "[table_grid]") {
  CHECK(grid("| a | b |\n|---|---|\n| c | |\n") == "ab!\nc.\n");
}

TEST_CASE("cells that span stand at every place they cover", "[table_grid]") {
  CHECK(grid("<table><tr><th colspan=2>a</th><th>b</th></tr>"
             "<tr><td rowspan=2>c</td><td>d</td><td>e</td></tr>"
             "<tr><td>f</td><td>g</td></tr></table>\n") == "aab!\ncde\ncfg\n");
}
