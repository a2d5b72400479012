#include "claims/written_citations.hpp"

#include <string>
#include <vector>

#include "claims/bibliography.hpp"
#include "harness/catch.hpp"
#include "unit/claims/reading_of.hpp"

namespace {

using Texts = std::vector<std::string>;

/// Every mark with what it leads to: `[@manual] -> manual`.
Texts marks(const std::string& text, claims::CitationForm form) {
  const ReadingOf page(text);
  Texts out;
  for (const claims::Citation& citation : page.reading.citations) {
    if (citation.form != form) continue;
    std::string line(page.source.slice(citation.span));
    line += " ->";
    for (const claims::CitedItem& item : citation.items) {
      for (const std::uint32_t source : item.sources) {
        line += ' ' + ReadingOf::table().sources[source].id;
      }
      if (item.entry != claims::none) {
        const claims::ReferenceEntry& entry = page.reading.references[item.entry];
        line += ' ' + (entry.label.empty() ? std::to_string(entry.number) : entry.label);
      }
      if (item.first != 0) line += ' ' + std::to_string(item.first);
      if (item.is_range) line += '-' + std::to_string(item.last);
    }
    out.push_back(line);
  }
  return out;
}

const std::string list =
    "\n\n## References\n\n1. Wheeler and Spoke, 2024.\n2. Bell, 2020.\n3. Bar\n";

}  // namespace

TEST_CASE("citations by key") {
  using claims::CitationForm;
  const std::string front = "---\nreferences:\n- id: bell2020\n  title: Bells\n- id: x:1\n---\n\n";
  CHECK(marks(front + "It is light [@bell2020; see @x:1, p. 3].", CitationForm::keyed) ==
        Texts{"[@bell2020; see @x:1, p. 3] -> bell2020 x:1"});
  CHECK(marks(front + "It is light [-@none].", CitationForm::keyed) == Texts{"[-@none] ->"});
  CHECK(marks("It is light [@manual].", CitationForm::keyed) == Texts{"[@manual] -> manual"});
  CHECK(marks("Thanks to [@ada; @jan] and [a@b.example].", CitationForm::keyed).empty());
  CHECK(marks(front + "As @bell2020 says, and @ada, `@x:1` and [@x:1].", CitationForm::keyed) ==
        Texts{"@bell2020 -> bell2020", "[@x:1] -> x:1"});
  CHECK(marks("As @manual says.", CitationForm::keyed).empty());
  CHECK(marks("In `[@manual]`.", CitationForm::keyed).empty());
}

TEST_CASE("citations by author and year") {
  using claims::CitationForm;
  const auto of = [](const std::string& text) { return marks(text, CitationForm::author_year); };
  CHECK(of("It is light (Wheeler et al., 2024)." + list) == Texts{"(Wheeler et al., 2024) -> 1"});
  CHECK(of("It is light (Wheeler and Spoke 2024a; Bell, 2020)." + list) ==
        Texts{"(Wheeler and Spoke 2024a; Bell, 2020) -> 1 2"});
  CHECK(of("It is light (Wheeler, 2024).") == Texts{"(Wheeler, 2024) -> manual"});
  CHECK(of("As Wheeler et al. (2024) say.") == Texts{"Wheeler et al. (2024) -> manual"});
  CHECK(of("It is light (see Wheeler et al., 2024, p. 3; Bell, 2020, Table 2)." + list) ==
        Texts{"(see Wheeler et al., 2024, p. 3; Bell, 2020, Table 2) -> 1 2"});
  CHECK(of("It is light (Nobody et al., 1999).") == Texts{"(Nobody et al., 1999) ->"});
  CHECK(of("In (March 2024), (Berlin, 2024), (since 2024), (Version 2, 2024), f(2024).").empty());
}

TEST_CASE("raised numbers") {
  using claims::CitationForm;
  const auto of = [](const std::string& text) {
    return marks(text + list, CitationForm::superscript);
  };
  CHECK(of("It is light\u00B9 and soft.\u00B2,\u00B3") ==
        Texts{"\u00B9 -> 1", "\u00B2,\u00B3 -> 2 3"});
  CHECK(of("It is light\u00B9\u207B\u00B3 and soft\u00B9\u2013\u00B2.") ==
        Texts{"\u00B9\u207B\u00B3 -> 1-3", "\u00B9\u2013\u00B2 -> 1-2"});
  CHECK(of("It is light<sup>1, 2</sup> and quick<sup>1\u20133</sup>.") ==
        Texts{"1, 2 -> 1 2", "1\u20133 -> 1-3"});
  CHECK(of("It has 20 m\u00B2, 3 km<sup>2</sup>, 10<sup>3</sup> and light\u2079.").empty());
}

TEST_CASE("a bibliography beside the document") {
  const text::Source bib(
      "refs.bib", "@misc{a, title = {The {Comet} catalogue}}\n@misc{b, eprint = {2401.01234}}\n");
  const auto items = claims::read_bibliography(bib);
  REQUIRE(items.size() == 2);
  CHECK(items[0].title == "The Comet catalogue");
  const text::Source page("page.md", "It is light [@a; @b; @c].\n");
  const markdown::Document document = markdown::parse(page);
  const claims::Reading reading = claims::Reader(ReadingOf::table()).read(page, document, items);
  REQUIRE(reading.citations.size() == 1);
  const auto& cited = reading.citations[0].items;
  CHECK(reading.references[cited[0].entry].source == 1);
  CHECK(reading.references[cited[1].entry].source == 0);
  CHECK(cited[2].entry == claims::none);
  const text::Source json("refs.json",
                          R"([{"id": "k", "title": "T", "URL": "https://x.example"}])");
  CHECK(claims::read_bibliography(json).at(0).url == "https://x.example");
}

TEST_CASE("paths of bibliographies in front matter") {
  const auto paths = [](const std::string& text) {
    const text::Source source("page.md", text);
    return claims::bibliography_paths(source, markdown::parse(source));
  };
  CHECK(paths("---\nbibliography: refs.bib # mine\n---\n") == Texts{"refs.bib"});
  CHECK(paths("---\nbibliography: [a.bib, 'b c.json']\n---\n") == Texts{"a.bib", "b c.json"});
  CHECK(paths("---\nbibliography:\n  - a.bib\n  - b.bib\ntitle: x\n---\n") ==
        Texts{"a.bib", "b.bib"});
  CHECK(paths("bibliography: a.bib\n").empty());
}

TEST_CASE("a definition list of references") {
  const ReadingOf page(
      "It is light [1].\n\n## References\n\n1\n: The manual\n\n[2]\n: The catalogue\n");
  REQUIRE(page.reading.references.size() == 2);
  CHECK(page.reading.references[1].number == 2);
}
