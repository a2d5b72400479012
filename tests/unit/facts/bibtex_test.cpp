#include "facts/bibtex.hpp"

#include <string>
#include <vector>

#include "facts/work.hpp"
#include "harness/catch.hpp"

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

}  // namespace

TEST_CASE("values of BibTeX") {
  CHECK(value("{One {Two} three}") == "One {Two} three");
  CHECK(value("\"One {\"}Two{\"}\"") == "One {\"}Two{\"}");
  CHECK(value("2024") == "2024");
  CHECK(value("{a} # \"b\" # mar") == "abmar");
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

TEST_CASE("plain text of TeX and back") {
  CHECK(facts::plain_text("{\\'E}tude {\\\"u}ber \\v{c} \\c{c} \\ss x \\o") ==
        "\u00C9tude \u00FCber \u010D \u00E7 \u00DFx \u00F8");
  CHECK(facts::plain_text("A \\& B --- 1--2,~\\emph{so}") == "A & B \u2014 1\u20132, so");
  for (const std::string text : {"A & B_c {d} 50% #1 $2 ~x \\y", "a \u2013 b \u2014 c"}) {
    CHECK(facts::plain_text(facts::tex_text(text)) == text);
  }
}

TEST_CASE("names") {
  CHECK(names("Wheeler, Ada and Jan van der Spoke and {Comet Cycles} and others") ==
        Texts{"Ada||Wheeler|", "Jan|van der|Spoke|", "[Comet Cycles]", "[others]"});
  CHECK(names("van Bell, Jr, Max and Ada B. Wheeler and Plato") ==
        Texts{"Max|van|Bell|Jr", "Ada B.||Wheeler|", "||Plato|"});
  CHECK(names("{Barnes and Noble} and\nSalom{\\'e}, Ph.") ==
        Texts{"[Barnes and Noble]", "Ph.||Salom\u00E9|"});
}

TEST_CASE("an entry becomes a work and the same entry again") {
  const std::string text =
      "@inproceedings{k,\n  author = {Wheeler, Ada and {Comet Cycles}},\n  title = {On {Bells}},\n"
      "  booktitle = {Proc. of X},\n  year = {2024},\n  month = mar,\n  pages = {1--9},\n"
      "  doi = {10.1/a_b},\n  odd = {kept {as} it is},\n}\n";
  const facts::BibEntry entry = facts::read_bibtex(text).entries.at(0);
  const facts::Work work = facts::to_work(entry);
  CHECK(work.type == "paper-conference");
  CHECK(work.find("container-title") == "Proc. of X");
  CHECK(work.find("page") == "1-9");
  CHECK(work.dates.at(0).second == std::vector<int>{2024, 3});
  CHECK(work.others.size() == 1);
  const facts::BibEntry back = facts::to_bib_entry(work);
  CHECK(back.type == entry.type);
  CHECK(back.fields.size() == entry.fields.size());
  for (const facts::BibField& field : entry.fields) {
    CHECK(facts::plain_text(back.find(field.name)) == facts::plain_text(field.value));
  }
  CHECK(facts::to_work(facts::read_bibtex(facts::write_bibtex({back})).entries.at(0)).texts ==
        work.texts);
}

TEST_CASE("types that BibTeX lacks come back") {
  const facts::Work work{.id = "w",
                         .type = "post-weblog",
                         .texts = {{"title", "T"}, {"PMID", "7"}, {"call-number", "X 1"}},
                         .names = {},
                         .dates = {{"accessed", {2024, 5, 1}}},
                         .others = {}};
  const facts::Work back = facts::to_work(
      facts::read_bibtex(facts::write_bibtex({facts::to_bib_entry(work)})).entries.at(0));
  CHECK(back.type == work.type);
  CHECK(back.find("PMID") == "7");
  CHECK(back.find("call-number") == "X 1");
  CHECK(back.dates == work.dates);
  CHECK(back.others.empty());
}
