#include "claims/references.hpp"

#include <string>
#include <vector>

#include "harness/catch.hpp"
#include "markdown/parse.hpp"

namespace {

/// Number and text of every entry: "1=[1] One".
std::vector<std::string> entries(const std::string& text, const facts::Table& table = {}) {
  const text::Source source("page.md", text);
  const markdown::Document document = markdown::parse(source);
  std::vector<std::string> out;
  for (const claims::ReferenceEntry& entry :
       claims::find_references(source, document, table).entries) {
    out.push_back(std::to_string(entry.number) + "=" + std::string(source.slice(entry.span)));
  }
  return out;
}

using Entries = std::vector<std::string>;

}  // namespace

TEST_CASE("an ordered list below the heading") {
  CHECK(entries("## References\n\n1. One\n2. Two\n") == Entries{"1=1. One", "2=2. Two"});
  CHECK(entries("## References\n\n1. One\n1. Two\n") == Entries{"1=1. One", "2=1. Two"});
  CHECK(entries("## 7. Bibliography:\n\n3. One\n") == Entries{"3=3. One"});
  CHECK(entries("## Parts\n\n1. One\n2. Two\n").empty());
}

TEST_CASE("the section ends with the next heading of its level") {
  CHECK(entries("## References\n\n### Books\n\n1. One\n\n## More\n\n2. Two\n") ==
        Entries{"1=1. One"});
}

TEST_CASE("lines and items that begin with a number in brackets") {
  CHECK(entries("# References\n\n[1] One\n[2] Two\n\n[3]: Three three\n") ==
        Entries{"1=[1] One", "2=[2] Two", "3=[3]: Three three"});
  CHECK(entries("# References\n\n- [1] One\n- [2] Two\n") == Entries{"1=[1] One", "2=[2] Two"});
}

TEST_CASE("rows that begin with a number") {
  CHECK(entries("# Sources\n\n| No | What |\n|---|---|\n| 1 | One |\n| [2] | Two |\n").size() == 2);
}

TEST_CASE("numbered lines need no heading when they follow each other") {
  CHECK(entries("Text.\n\n[1] One\n\n[2] Two\n") == Entries{"1=[1] One", "2=[2] Two"});
  CHECK(entries("[1] shows that.\n\nText.\n").empty());
}

TEST_CASE("notes begin anew behind each table that calls them") {
  CHECK(entries("Bell [1]\n\n**[1]**: One\n\nText\n\n[2]- Two\n\nSaddle [1]\n\n- [1] Three\n") ==
        Entries{"1=[1]**: One", "2=[2]- Two", "1=[1] Three"});
  CHECK(entries("Bell\n\n[1]: One\n\nText\n").empty());
  CHECK(entries("[1] One\n\nText\n\nBell [1]\n").empty());
}

TEST_CASE("definitions are a list once a number is used") {
  CHECK(entries("It is [1].\n\n[1]: https://example.org\n") ==
        Entries{"1=[1]: https://example.org"});
  CHECK(entries("It is [this][1].\n\n[1]: https://example.org\n").empty());
}

TEST_CASE("the heading's words come from the vocabulary") {
  facts::Table table;
  table.words["reference_heading"] = {"quellen"};
  CHECK(entries("## Quellen\n\n1. One\n", table) == Entries{"1=1. One"});
  CHECK(entries("## References\n\n1. One\n", table).empty());
}
