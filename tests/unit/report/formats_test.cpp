// Every format is read back by a reader of its own kind, over words that try to break it.
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "files/memory.hpp"
#include "harness/catch.hpp"
#include "harness/xml.hpp"
#include "lint/rule.hpp"
#include "lint/run.hpp"
#include "report/format.hpp"
#include "text/display.hpp"

using Json = nlohmann::json;
using namespace lint;

namespace {

const std::string path = "a b/we,ird: 100%.md";
const std::string text = "Ünicode <tag> 'x' & \"y\"\nsecond\nthird\n";
const std::string message = "it says \"<a> & b\" :: ]]> 50%,\nand \x01\xFF\x7F\xC2\x9B more";

void complain(const Document& document, const Project&, Sink& out) {
  out.report(document, {2, 9}, message)
      .note(document.source, {25, 31}, "see, there: 100%")
      .note("a remark")
      .fix(Safety::safe, "write <b>", Edit{{2, 9}, "\"b\"\n"});
  out.report(document, {25, 37}, "two lines");
}

constexpr Rule plain{.name = "plain-rule",
                     .topic = Topic::text,
                     .severity = Severity::warning,
                     .fixes = Fixes::sometimes,
                     .summary = "For <tests> & \"quotes\".",
                     .docs = "## Why\n\nA test.\n",
                     .check = complain};

/// One file with two findings, one file with none.
class Case {
 public:
  Case() {
    const files::Memory memory(
        std::map<std::string, std::string>{{path, text}, {"clean.md", "clean\n"}});
    base::Result<Project> project = read_project(memory, Config(), {.jobs = 1});
    REQUIRE(project);
    project_ = *std::move(project);
    const std::vector<const Rule*> rules = {&plain};
    rules_ = rank(rules);
    for (Finding& finding : run(rules_, project_, 1)) {
      if (project_.sources[finding.source].path() == path) findings_.push_back(std::move(finding));
    }
    REQUIRE(findings_.size() == 2);
  }

  [[nodiscard]] std::string render(std::string_view format) const {
    return report::find_format(format)->render({.findings = findings_,
                                                .project = &project_,
                                                .rules = &rules_,
                                                .version = "1.2.3",
                                                .homepage = "https://example.org",
                                                .is_quiet = true});
  }

 private:
  Project project_;
  RuleSet rules_;
  std::vector<Finding> findings_;
};

std::vector<std::string> lines(const std::string& all) {
  std::istringstream stream(all);
  std::vector<std::string> out;
  for (std::string line; std::getline(stream, line);) out.push_back(line);
  return out;
}

// JSON has no bytes that are no text.
const std::string message_in_json =
    "it says \"<a> & b\" :: ]]> 50%,\nand \x01\uFFFD\x7F\u009B more";

}  // namespace

TEST_CASE("no format commands a terminal") {
  for (const report::Format& format : report::formats()) {
    const std::string out = Case().render(format.name);
    CAPTURE(format.name, out);
    CHECK(std::none_of(out.begin(), out.end(),
                       [](char c) { return (c >= 0 && c < ' ' && c != '\n') || c == '\x7F'; }));
    CHECK(out.find("\xC2\x9B") == std::string::npos);
  }
}

TEST_CASE("json is read back") {
  const Json out = Json::parse(Case().render("json"));
  CHECK(out["version"] == "1.2.3");
  CHECK(out["summary"]["warnings"] == 2);
  const Json& first = out["findings"][0];
  CHECK(first["path"] == path);
  CHECK(first["line"] == 1);
  CHECK(first["column"] == 2);
  CHECK(first["offset"] == 2);
  CHECK(first["message"] == message_in_json);
  CHECK(first["notes"].size() == 2);
  CHECK(first["fix"]["edits"][0]["replacement"] == "\"b\"\n");
}

TEST_CASE("jsonl is one finding a line") {
  const std::vector<std::string> all = lines(Case().render("jsonl"));
  REQUIRE(all.size() == 2);
  CHECK(Json::parse(all[1])["end_line"] == 3);
}

TEST_CASE("sarif holds rules, fixes, related places and fingerprints") {
  const Json out = Json::parse(Case().render("sarif"));
  CHECK(out["version"] == "2.1.0");
  const Json& run = out["runs"][0];
  const Json& first = run["results"][0];
  const std::size_t index = first["ruleIndex"];
  CHECK(run["tool"]["driver"]["rules"][index]["id"] == first["ruleId"]);
  CHECK(run["tool"]["driver"]["rules"][index]["help"]["markdown"] == plain.docs);
  CHECK(run["tool"]["driver"]["rules"][index]["fullDescription"]["text"] == "A test.\n");
  CHECK(run["tool"]["driver"]["rules"][index]["helpUri"] ==
        "https://example.org/blob/main/rules/README.md#plain-rule");
  const Json& place = first["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "a%20b/we%2Cird%3A%20100%25.md");
  CHECK(place["region"]["startColumn"] == 2);
  CHECK(first["relatedLocations"][0]["message"]["text"] == "see, there: 100%");
  CHECK(first["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] ==
        "\"b\"\n");
  std::set<std::string> names;
  for (const Json& result : run["results"]) {
    names.insert(result["partialFingerprints"]["docfacts/v1"].get<std::string>());
  }
  CHECK(names.size() == 2);
}

TEST_CASE("gitlab has a name, a place and a fingerprint for each") {
  const Json out = Json::parse(Case().render("gitlab"));
  REQUIRE(out.size() == 2);
  CHECK(out[1]["location"]["path"] == path);
  CHECK(out[1]["location"]["lines"]["begin"] == 2);
  CHECK(out[1]["severity"] == "minor");
  CHECK(out[0]["fingerprint"] != out[1]["fingerprint"]);
}

TEST_CASE("rdjsonl counts bytes") {
  const std::vector<std::string> all = lines(Case().render("rdjsonl"));
  REQUIRE(all.size() == 2);
  const Json first = Json::parse(all[0]);
  CHECK(first["location"]["range"]["start"]["column"] == 3);
  CHECK(first["suggestions"][0]["text"] == "\"b\"\n");
  CHECK(first["severity"] == "WARNING");
}

TEST_CASE("github's commands keep to their lines") {
  // As @actions/core escapes them, undone.
  const auto unescaped = [](std::string word) {
    for (const auto& [from, to] :
         {std::pair("%0A", "\n"), std::pair("%0D", "\r"), std::pair("%3A", ":"),
          std::pair("%2C", ","), std::pair("%25", "%")}) {
      for (std::size_t at = 0; (at = word.find(from, at)) != std::string::npos; ++at) {
        word.replace(at, 3, to);
      }
    }
    return word;
  };
  const std::vector<std::string> all = lines(Case().render("github"));
  REQUIRE(all.size() == 2);
  static const std::regex command(R"(::(notice|warning|error) ([^:]*)::(.*))");
  std::smatch match;
  REQUIRE(std::regex_match(all[0], match, command));
  CHECK(unescaped(match.str(3)).starts_with(text::printable_lines(message)));
  std::map<std::string, std::string> properties;
  std::istringstream stream(match.str(2));
  for (std::string one; std::getline(stream, one, ',');) {
    properties[one.substr(0, one.find('='))] = unescaped(one.substr(one.find('=') + 1));
  }
  CHECK(properties.at("file") == path);
  CHECK(properties.at("line") == "1");
  CHECK(properties.at("col") == "2");
  CHECK(properties.at("title") == "plain-rule");
  REQUIRE(std::regex_match(all[1], match, command));
  CHECK(match.str(2).find("col=") == std::string::npos);
}

TEST_CASE("junit counts its own cases") {
  const harness::Element root = harness::read_xml(Case().render("junit"));
  CHECK(root.name == "testsuites");
  CHECK(root.attributes.empty());
  REQUIRE(root.children.size() == 2);
  const harness::Element& suite = root.children[0];
  CHECK(suite.attributes.at("id") == "0");
  CHECK(root.children[1].attributes.at("id") == "1");
  CHECK(suite.attributes.at("name") == path);
  CHECK(suite.attributes.at("tests") == "2");
  CHECK(suite.attributes.at("failures") == "2");
  CHECK(suite.attributes.at("errors") == "0");
  // In the order of Ant's schema.
  std::vector<std::string> names;
  for (const harness::Element& child : suite.children) names.push_back(child.name);
  REQUIRE(names == std::vector<std::string>{"properties", "testcase", "testcase", "system-out",
                                            "system-err"});
  const harness::Element& failure = suite.children[1].children[0];
  CHECK(failure.name == "failure");
  CHECK(failure.attributes.at("message").starts_with("it says \"<a> & b\" :: ]]> 50%,\nand "));
  CHECK(root.children[1].children[1].children.empty());
}

TEST_CASE("checkstyle has a file with its errors") {
  const harness::Element root = harness::read_xml(Case().render("checkstyle"));
  CHECK(root.name == "checkstyle");
  REQUIRE(root.children.size() == 1);
  CHECK(root.children[0].attributes.at("name") == path);
  REQUIRE(root.children[0].children.size() == 2);
  CHECK(root.children[0].children[1].attributes.at("source") == "docfacts.plain-rule");
  CHECK(root.children[0].children[1].attributes.at("line") == "2");
}

TEST_CASE("the problem matcher of GitHub understands the lines of text") {
  std::ifstream stream(DOCFACTS_REPOSITORY "/.github/docfacts-matcher.json");
  const Json matcher = Json::parse(stream);
  const Json& pattern = matcher["problemMatcher"][0]["pattern"][0];
  const std::regex expression(pattern["regexp"].get<std::string>());
  const std::vector<std::string> all = lines(Case().render("text"));
  REQUIRE(all.size() == 2);
  std::smatch match;
  REQUIRE(std::regex_match(all[1], match, expression));
  CHECK(match.str(pattern["file"]) == path);
  CHECK(match.str(pattern["line"]) == "2");
  CHECK(match.str(pattern["column"]) == "1");
  CHECK(match.str(pattern["severity"]) == "warning");
  CHECK(match.str(pattern["message"]) == "two lines");
  CHECK(match.str(pattern["code"]) == "plain-rule");
}
