#include "markdown/slugs.hpp"

#include "harness/catch.hpp"
#include "parsed.hpp"

namespace {

Strings slugs(const std::string& text) {
  Strings found;
  const Parsed parsed(text);
  for (const auto& heading : parsed.document.headings) found.push_back(heading.slug);
  return found;
}

}  // namespace

TEST_CASE("a slug keeps letters, marks, numbers, connectors and hyphens") {
  CHECK(markdown::slug_of("Hello, World!") == "hello-world");
  CHECK(markdown::slug_of("1. Load  with `code_x`") == "1-load--with-code_x");
  CHECK(markdown::slug_of("模型 Überblick É（x）") == "模型-überblick-éx");
  CHECK(markdown::slug_of("🎉 Party :tada:") == "-party-tada");
  CHECK(markdown::slug_of("a – b — c") == "a--b--c");
  CHECK(markdown::slug_of("x² + y½") == "x--y");
}

TEST_CASE("slugs come from the text without markup, images and breaks") {
  CHECK(slugs("# A [link](x) **b** ![alt](y) &amp; `c`\n\ntwo\nlines\n===\n") ==
        Strings{"a-link-b---c", "twolines"});
  CHECK(slugs("# [![badge](a)](b) Name\n") == Strings{"-name"});
}

TEST_CASE("equal slugs are numbered without colliding") {
  CHECK(slugs("# a\n# a\n# a-1\n# a\n# A\n") == Strings{"a", "a-1", "a-1-1", "a-2", "a-3"});
}
