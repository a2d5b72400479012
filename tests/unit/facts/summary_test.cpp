#include "facts/summary.hpp"

#include <string>

#include "harness/catch.hpp"
#include "unit/facts/table_of.hpp"

using facts::SummaryPlace;

namespace {

const char* const vocabulary = R"({
  "attributes": [
    {"id": "weight", "label": "weight", "kind": "quantity"},
    {"id": "price", "label": "price", "kind": "quantity", "unit": "dollars"},
    {"id": "slope", "label": "steepest slope", "kind": "quantity", "unit": "percent"},
    {"id": "released", "label": "release date", "kind": "date"},
    {"id": "folds", "label": "folding", "kind": "boolean"},
    {"id": "equipment", "label": "equipment", "kind": "set"},
    {"id": "colours", "label": "colours", "kind": "set"}
  ],
  "units": [
    {"id": "dollars", "symbols_before": ["$"]},
    {"id": "percent", "symbols_after": ["%"]}
  ],
  "features": [
    {"id": "bell", "name": "bell", "attribute": "equipment"},
    {"id": "abs", "name": "anti-lock | braking", "attribute": "equipment"}
  ],
  "summaries": [
    {"id": "glance", "heading": "", "source_heading": "Source", "fields": [
      {"attribute": "released", "label": "Released"},
      {"attribute": "weight", "label": "Weight"},
      {"attribute": "price", "label": "Price"},
      {"attribute": "slope", "label": "Slope"},
      {"attribute": "folds", "label": "Folds"},
      {"attribute": "equipment", "label": "Equipment"},
      {"attribute": "colours", "label": "Colours"}
    ]},
    {"id": "fleet", "entity_rows": true, "heading": "Bicycle", "source_heading": "Sources",
     "missing": "?", "fields": [
      {"attribute": "weight", "label": "Weight", "where": {"with": "battery"}},
      {"attribute": "price", "label": "Price"}
    ]}
  ]
})";

const char* const entities = R"({
  "entities": [
    {"id": "comet", "name": "Comet", "document": "docs/comet.md", "facts": [
      {"attribute": "released", "value": "2024-03-01", "sources": [{"id": "a"}]},
      {"attribute": "weight", "value": "12.40", "sources": [{"id": "b"}, {"id": "c"}, {"id": "a"}]},
      {"attribute": "weight", "value": "15", "where": {"with": "battery"}, "sources": [{"id": "c"}]},
      {"attribute": "price", "value": "12800", "sources": [{"id": "d"}]},
      {"attribute": "slope", "value": "9.5", "sources": [{"id": "x"}]},
      {"attribute": "folds", "value": false, "sources": [{"id": "a"}]},
      {"attribute": "equipment", "value": ["bell", "abs"], "sources": [{"id": "a"}]},
      {"attribute": "colours", "value": ["a_b", "*red*"], "sources": [{"id": "a"}]}
    ]},
    {"id": "comet-lite", "name": "Comet [Lite]", "variant_of": "comet", "facts": [
      {"attribute": "weight", "value": "9", "where": {"of": "frame"}, "sources": [{"id": "a"}]}
    ]},
    {"id": "atlas", "name": "Atlas", "family": "big", "facts": [
      {"attribute": "weight", "value": "20", "sources": [{"id": "a"}]}
    ]},
    {"id": "titan", "name": "Titan", "family": "big", "document": "the titan.md", "facts": []},
    {"id": "big", "name": "Big", "facts": []}
  ]
})";

const char* const sources = R"([
  {"id": "a", "type": "book", "title": "A [new] catalogue", "author": [{"literal": "Comet Cycles"}],
   "issued": {"date-parts": [[2024]]}, "URL": "https://bicycles.example/a_(1).html"
},
  {"id": "b", "type": "book", "title": "No address",
   "author": [{"family": "Wheeler", "given": "Ada"}, {"family": "Spoke", "given": "Jan"}]},
  {"id": "c", "type": "book", "title": "Three authors", "URL": "https://bicycles.example/c",
   "author": [{"family": "Wheeler", "given": "Ada"}, {"family": "Spoke"}, {"family": "Hub"}]},
  {"id": "d", "type": "book", "title": "Nobody's"},
  {"id": "x", "type": "book", "title": "Another"}
])";

const TableOf& everything() {
  static const TableOf out({vocabulary, entities, sources});
  INFO(out.problem());
  REQUIRE(out.problems.empty());
  return out;
}

facts::WrittenSummary write(std::size_t summary, const std::vector<std::string>& ids,
                            const SummaryPlace& place) {
  const facts::Table& table = everything().table;
  std::vector<std::uint32_t> indices;
  for (const std::string& id : ids) indices.push_back(table.find_entity(id));
  return facts::write_summary(table, table.summaries.at(summary), indices, place);
}

}  // namespace

TEST_CASE("a summary has a row for each field that any entity has a fact for") {
  const SummaryPlace place{.path = "docs/comet.md",
                           .numbers = {{"a", 1}, {"b", 2}, {"c", 3}, {"d", 9}}};
  const facts::WrittenSummary written = write(0, {"comet", "atlas"}, place);
  CHECK(written.text ==
        "|  | Comet | [Atlas](<../the titan.md>) | Source |\n"
        "|---|---|---|---|\n"
        "| Released | 2024-03-01 | – | [1] |\n"
        "| Weight | 12.40; 15 (battery) | 20 | [1-3] |\n"
        "| Price | $12,800 | – | [9] |\n"
        "| Slope | 9.5% | – | – |\n"
        "| Folds | no | – | [1] |\n"
        "| Equipment | bell, anti-lock \\| braking | – | [1] |\n"
        "| Colours | a_b, \\*red\\* | – | [1] |\n");
  REQUIRE(written.uncited.size() == 1);
  CHECK(written.uncited[0]->written == "9.5");
}

TEST_CASE("a summary by entity gives the facts that its fields ask for") {
  const SummaryPlace place{.path = "README.md", .numbers = {{"a", 1}, {"c", 2}, {"d", 4}}};
  CHECK(write(1, {"comet", "comet-lite", "atlas"}, place).text ==
        "| Bicycle | Weight | Price | Sources |\n"
        "|---|---|---|---|\n"
        "| [Comet](docs/comet.md) | 15 | $12,800 | [2, 4] |\n"
        "| [Comet \\[Lite\\]](docs/comet.md) | 9 (frame) | $12,800 | [1, 4] |\n"
        "| [Atlas](<the titan.md>) | 20 | ? | [1] |\n");
}

TEST_CASE("without a list of references there is no column for sources") {
  const facts::WrittenSummary written = write(1, {"atlas"}, {.path = "the titan.md"});
  CHECK(written.text ==
        "| Bicycle | Weight | Price |\n"
        "|---|---|---|\n"
        "| Atlas | 20 | ? |\n");
  CHECK(written.uncited.empty());
}

TEST_CASE("references are a numbered list") {
  const facts::Table& table = everything().table;
  std::vector<const facts::SourceItem*> items;
  for (const facts::SourceItem& item : table.sources) items.push_back(&item);
  items.pop_back();
  CHECK(facts::write_references(items) ==
        "1. Comet Cycles, [A \\[new\\] catalogue](<https://bicycles.example/a_(1).html>), 2024\n"
        "2. Wheeler and Spoke, *No address*\n"
        "3. Wheeler et al., [Three authors](https://bicycles.example/c)\n"
        "4. *Nobody's*\n");
}

TEST_CASE("a summary of unknown attributes is a problem") {
  const TableOf out({R"({"summaries": [{"id": "glance", "heading": "", "source_heading": "Source",
    "fields": [{"attribute": "wait", "label": "Weight"}]}]})"});
  REQUIRE(out.problems.size() == 1);
  CHECK(out.problems[0].find("\"wait\"") != std::string::npos);
}
