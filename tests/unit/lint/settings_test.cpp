#include "lint/settings.hpp"

#include "harness/catch.hpp"

using lint::values_of;
using Values = std::vector<std::string>;

TEST_CASE("values are read from YAML, TOML and scripts", "[settings]") {
  CHECK(values_of("slug: a/b  # why\n", "slug") == Values{"a/b"});
  CHECK(values_of("slug = \"a\"\r\n", "slug") == Values{"a"});
  CHECK(values_of("  'slug': 'a b',\n", "slug") == Values{"a b"});
  CHECK(values_of("- source: a\n  target: b\n- source: c\n", "source") == Values{"a", "c"});
  CHECK(values_of("  - { from: a, to: b }\n", "from") == Values{"a"});
  CHECK(values_of("slugs: a\nslug\n", "slug").empty());
}

TEST_CASE("lists are read in both forms", "[settings]") {
  CHECK(values_of("aliases: [/a, \"/b\"]\n", "aliases") == Values{"/a", "/b"});
  CHECK(values_of("aliases = [\n  '/a',\n  '/b',\n]\n", "aliases") == Values{"/a", "/b"});
  CHECK(values_of("aliases:\n  - /a\n  - /b\ntitle: c\n", "aliases") == Values{"/a", "/b"});
}
