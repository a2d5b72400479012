#include "fix/run.hpp"

#include <array>

#include "files/memory.hpp"
#include "harness/catch.hpp"
#include "lint/rule.hpp"

using namespace lint;

namespace {

// Replaces the first `from` of a document by `to`, as often as it is found.
void replace_first(const Document& document, const Project& project, Sink& out,
                   std::string_view from, std::string to, Safety safety = Safety::safe) {
  const std::string_view bytes = project.sources[document.source].bytes();
  const std::size_t at = bytes.find(from);
  if (at == std::string_view::npos) return;
  const auto begin = static_cast<text::Offset>(at);
  const Span span{begin, begin + static_cast<text::Offset>(from.size())};
  out.report(document, span, cat("'", from, "' is wrong")).fix(safety, "replace it", {span, to});
}

void shrink(const Document& document, const Project& project, Sink& out) {
  replace_first(document, project, out, "aa", "a");
}
void cross(const Document& document, const Project& project, Sink& out) {
  replace_first(document, project, out, "left", "right");
}
void cross_back(const Document& document, const Project& project, Sink& out) {
  replace_first(document, project, out, "right", "left");
}
void guess(const Document& document, const Project& project, Sink& out) {
  replace_first(document, project, out, "maybe", "surely", Safety::unsafe);
}

constexpr Rule rule(std::string_view name, CheckDocument check) {
  return {.name = name,
          .topic = Topic::text,
          .severity = Severity::error,
          .fixes = Fixes::always,
          .summary = "For a test.",
          .docs = "",
          .check = check};
}

constexpr Rule shrinks = rule("shrinks", shrink);
constexpr Rule crosses = rule("crosses", cross);
constexpr Rule crosses_back = rule("crosses-back", cross_back);
constexpr Rule guesses = rule("guesses", guess);

base::Result<fix::Repair> repair(std::map<std::string, std::string> files,
                                 std::vector<const Rule*> rules,
                                 fix::Reach reach = fix::Reach::safe) {
  const files::Memory memory(std::move(files));
  const RuleSet set = rank(rules);
  const Config config;
  return fix::run(
      {.rules = &set, .files = &memory, .config = &config, .selection = {}, .reach = reach});
}

}  // namespace

TEST_CASE("files are read again until nothing changes") {
  const auto out = repair({{"a.md", "aaaaa\r\n"}, {"b.md", "b\n"}}, {&shrinks});
  REQUIRE(out);
  REQUIRE(out->files.size() == 1);
  CHECK(out->files[0].path == "a.md");
  CHECK(out->files[0].before == "aaaaa\r\n");
  CHECK(out->files[0].after == "a\r\n");
  CHECK(out->fixes == 4);
  CHECK(out->findings.empty());
  CHECK(fix::edited(out->files[0].before, out->files[0].edits) == out->files[0].after);
}

TEST_CASE("fixes that undo each other are an error that names their rules") {
  const auto out = repair({{"a.md", "left\n"}}, {&crosses, &crosses_back});
  REQUIRE_FALSE(out);
  CHECK(out.error().message.find("a.md") != std::string::npos);
  CHECK(out.error().message.find("crosses") != std::string::npos);
}

TEST_CASE("what is unsafe stays and is still reported") {
  const auto safe = repair({{"a.md", "maybe\n"}}, {&guesses});
  REQUIRE(safe);
  CHECK(safe->files.empty());
  CHECK(safe->findings.size() == 1);
  const auto all = repair({{"a.md", "maybe\n"}}, {&guesses}, fix::Reach::unsafe_too);
  REQUIRE(all);
  CHECK(all->files[0].after == "surely\n");
}

TEST_CASE("standard input is repaired in memory") {
  const files::Memory memory(std::map<std::string, std::string>{{"a.md", "a\n"}});
  const std::vector<const Rule*> rules = {&shrinks};
  const RuleSet set = rank(rules);
  const Config config;
  const auto out = fix::run(
      {.rules = &set,
       .files = &memory,
       .config = &config,
       .selection = {.only = {"new.md"}, .overlay_path = "new.md", .overlay_bytes = "aaa"}});
  REQUIRE(out);
  REQUIRE(out->files.size() == 1);
  CHECK(out->files[0].after == "a");
}
