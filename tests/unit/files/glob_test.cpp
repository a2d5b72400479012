#include "files/glob.hpp"

#include <string>

#include "harness/catch.hpp"

using files::matches;
using files::matches_pattern;
using files::Wild;

TEST_CASE("a star stays within a part") {
  CHECK(matches("*.md", "README.md"));
  CHECK_FALSE(matches("*.md", "content/README.md"));
  CHECK(matches("content/*", "content/a.md"));
  CHECK_FALSE(matches("content/*", "content/a/b.md"));
  CHECK_FALSE(matches("content/*", "content"));
  CHECK(matches("a*b*c", "aXbYbZc"));
  CHECK(matches("*", ".hidden"));
  CHECK_FALSE(matches("a*", "ba"));
  CHECK(matches("a*/b", "ax/b"));
}

TEST_CASE("two stars stand for any number of parts") {
  CHECK(matches("**/*.md", "README.md"));
  CHECK(matches("**/*.md", "a/b/c.md"));
  CHECK(matches("content/**/*.md", "content/a.md"));
  CHECK(matches("content/**/*.md", "content/a/b/c.md"));
  CHECK_FALSE(matches("content/**/*.md", "contents/a.md"));
  CHECK(matches("content/**", "content/a/b"));
  CHECK_FALSE(matches("content/**", "content"));
  CHECK(matches("**", "a/b"));
  CHECK(matches("a/**/b/**/c", "a/x/b/y/b/z/c"));
  CHECK_FALSE(matches("a/**/b", "a/xb"));
  // Not a whole part: as one star.
  CHECK(matches("a**", "abc"));
  CHECK_FALSE(matches("a**", "ab/c"));
  CHECK_FALSE(matches("a**/c", "ab/b/c"));
}

TEST_CASE("a question mark stands for one character") {
  CHECK(matches("?.md", "a.md"));
  CHECK(matches("?.md", "模.md"));
  CHECK_FALSE(matches("?.md", ".md"));
  CHECK_FALSE(matches("a?b", "a/b"));
  CHECK(matches_pattern("???.md", "模.md", Wild::byte));
  CHECK_FALSE(matches_pattern("?.md", "模.md", Wild::byte));
}

TEST_CASE("brackets hold one character") {
  CHECK(matches("[abc].md", "b.md"));
  CHECK_FALSE(matches("[abc].md", "d.md"));
  CHECK(matches("[a-c].md", "b.md"));
  CHECK(matches("[!a-c].md", "d.md"));
  CHECK(matches("[^a-c].md", "d.md"));
  CHECK_FALSE(matches("[!a-c].md", "b.md"));
  CHECK(matches("[]].md", "].md"));
  CHECK(matches("[!]].md", "a.md"));
  CHECK(matches("[a-]", "-"));
  CHECK(matches("[c-a]", "c"));
  CHECK_FALSE(matches("[c-a]", "b"));
  CHECK(matches("[[:digit:]x]", "7"));
  CHECK(matches("[[:digit:]x]", "x"));
  CHECK_FALSE(matches("[[:digit:]]", "a"));
  CHECK(matches("[\\]]", "]"));
  CHECK(matches("[一-龥]", "模"));
  CHECK_FALSE(matches("a[!b]c", "a/c"));
  CHECK_FALSE(matches("a[/]c", "a/c"));
  CHECK_FALSE(matches("[a", "a"));
}

TEST_CASE("braces hold choices") {
  CHECK(matches("*.{md,markdown}", "a.md"));
  CHECK(matches("*.{md,markdown}", "a.markdown"));
  CHECK_FALSE(matches("*.{md,markdown}", "a.txt"));
  CHECK(matches("{a,b/{c,d}}/*.md", "b/d/x.md"));
  CHECK_FALSE(matches("{a,b/{c,d}}/*.md", "b/x.md"));
  CHECK(matches("a{,.b}", "a"));
  CHECK(matches("a{,.b}", "a.b"));
  CHECK(matches("{a", "{a"));
  CHECK(matches("\\{a,b}", "{a,b}"));
}

TEST_CASE("a backslash makes a character mean itself") {
  CHECK(matches("a\\*b", "a*b"));
  CHECK_FALSE(matches("a\\*b", "axb"));
  CHECK_FALSE(matches("a\\", "a\\"));
}

TEST_CASE("a slash at the end means everything below") {
  CHECK(matches("content/", "content/a/b.md"));
  CHECK_FALSE(matches("content/", "content"));
  CHECK(matches("./content/*.md", "content/a.md"));
}

TEST_CASE("many stars cost no more than the product of the lengths") {
  std::string pattern;
  for (int i = 0; i < 2000; ++i) pattern += "*a";
  CHECK_FALSE(matches(pattern + "b", std::string(20'000, 'a')));
  std::string parts;
  for (int i = 0; i < 500; ++i) parts += "**/a/";
  std::string path;
  for (int i = 0; i < 5000; ++i) path += "a/";
  CHECK_FALSE(matches(parts + "b", path + "c"));
}
