#include "harness/catch.hpp"
#include "parsed.hpp"

using markdown::BlockKind;

namespace {

/// The headings that a text has below what comes first.
Strings headings(const std::string& text) {
  const Parsed parsed(text);
  CHECK(parsed.fault().empty());
  return parsed.texts(BlockKind::heading);
}

Strings targets(const std::string& text) {
  const Parsed parsed(text);
  CHECK(parsed.fault().empty());
  Strings found;
  for (const markdown::Link& link : parsed.document.links) found.push_back(link.target);
  return found;
}

}  // namespace

TEST_CASE("a fence too far to the right goes on with the paragraph") {
  CHECK(headings("text\n    ```\n# a\n") == Strings{"a"});
  CHECK(headings("text\n\t~~~ sh\n# a\n") == Strings{"a"});
  CHECK(headings("> text\n>     ```\n> # a\n") == Strings{"a"});
  CHECK(headings("> text\n    ```\n\n# a\n") == Strings{"a"});
  CHECK(headings("- text\n      ```\n\n# a\n") == Strings{"a"});
  // The text of the item begins one column further to the right than the fence.
  CHECK(headings("11.  text\n    ```go\n    code\n\n# a\n") == Strings{"a"});
  CHECK(headings("1. b\n   - c\n    ```\n    d\n\n# a\n") == Strings{"a"});
}

TEST_CASE("a fence as far to the right as the text of its item is one") {
  CHECK(headings("- text\n  ```\n  # a\n  ```\n") == Strings{});
  CHECK(headings("10. text\n    ```\n    # a\n    ```\n# b\n") == Strings{"b"});
  CHECK(headings("- b\n  - text\n    ```\n    # a\n    ```\n# b\n") == Strings{"b"});
  CHECK(headings("-\ttext\n\t```\n\t# a\n\t```\n# b\n") == Strings{"b"});
  CHECK(headings("- b\n\n  text\n     ```\n     # a\n     ```\n# b\n") == Strings{"b"});
  CHECK(headings("> - text\n>   ```\n>   # a\n>   ```\n# b\n") == Strings{"b"});
  CHECK(headings("[^1]: text\n    ```\n    # a\n    ```\n\n# b\n") == Strings{"b"});
  // Nothing is open any more when the fence begins.
  CHECK(headings("text\n\n    ```\n# b\n") == Strings{"b"});
  CHECK(headings("<div>\n    ```\n</div>\n\n# b\n") == Strings{"b"});
  CHECK(headings("***\n    ```\n# b\n") == Strings{"b"});
}

TEST_CASE("a fence outside its item does not end what began inside") {
  CHECK(headings("- a\n\n  ```\n  b\n```\n\n# c\n").empty());
  CHECK(headings("- a\n\n  ```\n  b\n```\n\n# c\n```\n# d\n") == Strings{"d"});
  CHECK(headings("- a\n\n  ~~~\n  b\n~~~\n```\n~~~\n# d\n") == Strings{"d"});
  CHECK(headings("> ```\n> a\n```\n# b\n````\n# c\n") == Strings{"c"});
  CHECK(headings("> ```\n> a\n``` md\n# b\n```\n# c\n") == Strings{"c"});
  CHECK(headings("> ~~~\n> a\n~~~ `b`\n# b\n~~~\n# c\n") == Strings{"c"});
  const Parsed parsed("- a\n\n  ```\n  b\n```\nc\n```\n");
  CHECK(parsed.slices(BlockKind::code) == Strings{"```\n  b", "```\nc\n```"});
}

TEST_CASE("backticks in a destination are no code") {
  CHECK(targets("[a](#`b`) and `c`\n") == Strings{"#`b`"});
  CHECK(targets("[a](b`c) [d](e`f)\n") == Strings{"b`c", "e`f"});
  CHECK(targets("![a](b`c.png)\n") == Strings{"b`c.png"});
  CHECK(targets("# [a](b`c) [d](e`f)\n") == Strings{"b`c", "e`f"});
  CHECK(targets("[![a](b`c)](d`e)\n") == Strings{"d`e", "b`c"});
}

TEST_CASE("backticks outside destinations stay what they are") {
  CHECK(targets("`[a](b` `c)`\n").empty());
  CHECK(targets("[a `](b`) c](d)\n") == Strings{"d"});
  CHECK(targets("](a`b) `[c](d)`\n") == Strings{"d"});
  CHECK(targets("[[a](b) c](d`e) `[f](g)`\n") == Strings{"b", "g"});
  CHECK(targets("<a title=\"[a](b`c)\"> `[d](e)`\n").empty());
}
