#include "facts/read.hpp"

#include <string>

#include "harness/catch.hpp"
#include "unit/facts/table_of.hpp"

using facts::Bound;
using facts::Date;
using facts::Quantity;

namespace {

const std::string vocabulary = R"({
  "attributes": [
    {"id": "weight", "label": "weight", "kind": "quantity", "unit": "kg", "least": 1, "most": 100,
     "comparison": {"max_rounding": 0.05, "about": 0.2, "binary": true}, "cues": ["weighs"],
     "headers": ["weight in kg"], "confused_with": ["weight.frame"], "default_of_unit": true
},
    {"id": "weight.frame", "label": "frame weight", "kind": "quantity", "unit": "kg",
     "at_most_attribute": "weight"},
    {"id": "sold", "label": "sales", "kind": "quantity"},
    {"id": "released", "label": "release", "kind": "date"},
    {"id": "frame", "label": "frame", "kind": "text"},
    {"id": "foldable", "label": "foldable", "kind": "boolean"},
    {"id": "colours", "label": "colours", "kind": "set", "inherited": false},
    {"id": "equipment", "label": "equipment", "kind": "set"}
  ],
  "units": [{"id": "kg", "words": ["kg", "kilograms"], "symbols_before": ["~kg"]}],
  "scales": [{"word": "K", "factor": 1e3, "binary": 1024}, {"word": "million", "factor": 1000000}],
  "features": [
    {"id": "abs", "name": "anti-lock braking", "aliases": ["ABS"], "attribute": "equipment"},
    {"id": "belt", "name": "belt drive", "attribute": "equipment"}
  ],
  "acronyms": [{"short": "ABS", "long": ["anti-lock braking system"], "sources": [{"id": "s"}]}],
  "link_kinds": [{"id": "page", "label": "page", "words": ["product page"], "hosts": ["a.example"]}],
  "words": {
  "negation" : [ "no", "not" ], "pronoun" : ["it"]
}
})";

const std::string sources = R"([
  {"id": "s", "type": "report", "title": "A report", "issued": {"date-parts": [[2024, 12, 27]]},
   "author": [{"literal": "The Makers"}, {"family": "Wheeler", "given": "Ada"}],
   "archive": "arXiv", "archive_location": "2412.19437", "URL": "https://a.example/report"}
])";

const std::string entities = R"({
  "$schema": "schema/facts.schema.json",
  "entities": [
    {"id": "comet", "name": "Comet", "kind": "family", "facts": [
      {"attribute": "frame", "value": "steel", "sources": [{"id": "s", "at": "p. 1"}]},
      {"attribute": "foldable", "value": true, "sources": [{"id": "s"}]}]},
    {"id": "comet-2", "name": "Comet 2", "aliases": ["Comet II"], "informal": ["Comet2"],
     "family": "comet", "variant_of": "comet", "official": false, "document": "comet.md",
     "links": [{"kind": "page", "url": "https://a.example/2"}], "facts": [
      {"attribute": "sold", "value": "236K", "where": {"year": "2024"}, "as_of": "2024-12",
       "also": [{"value": "240K", "because": "with returns", "sources": [{"id": "s", "at": "p. 3"}]}],
       "sources": [{"id": "s", "at": "p. 2", "quote": "236 thousand"}]},
      {"attribute": "weight", "value": 12.5, "sources": [{"id": "s"}]},
      {"attribute": "weight.frame", "value": "2.5", "sources": [{"id": "s"}]},
      {"attribute": "released", "value": "2024-02-29", "sources": [{"id": "s"}]},
      {"attribute": "colours", "value": ["red", "blue"], "sources": [{"id": "s"}]},
      {"attribute": "equipment", "value": ["abs"], "not": ["belt"], "complete": true,
       "sources": [{"id": "s"}]}]},
    {"id": "comet-2-lite", "name": "Comet 2 Lite", "variant_of": "comet-2", "covered": false}
  ]
})";

}  // namespace

TEST_CASE("files add up whatever their order") {
  for (const auto& files :
       {std::vector{vocabulary, sources, entities}, std::vector{entities, sources, vocabulary}}) {
    const TableOf read(files);
    CHECK(read.problem() == "0 problems");
    CHECK(read.table.entities.size() == 3);
    CHECK(read.table.facts.size() == 8);
    CHECK(read.table.attributes.size() == 8);
    CHECK(read.table.sources.size() == 1);
  }
}

TEST_CASE("entities and facts are read with all they say") {
  const TableOf read({vocabulary, sources, entities});
  const facts::Table& table = read.table;
  const std::uint32_t index = table.find_entity("comet-2");
  REQUIRE(index != facts::none);
  const facts::Entity& entity = table.entities[index];
  CHECK(entity.name == "Comet 2");
  CHECK(entity.aliases == std::vector<std::string>{"Comet II"});
  CHECK(entity.informal == std::vector<std::string>{"Comet2"});
  CHECK(entity.family == table.find_entity("comet"));
  CHECK(entity.variant_of == table.find_entity("comet"));
  CHECK_FALSE(entity.is_official);
  CHECK(entity.is_covered);
  CHECK(entity.document == "comet.md");
  CHECK(entity.links.at(0).url == "https://a.example/2");
  CHECK(table.files[entity.origin.file].slice(entity.origin.span) == "\"comet-2\"");
  CHECK_FALSE(table.entities[table.find_entity("comet-2-lite")].is_covered);

  const auto sold = table.facts_of(index, table.find_attribute("sold"));
  REQUIRE(sold.size() == 1);
  const facts::Fact& fact = *sold[0];
  CHECK(std::get<Quantity>(fact.value).value == 236e3);
  CHECK(std::get<Quantity>(fact.value).step == 1e3);
  CHECK(std::get<Quantity>(fact.value).binary_value == 236.0 * 1024);
  CHECK(fact.written == "236K");
  CHECK(fact.qualifiers.at("year") == "2024");
  CHECK(fact.as_of == "2024-12");
  CHECK(fact.references.at(0).locator == "p. 2");
  CHECK(fact.references.at(0).quote == "236 thousand");
  CHECK(std::get<Quantity>(fact.readings.at(0).value).value == 240e3);
  CHECK(fact.readings.at(0).reason == "with returns");
  CHECK(fact.readings.at(0).references.at(0).locator == "p. 3");
  CHECK(table.files[fact.origin.file].slice(fact.origin.span) == "\"236K\"");
}

TEST_CASE("values are of their attribute's kind") {
  const TableOf read({vocabulary, sources, entities});
  const facts::Table& table = read.table;
  const auto fact = [&](std::string_view attribute) -> const facts::Fact& {
    const auto facts =
        table.facts_of(table.find_entity("comet-2"), table.find_attribute(attribute));
    REQUIRE(facts.size() == 1);
    return *facts[0];
  };
  CHECK(std::get<Quantity>(fact("weight").value).value == 12.5);
  CHECK(std::get<Quantity>(fact("weight").value).step == Approx(0.1));
  CHECK(fact("weight").written == "12.5");
  CHECK(std::get<Date>(fact("released").value) == Date{2024, 2, 29});
  CHECK(std::get<std::vector<std::string>>(fact("colours").value).size() == 2);
  CHECK(fact("equipment").denied == std::vector<std::string>{"belt"});
  CHECK(fact("equipment").is_complete);
  CHECK(std::get<std::string>(fact("frame").value) == "steel");
  CHECK(std::get<bool>(fact("foldable").value));
}

TEST_CASE("facts come from what an entity is a variant of, when it has none of its own") {
  const TableOf read({vocabulary, sources, entities});
  const facts::Table& table = read.table;
  const std::uint32_t lite = table.find_entity("comet-2-lite");
  CHECK(table.facts_of(lite, table.find_attribute("sold")).size() == 1);
  CHECK(table.facts_of(lite, table.find_attribute("colours")).empty());  // not inherited
  CHECK(table.facts_of(lite, table.find_attribute("frame")).at(0)->written == "steel");
  CHECK(table.facts_of(table.find_entity("comet"), table.find_attribute("sold")).empty());
  CHECK(table.facts_of(facts::none, 0).empty());
  CHECK(table.is_within(lite, table.find_entity("comet")));
  CHECK(table.is_within(lite, lite));
  CHECK_FALSE(table.is_within(table.find_entity("comet"), lite));
  CHECK(table.find_entity("nothing") == facts::none);
  CHECK(table.find_source("nothing") == nullptr);
}

TEST_CASE("the vocabulary is read with all it says") {
  const TableOf read({vocabulary, sources, entities});
  const facts::Table& table = read.table;
  const facts::Attribute& weight = table.attributes[table.find_attribute("weight")];
  CHECK(weight.label == "weight");
  CHECK(table.units.at(weight.unit).words == std::vector<std::string>{"kg", "kilograms"});
  CHECK(weight.comparison.max_rounding == 0.05);
  CHECK(weight.comparison.about == 0.2);
  CHECK(weight.comparison.allows_binary);
  CHECK(weight.is_default_of_unit);
  CHECK(weight.least == 1);
  CHECK(weight.most == 100);
  CHECK(table.attributes[table.find_attribute("weight.frame")].at_most_attribute ==
        table.find_attribute("weight"));
  CHECK(table.scales.at(0).is_case_sensitive);
  CHECK_FALSE(table.scales.at(1).is_case_sensitive);
  CHECK(table.scales.at(1).binary_factor == 1e6);
  CHECK(table.features.at(0).attribute == table.find_attribute("equipment"));
  CHECK(table.acronyms.at(0).expansions.at(0) == "anti-lock braking system");
  CHECK(table.link_kinds.at(0).hosts == std::vector<std::string>{"a.example"});
  CHECK(table.words.at("negation") == std::vector<std::string>{"no", "not"});
}

TEST_CASE("sources are read from CSL-JSON") {
  const TableOf read({vocabulary, sources, entities});
  const facts::SourceItem* source = read.table.find_source("s");
  REQUIRE(source != nullptr);
  CHECK(source->title == "A report");
  CHECK(source->authors == std::vector<std::string>{"The Makers", "Wheeler, Ada"});
  CHECK(source->year == 2024);
  CHECK(source->arxiv == "2412.19437");
}

TEST_CASE("the id of a preprint is found in any of its places") {
  const auto arxiv = [](const std::string& member) {
    const TableOf read({R"([{"id": "s", "type": "article", "title": "T", )" + member + "}]"});
    CHECK(read.problem() == "0 problems");
    return read.table.sources.at(0).arxiv;
  };
  CHECK(arxiv(R"("archive": "arXiv", "archive_location": "arXiv:2412.19437v2")") == "2412.19437");
  CHECK(arxiv(R"("URL": "https://arxiv.org/abs/2412.19437v1")") == "2412.19437");
  CHECK(arxiv(R"("URL": "https://arxiv.org/pdf/2412.19437.pdf")") == "2412.19437");
  CHECK(arxiv(R"("DOI": "10.48550/arXiv.2412.19437")") == "2412.19437");
  CHECK(arxiv(R"("URL": "https://a.example/")").empty());
}

TEST_CASE("ten thousand entities are read and asked quickly") {
  std::string many = R"({"entities": [{"id": "e0", "name": "Entity zero")";
  for (int i = 1; i < 10'000; ++i) {
    const std::string number = std::to_string(i);
    many += R"(}, {"id": "e)" + number + R"(", "name": "Entity )" + number +
            R"(", "variant_of": "e)" + std::to_string(i / 2) +
            R"(", "facts": [{"attribute": "sold", "value": ")" + number +
            R"(", "sources": [{"id": "s"}]}])";
  }
  const TableOf read({many + "}]}", vocabulary, sources});
  CHECK(read.problem() == "0 problems");
  std::size_t count = 0;
  for (std::uint32_t entity = 0; entity < 10'000; ++entity) {
    count += read.table.facts_of(entity, read.table.find_attribute("sold")).size();
    count += read.table.facts_of(entity, read.table.find_attribute("weight")).size();
  }
  CHECK(count == 9'999);
}
