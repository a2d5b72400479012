#include "facts/bibtex.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "facts/work.hpp"
#include "harness/catch.hpp"
#include "text/json.hpp"

namespace {

using Texts = std::vector<std::string>;

std::string value(const std::string& text) {
  const facts::Bibtex file = facts::read_bibtex("@misc{a, x = " + text + "}");
  return file.entries.size() == 1 ? std::string(file.entries.front().find("x")) : "none";
}

/// Names as `given|particle|family|suffix` or a literal in brackets.
Texts names(std::string_view value) {
  Texts out;
  for (const facts::WorkName& name : facts::read_names(value)) {
    out.push_back(name.literal.empty()
                      ? name.given + '|' + name.particle + '|' + name.family + '|' + name.suffix
                      : '[' + name.literal + ']');
  }
  return out;
}

facts::Work::Texts sorted(facts::Work::Texts members) {
  std::sort(members.begin(), members.end());
  return members;
}

/// Whether an entry is written with the same fields again, at once and by way of CSL.
bool comes_back(const std::string& text) {
  const auto fields = [](const facts::BibEntry& entry) {
    facts::Work::Texts out{{"", entry.type + ' ' + entry.key}};
    for (const facts::BibField& field : entry.fields) {
      const bool is_blank = field.value.find_first_not_of(' ') == std::string::npos;
      out.emplace_back(field.name, is_blank ? "" : field.value);
    }
    return sorted(std::move(out));
  };
  const facts::BibEntry entry = facts::read_bibtex(text).entries.at(0);
  const facts::Work work = facts::to_work(entry);
  std::string item;
  for (const auto& [name, value] : facts::members_of(work)) {
    item += (item.empty() ? "{\"" : ",\"") + name + "\":" + value;
  }
  const text::Source source("a.json", item + '}');
  const facts::Work again = facts::read_works(source).at(0);
  CHECK(fields(facts::to_bib_entry(work)) == fields(entry));
  return fields(facts::to_bib_entry(again)) == fields(entry);
}

}  // namespace

TEST_CASE("values of BibTeX") {
  CHECK(value("{One {Two} three}") == "One {Two} three");
  CHECK(value("\"One {\"}Two{\"}\"") == "One {\"}Two{\"}");
  CHECK(value("2024") == "2024");
  CHECK(value("{a} # \"b\" # mar") == "abMarch");
  CHECK(value("{a\"") == "a\"");
}

TEST_CASE("entries, macros and what stands between them") {
  const facts::Bibtex file = facts::read_bibtex(
      "Some text\n@comment{not {this}}\n@string(who = {Ada})\n% @misc{no, x = 1}\n"
      "@Article(k1, Author = who,\n  title = \"T\",)\n@book{k2}\n@misc{,\n x = {}}\n");
  REQUIRE(file.entries.size() == 2);
  CHECK(file.entries[0].type == "article");
  CHECK(file.entries[0].key == "k1");
  CHECK(file.entries[0].find("author") == "Ada");
  CHECK(file.entries[1].key == "k2");
  CHECK(file.faults == Texts{"line 8: entry without a key"});
}

TEST_CASE("what of a file is not read is said") {
  const facts::Bibtex file = facts::read_bibtex(
      "@preamble{\"x\"}\n@comment{jabref}\n@string{a = \"A\"}\n@misc{k,\n x = a # b,\n year = "
      "2024}\n");
  CHECK(file.left_out ==
        Texts{"line 1: @preamble", "line 2: @comment", "line 5: the value of the macro b"});
  CHECK(file.entries.at(0).find("x") == "Ab");
}

TEST_CASE("months are macros or text") {
  const facts::Bibtex file = facts::read_bibtex(
      "@misc{a, month = mar}@misc{b, month = {mar}}@misc{c, month = 10 # \"~\" # mar}");
  CHECK(file.entries.at(0).fields.at(0).is_month);
  CHECK_FALSE(file.entries.at(1).fields.at(0).is_month);
  CHECK(file.entries.at(2).find("month") == "10~March");
  for (const std::string text : {"@misc{k,\n  year = {2024},\n  month = mar,\n}\n",
                                 "@misc{k,\n  year = {2024},\n  month = {mar},\n}\n"}) {
    const facts::Work work = facts::to_work(facts::read_bibtex(text).entries.at(0));
    CHECK(work.dates.at(0).second == std::vector<int>{2024, 3});
    CHECK(facts::write_bibtex({facts::to_bib_entry(work)}) == text);
  }
}

TEST_CASE("keys have all characters but those that end them") {
  CHECK(facts::read_bibtex("@misc{doi:10.1/a(b)=c\"d, x = 1}").entries.at(0).key ==
        "doi:10.1/a(b)=c\"d");
}

TEST_CASE("plain text of TeX and back") {
  CHECK(facts::plain_text("{\\'E}tude {\\\"u}ber \\v{c} \\c{c} \\ss x \\o") ==
        "\u00C9tude \u00FCber \u010D \u00E7 \u00DFx \u00F8");
  CHECK(facts::plain_text("A \\& B --- 1--2,~\\emph{so}") == "A & B \u2014 1\u20132, so");
  CHECK(facts::plain_text(
            "Aks{\\i}n, Vrande{\\v c}i{\\' c}, G{\\\" u}nter, \\'{\\i} \\={a} \\d{h} \\'\\ae") ==
        "Aks\u0131n, Vrande\u010Di\u0107, G\u00FCnter, \u00ED \u0101 \u1E25 \u01FD");
  CHECK(facts::plain_text(
            "``So'' $\\alpha_{1}$ \\href{https://a.example}{here} \\textasciitilde{}") ==
        "\u201CSo\u201D $\\alpha_{1}$ here ~");
  for (const std::string text :
       {"A & B_c {d} 50% #1 $2 ~x \\y ^", "a \u2013 b \u2014 c", "-- --- \u2013- -\u2013\u2014",
        "`` '' \u201Cx\u201D", "un{balanced"}) {
    CHECK(facts::plain_text(facts::tex_text(text)) == text);
  }
}

TEST_CASE("addresses keep what TeX reads as markup") {
  CHECK(facts::plain_address("https://a.example/~b\\_c\\%20{d}\\textasciitilde{}") ==
        "https://a.example/~b_c%20d~");
  for (const std::string text : {"https://a.example/~b_c%20#d&e", "https://a.example/{x}\\y"}) {
    CHECK(facts::plain_address(facts::tex_address(text)) == text);
  }
}

TEST_CASE("names") {
  CHECK(names("Wheeler, Ada and Jan van der Spoke and {Comet Cycles} and others") ==
        Texts{"Ada||Wheeler|", "Jan|van der|Spoke|", "[Comet Cycles]", "[others]"});
  CHECK(names("van Bell, Jr, Max and Ada B. Wheeler and Plato") ==
        Texts{"Max|van|Bell|Jr", "Ada B.||Wheeler|", "||Plato|"});
  CHECK(names("{Barnes and Noble} and\nSalom{\\'e}, Ph.") ==
        Texts{"[Barnes and Noble]", "Ph.||Salom\u00E9|"});
  CHECK(names("May, Keith, and , and {de la Mare}, Walter") ==
        Texts{"Keith||May|", "Walter||de la Mare|"});
  for (const std::string text : {"Wheeler, Ada and {Comet Cycles} and {de la Mare}, Walter",
                                 "van der Spoke, Jr, Jan and others"}) {
    CHECK(facts::spell_names(facts::read_names(text)) == text);
  }
}

TEST_CASE("an entry becomes a work and the same entry again") {
  const std::string text =
      "@inproceedings{k,\n  author = {Wheeler, Ada and {Comet Cycles}},\n  title = {On {Bells}},\n"
      "  booktitle = {Proc. of X},\n  year = {2024},\n  month = mar,\n  pages = {1--9},\n"
      "  doi = {10.1/a_b},\n  odd = {kept {as} it is},\n  void = {},\n}\n";
  const facts::BibEntry entry = facts::read_bibtex(text).entries.at(0);
  const facts::Work work = facts::to_work(entry);
  CHECK(work.type == "paper-conference");
  CHECK(work.find("title") == "On Bells");
  CHECK(work.find("container-title") == "Proc. of X");
  CHECK(work.find("page") == "1-9");
  CHECK(work.dates.at(0).second == std::vector<int>{2024, 3});
  CHECK(work.others ==
        facts::Work::Texts{{"title", "On {Bells}"}, {"odd", "kept {as} it is"}, {"void", " "}});
  CHECK(comes_back(text));
}

TEST_CASE("fields of other dialects come back, and through CSL too") {
  CHECK(
      comes_back("@mvbook{k,\n  title = {T},\n  journaltitle = {J},\n  location = {L},\n"
                 "  date = {2004-09-11/2005},\n  crossref = {x},\n}\n"));
  CHECK(comes_back("@online{k,\n  author = {Ada Wheeler},\n  date = {2004-22},\n}\n"));
  CHECK(comes_back("@odd{k,\n  title = {\\emph{T}},\n  address = {A},\n  location = {B},\n}\n"));
}

TEST_CASE("a spelling that is out of date is not written") {
  facts::Work work = facts::to_work(
      facts::read_bibtex("@book{k, title = {On {Bells}}, publisher = {{C}omet}}").entries.at(0));
  work.texts.at(0).second = "On Chains";
  const facts::BibEntry back = facts::to_bib_entry(work);
  CHECK(back.find("title") == "On Chains");
  CHECK(back.find("publisher") == "{C}omet");
}

TEST_CASE("items of CSL come back, and through BibTeX too") {
  const std::vector<std::string> items = {
      R"({"id": "a", "type": "post-weblog", "title": "T", "PMID": "7", "call-number": "X 1"})",
      R"({"id": "a b, {c}", "type": "song", "title": ["T", "U"], "title-short": null})",
      R"({"id": 7, "title": "a  b\nc -- d\u2013e", "volume": 5, "score": 1.50, "file": ""})",
      R"({"id": "a", "type": "book", "issued": {"date-parts": [["2015"], [2016, 1]], "circa": true}})",
      R"({"id": "a", "type": "book", "issued": {"date-parts": [[2015, 13]]}, "page": "1\u20139"})",
      R"({"id": "a", "type": "entry-encyclopedia", "container-title": "C", "number": 4, "issue": "3"})",
      R"({"id": "a", "type": "chapter", "author": [{"family": "de la Mare", "given": "W.", "isni": [1]},
          {"given": "Plato"}, {"family": "", "literal": "A and B"}], "director": [{"family": "F"}]})",
      R"({"id": "a", "type": "report", "custom": {"Odd Key": "x", "n": 1}, "x": {"y": [{"z": "}"}]}})",
      R"({"id": "a", "type": "report", "custom": {"odd": "{x}"}, "URL": "https://a.example/~b_c%20"})"};
  for (const std::string& item : items) {
    CAPTURE(item);
    const text::Source source("a.json", '[' + item + ']');
    const facts::Work work = facts::read_works(source).at(0);
    const facts::Work::Texts members = facts::members_of(work);
    CHECK(members.size() == text::parse_json(source).root.items.at(0).items.size());
    const std::string bib = facts::write_bibtex({facts::to_bib_entry(work)});
    CAPTURE(bib);
    CHECK(sorted(facts::members_of(facts::to_work(facts::read_bibtex(bib).entries.at(0)))) ==
          sorted(members));
  }
}

TEST_CASE("what an item said is left out once a field says otherwise") {
  const text::Source source("a.json",
                            R"([{"id": "a", "type": "book", "page": "1\u20139", "x": 1}])");
  facts::BibEntry entry = facts::to_bib_entry(facts::read_works(source).at(0));
  CHECK(entry.find("csl_json") == "\"page\":\"1\u20139\",\"x\":1");
  for (facts::BibField& field : entry.fields) {
    if (field.name == "pages") field.value = "2--9";
  }
  const facts::Work work = facts::to_work(entry);
  CHECK(work.find("page") == "2-9");
  CHECK(work.kept == facts::Work::Texts{{"x", "1"}});
}
