#include "facts/work_fit.hpp"

#include <string>
#include <utility>
#include <vector>

#include "facts/read.hpp"
#include "harness/catch.hpp"

namespace {

using Texts = std::vector<std::string>;

facts::FittedWorks fit_csl(const std::string& json) {
  return facts::fit_to_list(facts::read_works(text::Source("x.json", json)));
}

facts::FittedWorks fit_bib(const std::string& bib) {
  return facts::fit_to_list(facts::to_works(facts::read_bibtex(bib).entries));
}

/// What the reader of the table has against a list of the works.
Texts problems(const facts::FittedWorks& fitted) {
  std::string list = "[";
  for (const facts::Work& work : fitted.works) {
    list += (list.size() == 1 ? "" : ",\n") + facts::write_csl(work);
  }
  std::vector<text::Source> files;
  files.emplace_back("sources.json", list + "]");
  Texts out;
  for (const facts::Problem& problem : facts::read(std::move(files)).problems) {
    if (problem.rule == "malformed-table") out.push_back(problem.message);
  }
  return out;
}

std::string spelled(const facts::FittedWorks& fitted) {
  std::string out;
  for (const facts::Work& work : fitted.works) out += facts::write_csl(work);
  return out;
}

}  // namespace

TEST_CASE("a work that fits stays as it is") {
  const std::string csl =
      R"({"DOI":"10.1/x","PMCID":"7","author":[{"family":"Wheeler","given":"Ada"}],"id":"a",)"
      R"("issued":{"date-parts":[[2024,2,29]]},"title":"Bells","type":"book","volume":3})";
  const facts::FittedWorks fitted = fit_csl("[" + csl + "]");
  CHECK(spelled(fitted) == csl);
  CHECK(fitted.left_out.empty());
  CHECK(problems(fitted).empty());
}

TEST_CASE("what a source list does not take is left out, and said") {
  const facts::FittedWorks fitted = fit_csl(R"([
    {"id": 7, "type": "video", "title": "Bells", "indexed": {"x": 1}, "ISSN": ["1", "2"],
     "URL": "ftp://bicycles.example", "DOI": "https://doi.org/10.1/x", "PMID": 12,
     "author": [{"family": "Wheeler", "ORCID": "1"}, {"given": "Ada", "ORCID": "2"}, {}, "Comet"],
     "issued": {"date-parts": [[2024, 2, 30]]}, "accessed": {"season": 1},
     "submitted": {"date-parts": [[2024, 13]], "raw": "autumn"},
     "custom": {"a": "b", "c": 1}},
    {"id": "no-title", "type": "book"},
    {"type": "book", "title": "No id"},
    {"id": "twin", "type": "book", "title": "One"},
    {"id": "twin", "type": "book", "title": "Two"}])");
  CHECK(problems(fitted).empty());
  CHECK(spelled(fitted) ==
        R"({"DOI":"10.1/x","PMID":"12","author":[{"family":"Wheeler"},{"literal":"Ada"},)"
        R"({"literal":"Comet"}],"custom":{"a":"b"},"id":"7","issued":{"date-parts":[[2024,2]]},)"
        R"("submitted":{"date-parts":[[2024]],"raw":"autumn"},"title":"Bells","type":"document"})"
        R"({"id":"twin","title":"One","type":"book"})");
  CHECK(fitted.left_out ==
        Texts{"\"ISSN\" that is no text", "\"URL\" that is no address of the web",
              "\"accessed\" that is no date", "\"ORCID\" of a name, 2 times,",
              "a name that says nothing", "\"c\" of \"custom\"", "\"indexed\"",
              "what of \"issued\" is no day or month", "what of \"submitted\" is no day or month",
              "the type video, which CSL does not know,", "no-title, which has no title,",
              "an item without an id", "what is called twin too"});
}

TEST_CASE("parts of a book have what the book says") {
  const facts::FittedWorks fitted = fit_bib(
      "@incollection{part, title = {Bells}, subtitle = {A history}, author = {Wheeler, Ada},"
      " crossref = {whole}}\n"
      "@collection{whole, title = {Wheels}, subtitle = {And more}, editor = {Spoke, Jan},"
      " publisher = {Comet}, date = {2024}, shorttitle = {W}}\n"
      "@article{news, title = {Who rings?}, subtitle = {We do}, journaltitle = {The Bell},"
      " journalsubtitle = {A weekly}, xdata = {press}}\n"
      "@xdata{press, publisher = {Comet Press}}\n");
  CHECK(problems(fitted).empty());
  REQUIRE(fitted.works.size() == 3);
  const facts::Work& part = fitted.works[0];
  CHECK(part.find("title") == "Bells: A history");
  CHECK(part.find("container-title") == "Wheels: And more");
  CHECK(part.find("publisher") == "Comet");
  CHECK(part.find("title-short").empty());
  CHECK(part.dates.at(0).second == std::vector<int>{2024});
  CHECK(part.names.at(1).second.at(0).family == "Spoke");
  CHECK(fitted.works[2].find("title") == "Who rings? We do");
  CHECK(fitted.works[2].find("container-title") == "The Bell: A weekly");
  CHECK(fitted.works[2].find("publisher") == "Comet Press");
  CHECK(fitted.left_out == Texts{"press, which has no title,"});
}

TEST_CASE("what is inherited is not written twice") {
  const std::string bib =
      "@inproceedings{part,\n  title = {Bells},\n  subtitle = {A history},\n  crossref = {whole},\n"
      "}\n\n@proceedings{whole,\n  title = {Wheels},\n  publisher = {Comet},\n"
      "  subtitle = {And more},\n}\n";
  const std::vector<facts::Work> works = facts::to_works(facts::read_bibtex(bib).entries);
  CHECK(facts::write_bibtex(facts::to_bib_entries(works)) == bib);
  // Without the whole the part says it itself.
  const std::string alone = facts::write_bibtex(facts::to_bib_entries({works.front()}));
  CHECK(facts::to_works(facts::read_bibtex(alone).entries).at(0).find("container-title") ==
        "Wheels: And more");
}

TEST_CASE("parents in a circle end") {
  const auto works = facts::to_works(
      facts::read_bibtex("@book{a, crossref = {b}, title = {A}}@book{b, crossref = {a}, year = "
                         "2024}@book{c, crossref = {c}}")
          .entries);
  CHECK(works.size() == 3);
  CHECK(works[1].find("title") == "A");
}
