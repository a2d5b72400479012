// What public pages have in brackets is no citation, not even where a list has the numbers.
#include <fstream>
#include <sstream>
#include <string>

#include "claims/citations.hpp"
#include "harness/catch.hpp"
#include "harness/example.hpp"
#include "markdown/parse.hpp"

TEST_CASE("no hard case is read as a citation") {
  std::ifstream file(DOCFACTS_REPOSITORY "/tests/rules/undefined-citation.md");
  std::stringstream text;
  text << file.rdbuf();
  const harness::Page page = harness::read_page(text.str());
  std::size_t cases = 0;
  std::size_t bare_cases = 0;
  for (const harness::Example& example : page.examples) {
    const bool has_list = example.section.starts_with("Brackets that public READMEs have");
    if (!has_list && !example.section.starts_with("Brackets of public pages")) continue;
    cases += has_list ? 1 : 0;
    bare_cases += has_list ? 0 : 1;
    for (const harness::ExampleFile& one : example.files) {
      const text::Source source("page.md", one.bytes);
      const markdown::Document document = markdown::parse(source);
      const facts::Table table;
      const claims::References references = claims::find_references(source, document, table);
      REQUIRE(references.has_numbers() == has_list);
      for (const claims::Citation& citation :
           claims::find_citations(source, document, table, references)) {
        FAIL_CHECK(source.slice(citation.span) << " in " << one.bytes);
      }
    }
  }
  CHECK(cases >= 8);
  CHECK(bare_cases >= 4);
}
