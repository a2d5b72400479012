#include <string>

#include "harness/catch.hpp"
#include "unit/facts/table_of.hpp"

namespace {

const std::string vocabulary = R"({
  "attributes": [
    {"id": "weight", "label": "weight", "kind": "quantity", "least": 1, "most": 100},
    {"id": "weight.frame", "label": "frame weight", "kind": "quantity", "at_most_attribute": "weight"},
    {"id": "released", "label": "release", "kind": "date"},
    {"id": "frame", "label": "frame", "kind": "text"},
    {"id": "foldable", "label": "foldable", "kind": "boolean"},
    {"id": "equipment", "label": "equipment", "kind": "set"}
  ],
  "scales": [{"word": "K", "factor": 1e3}],
  "features": [{"id": "disc-brakes", "name": "disc brakes", "attribute": "equipment"}],
  "link_kinds": [{"id": "page", "label": "page"}]
})";
const std::string sources = R"([{"id": "catalogue", "type": "book", "title": "Catalogue"}])";

/// The problems of one entity with these members.
TableOf entity(const std::string& members) {
  return TableOf({R"({"entities": [{"id": "comet", "name": "Comet", )" + members + "}]}",
                  vocabulary, sources});
}

/// The problems of one fact with these members, which begin in column 63.
TableOf fact(const std::string& members) { return entity(R"("facts": [{)" + members + "}]"); }

std::string problem_of_fact(const std::string& members) {
  const TableOf read = fact(members + R"(, "sources": [{"id": "catalogue"}])");
  return read.problems.size() == 1 ? read.problem().substr(read.problem().find(": ") + 2)
                                   : read.problem();
}

std::string problem_of(const std::vector<std::string>& texts) { return TableOf(texts).problem(); }

}  // namespace

TEST_CASE("JSON that is none is a problem at its place, and other files are still read") {
  const TableOf read({"{\"entities\": [\n  {\"id\": \"a\",}\n]}", vocabulary, sources});
  CHECK(read.problem() == "1.json:2:13: the comma before '}' is one too many [malformed-table]");
  CHECK(read.table.sources.size() == 1);
  CHECK(problem_of({"12"}) ==
        "1.json:1:1: expected an object such as {\"entities\": [...]}, or a list of sources, "
        "found a number [malformed-table]");
}

TEST_CASE("an unknown member is a problem that names the nearest") {
  CHECK(problem_of({R"({"entitys": []})"}) ==
        "1.json:1:2: a table has no member \"entitys\"; did you mean \"entities\"? "
        "[malformed-table]");
  CHECK(entity(R"("alias": [])").problem() ==
        "1.json:1:48: an entity has no member \"alias\"; did you mean \"aliases\"? "
        "[malformed-table]");
  CHECK(problem_of_fact(R"("attribute": "frame", "value": "steel", "asof": "2024")") ==
        "a fact has no member \"asof\"; did you mean \"as_of\"? [malformed-table]");
}

TEST_CASE("a missing member is a problem at the object that needs it") {
  CHECK(problem_of({R"({"entities": [{"id": "a"}]})"}) ==
        "1.json:1:15: an entity needs the member \"name\" [malformed-table]");
  CHECK(problem_of_fact(R"("attribute": "frame")") ==
        "a fact needs the member \"value\" [malformed-table]");
}

TEST_CASE("a member of the wrong type says what it must be") {
  CHECK(entity(R"("aliases": "Comet I")").problem() ==
        "1.json:1:59: \"aliases\" of an entity must be a list of strings, found a string "
        "[malformed-table]");
  const TableOf read = entity(R"("aliases": ["Comet I", 2])");
  CHECK(read.problem() ==
        "1.json:1:71: \"aliases\" of an entity must be a list of strings, found a list of other "
        "things [malformed-table]");
  CHECK(read.marked.at(0) == "2");
  CHECK(entity(R"("official": "no")").problem() ==
        "1.json:1:60: \"official\" of an entity must be true or false, found a string "
        "[malformed-table]");
  CHECK(problem_of({R"({"entities": ["comet"]})"}) ==
        "1.json:1:15: expected an entity, which is an object, found a string [malformed-table]");
}

TEST_CASE("unknown names are problems that name the nearest") {
  CHECK(entity(R"("variant_of": "comte")").problem() ==
        "1.json:1:62: unknown entity \"comte\"; did you mean \"comet\"? [unknown-id]");
  CHECK(problem_of_fact(R"("attribute": "wieght", "value": "12")") ==
        "unknown attribute \"wieght\"; did you mean \"weight\"? [unknown-id]");
  CHECK(problem_of_fact(R"("attribute": "equipment", "value": ["disk-brakes"])") ==
        "unknown feature \"disk-brakes\"; did you mean \"disc-brakes\"? [unknown-id]");
  CHECK(problem_of_fact(R"("attribute": "equipment", "value": [], "not": ["brakes"])") ==
        "unknown feature \"brakes\" [unknown-id]");
  CHECK(entity(R"("links": [{"kind": "paeg", "url": "https://a.example"}])").problem() ==
        "1.json:1:67: unknown kind of link \"paeg\"; did you mean \"page\"? [unknown-id]");
  CHECK(
      fact(R"("attribute": "frame", "value": "steel", "sources": [{"id": "catalog"}])").problem() ==
      "1.json:1:118: unknown source \"catalog\"; did you mean \"catalogue\"? [unknown-source]");
}

TEST_CASE("a fact without a source is a problem, and so is a reading") {
  CHECK(fact(R"("attribute": "frame", "value": "steel")").problem() ==
        "1.json:1:90: \"frame\" of Comet has no source; say in \"sources\" where it was published "
        "[unsourced-fact]");
  CHECK(fact(R"("attribute": "frame", "value": "steel", "sources": [])").problems.size() == 1);
  CHECK(
      problem_of_fact(
          R"("attribute": "frame", "value": "steel", "also": [{"value": "iron", "because": "x"}])") ==
      "the other reading of \"frame\" of Comet has no source [unsourced-fact]");
}

TEST_CASE("a file may say why its facts have no source") {
  const auto table = [](const std::string& reason) {
    return TableOf(
        {R"({"unsourced": ")" + reason + R"(", "entities": [{"id": "comet", "name": "Comet",
        "facts": [{"attribute": "frame", "value": "steel"}]}]})",
         vocabulary, sources});
  };
  CHECK(table("learned").problems.empty());
  CHECK(table(" ").problems.size() == 2);
  CHECK(table(" ").problem().find("\"unsourced\" must say why") != std::string::npos);
}

TEST_CASE("a value that its attribute cannot have is a problem") {
  CHECK(problem_of_fact(R"("attribute": "weight", "value": "12X")") ==
        "\"weight\" takes an amount such as \"671B\" or \"131,072\", found \"12X\" (\"X\" is no "
        "scale of the vocabulary) [malformed-table]");
  CHECK(problem_of_fact(R"("attribute": "weight", "value": "heavy")") ==
        "\"weight\" takes an amount such as \"671B\" or \"131,072\", found \"heavy\" "
        "[malformed-table]");
  CHECK(problem_of_fact(R"("attribute": "weight", "value": true)") ==
        "\"weight\" takes an amount such as \"671B\", found true or false [malformed-table]");
  CHECK(problem_of_fact(R"("attribute": "frame", "value": ["steel"])") ==
        "\"frame\" takes a string, found a list [malformed-table]");
  CHECK(problem_of_fact(R"("attribute": "foldable", "value": "yes")") ==
        "\"foldable\" takes true or false, found a string [malformed-table]");
}

TEST_CASE("a date that is none is a problem") {
  for (const std::string date : {"2024-13-01", "2023-02-29", "2024-04-31", "2024-1-1", "24-01-01",
                                 "2024/01/01", "2024-00", "May 2024", "2024-01-01T00:00", ""}) {
    INFO(date);
    CHECK(problem_of_fact(R"("attribute": "released", "value": ")" + date + "\"") ==
          "\"" + date + "\" is no date; write it as 2024-12-26, 2024-12 or 2024 [malformed-table]");
  }
  CHECK(problem_of_fact(R"("attribute": "frame", "value": "a", "as_of": "2024-02-30")") ==
        "\"2024-02-30\" is no date; write it as 2024-12-26, 2024-12 or 2024 [malformed-table]");
}

TEST_CASE("impossible values are problems") {
  CHECK(problem_of_fact(R"("attribute": "weight", "value": "12K")") ==
        "\"12K\" is above the most that the vocabulary allows for \"weight\" [impossible-fact]");
  CHECK(problem_of_fact(R"("attribute": "weight", "value": 0.5)") ==
        "0.5 is below the least that the vocabulary allows for \"weight\" [impossible-fact]");
  CHECK(problem_of_fact(
            R"("attribute": "equipment", "value": ["disc-brakes"], "not": ["disc-brakes"])") ==
        "\"disc-brakes\" is both stated and denied [impossible-fact]");
  const TableOf parts = entity(R"("facts": [
    {"attribute": "weight", "value": "12", "sources": [{"id": "catalogue"}]},
    {"attribute": "weight.frame", "value": "13", "sources": [{"id": "catalogue"}]}])");
  CHECK(parts.problem() ==
        "1.json:3:44: frame weight (13) cannot be more than weight (12, 1.json:2) "
        "[impossible-fact]");
  const TableOf twins = entity(R"("facts": [
    {"attribute": "frame", "value": "steel", "sources": [{"id": "catalogue"}]},
    {"attribute": "frame", "value": "iron", "where": {"year": "1"}, "sources": [{"id": "catalogue"}]},
    {"attribute": "frame", "value": "iron", "sources": [{"id": "catalogue"}]}])");
  CHECK(twins.problem() ==
        "1.json:4:37: \"frame\" of \"comet\" has a value already at 1.json:2; say in \"where\" how "
        "they differ, or give one under \"also\" [impossible-fact]");
}

TEST_CASE("a part may be as large as the largest reading of its whole, also of an ancestor's") {
  const std::string reading =
      R"("also": [{"value": "14", "because": "x", "sources": [{"id": "catalogue"}]}])";
  const TableOf read({R"({"entities": [
    {"id": "a", "name": "A", "facts": [{"attribute": "weight", "value": "12", )" +
                          reading + R"(,
      "sources": [{"id": "catalogue"}]}]},
    {"id": "b", "name": "B", "variant_of": "a", "facts": [
      {"attribute": "weight.frame", "value": "14", "sources": [{"id": "catalogue"}]}]}]})",
                      vocabulary, sources});
  CHECK(read.problem() == "0 problems");
}

TEST_CASE("a name that two entities have is a problem, however it is spelt") {
  CHECK(problem_of({R"({"entities": [{"id": "a", "name": "Comet 2"},
    {"id": "b", "name": "B", "aliases": ["comet-2"]}]})"}) ==
        "1.json:2:42: \"comet-2\" is already a name of \"a\" (1.json:1) [duplicate-alias]");
  CHECK(problem_of({R"({"entities": [{"id": "a", "name": "Comet 2", "aliases": ["Comet-2"]}]})"}) ==
        "0 problems");
}

TEST_CASE("an id that is taken is a problem that points to the first") {
  CHECK(problem_of({R"({"entities": [{"id": "a", "name": "A"}]})",
                    R"({"entities": [{"id": "a", "name": "B"}]})"}) ==
        "2.json:1:22: two entities have the id \"a\"; the first is at 1.json:1 [malformed-table]");
  CHECK(problem_of({R"({"units": [{"id": "kg"}, {"id": "kg"}]})"}) ==
        "1.json:1:33: two units have the id \"kg\"; the first is at 1.json:1 [malformed-table]");
  CHECK(problem_of({R"([{"id": "s", "type": "book", "title": "A"},
                        {"id": "s", "type": "book", "title": "B"}])"}) ==
        "1.json:2:32: two sources have the id \"s\"; the first is at 1.json:1 [malformed-table]");
}

TEST_CASE("variants in a circle are a problem, and the circle is broken") {
  const TableOf read({R"({"entities": [{"id": "a", "name": "A", "variant_of": "b"},
    {"id": "b", "name": "B", "variant_of": "c"}, {"id": "c", "name": "C", "variant_of": "a"}]})"});
  CHECK(
      read.problem() ==
      "1.json:2:57: a circle of variants: \"a\", a variant of \"b\", a variant of \"c\", a variant "
      "of \"a\" [malformed-table]");
  CHECK_FALSE(read.table.is_within(2, 1));
  CHECK(read.table.is_within(0, 2));
  CHECK(problem_of({R"({"entities": [{"id": "a", "name": "A", "variant_of": "a"}]})"}) ==
        "1.json:1:22: a circle of variants: \"a\", a variant of \"a\" [malformed-table]");
}

TEST_CASE("a vocabulary that contradicts itself is a problem") {
  const auto attribute = [](const std::string& members) {
    return problem_of({R"({"attributes": [{"id": "a", "label": "A", )" + members + "}]}"});
  };
  CHECK(
      attribute(R"("kind": "quantty")") ==
      "1.json:1:51: \"kind\" must be quantity, text, set, boolean or date, found \"quantty\"; did "
      "you mean \"quantity\"? [malformed-table]");
  CHECK(attribute(R"("kind": "text", "unit": "kg")") ==
        "1.json:1:67: unknown unit \"kg\" [unknown-id]");
  CHECK(attribute(R"("kind": "text", "confused_with": ["b"])") ==
        "1.json:1:77: unknown attribute \"b\" [unknown-id]");
  CHECK(attribute(R"("kind": "quantity", "least": 2, "most": 1)") ==
        "1.json:1:72: \"least\" must not be above \"most\" [malformed-table]");
  CHECK(attribute(R"("kind": "quantity", "default_of_unit": true)") ==
        "1.json:1:82: \"default_of_unit\" needs the member \"unit\" [malformed-table]");
  CHECK(problem_of({R"({"scales": [{"word": "K", "factor": 0}]})"}) ==
        "1.json:1:37: \"factor\" must be above 0 [malformed-table]");
  CHECK(problem_of(
            {R"({"features": [{"id": "f", "name": "F", "attribute": "frame"}]})", vocabulary}) ==
        "1.json:1:53: a feature belongs to an attribute of kind \"set\", which \"frame\" is not "
        "[malformed-table]");
  CHECK(problem_of({R"({"acronyms": [{"short": "A", "long": []}]})"}) ==
        "1.json:1:38: \"long\" must name at least one expansion [malformed-table]");
}

TEST_CASE("a source that is no CSL-JSON is a problem") {
  const auto source = [](const std::string& members) {
    return problem_of({R"([{"id": "s", )" + members + "}]"});
  };
  CHECK(source(R"("type": "book")") ==
        "1.json:1:2: a source needs the member \"title\" [malformed-table]");
  CHECK(source(R"("type": "book", "title": "")") ==
        "1.json:1:39: \"title\" must not be empty [malformed-table]");
  CHECK(source(R"("type": "bok", "title": "T")") ==
        "1.json:1:22: CSL-JSON has no type \"bok\"; did you mean \"book\"? [malformed-table]");
  CHECK(source(R"("type": "book", "title": "T", "issued": {"date-parts": [[2024, 13]]})") ==
        "1.json:1:70: malformed date; write it as [2024, 12, 27], [2024, 12] or [2024] "
        "[malformed-table]");
  CHECK(source(R"("type": "book", "title": "T", "url": "https://a.example")") ==
        "1.json:1:44: a source has no member \"url\"; did you mean \"URL\"? [malformed-table]");
  CHECK(source(R"("type": "book", "title": "T", "author": [{"name": "A", "literal": "A"}])") ==
        "1.json:1:56: a name has no member \"name\" [malformed-table]");
  CHECK(source(R"("type": "book", "title": "T", "author": [{"given": "A"}])") ==
        "1.json:1:55: a name needs the member \"family\" or \"literal\" [malformed-table]");
  CHECK(source(R"("type": "book", "title": "T", "URL": "a.example")") ==
        "1.json:1:51: \"URL\" must begin with https:// or http:// [malformed-table]");
}

TEST_CASE("without a vocabulary there is one problem, not one for each fact") {
  CHECK(problem_of({R"({"entities": [{"id": "a", "name": "A", "facts": [
    {"attribute": "x", "value": 1, "sources": [{"id": "catalogue"}]},
    {"attribute": "y", "value": 1, "sources": [{"id": "catalogue"}]}]}]})",
                    sources}) ==
        "1.json:2:19: no file of the table has \"attributes\", so no fact can be read "
        "[malformed-table]");
}
