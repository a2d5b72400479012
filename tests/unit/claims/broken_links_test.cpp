#include "claims/broken_links.hpp"

#include <string>
#include <vector>

#include "harness/catch.hpp"
#include "markdown/parse.hpp"

namespace {

using claims::BrokenLinkKind;

std::vector<claims::BrokenLink> find(const text::Source& source) {
  return claims::find_broken_links(source, markdown::parse(source));
}

/// The whole and the target of the only link found; empty when there is another number of them.
std::vector<std::string> only(const std::string& text, BrokenLinkKind kind) {
  const text::Source source("page.md", text);
  const std::vector<claims::BrokenLink> found = find(source);
  if (found.size() != 1 || found.front().kind != kind) return {};
  return {std::string(source.slice(found.front().span)),
          std::string(source.slice(found.front().target))};
}

bool is_silent(const std::string& text) { return find(text::Source("page.md", text)).empty(); }

using Pair = std::vector<std::string>;

}  // namespace

TEST_CASE("a target with blanks") {
  CHECK(only("See [the page](Comet 3 page) now.", BrokenLinkKind::spaces) ==
        Pair{"[the page](Comet 3 page)", "Comet 3 page"});
  CHECK(only("- [*the* page](a - b)", BrokenLinkKind::spaces) ==
        Pair{"[*the* page](a - b)", "a - b"});
  CHECK(is_silent("See [the page](<Comet 3 page>)."));
  CHECK(is_silent("See [the page](page \"Comet 3\")."));
}

TEST_CASE("a title with quotes within") {
  CHECK(only("See [it](a.png \"The \"x\" key\").", BrokenLinkKind::quoted) ==
        Pair{"[it](a.png \"The \"x\" key\")", "a.png \"The \"x\" key\""});
  CHECK(only("See [it](The \"x\" \"y\").", BrokenLinkKind::spaces) ==
        Pair{"[it](The \"x\" \"y\")", "The \"x\" \"y\""});
  CHECK(is_silent("See [it](a.png \"The 'x' key\")."));
}

TEST_CASE("brackets in another order or with something missing") {
  CHECK(only("See (the page)[https://a.example/b].", BrokenLinkKind::reversed) ==
        Pair{"(the page)[https://a.example/b]", "https://a.example/b"});
  CHECK(only("See [the page] (https://a.example/b).", BrokenLinkKind::spaced) ==
        Pair{"[the page] (https://a.example/b)", "https://a.example/b"});
  CHECK(only("See [the page](https://a.example/b", BrokenLinkKind::unclosed) ==
        Pair{"[the page](https://a.example/b", "https://a.example/b"});
  CHECK(only("See [the page]https://a.example/b).", BrokenLinkKind::unclosed) ==
        Pair{"[the page]https://a.example/b)", "https://a.example/b"});
  CHECK(only("See page](https://a.example/b).", BrokenLinkKind::unclosed) ==
        Pair{"](https://a.example/b)", "https://a.example/b"});
}

TEST_CASE("a label that no definition has") {
  CHECK(only("[x]\n[the page][two]\n\n[x]: https://a.example\n", BrokenLinkKind::undefined) ==
        Pair{"[the page][two]", "two"});
  CHECK(only("[![the page][two]][x]\n\n[x]: https://a.example\n", BrokenLinkKind::undefined) ==
        Pair{"[the page][two]", "two"});
  CHECK(is_silent("[![the page][x]][x]\n\n[x]: https://a.example\n"));
  CHECK(is_silent("[the page][two]"));
  CHECK(only("[x] and [`x`][].\n\n[x]: https://a.example\n", BrokenLinkKind::undefined) ==
        Pair{"[`x`][]", "`x`"});
  CHECK(only("See [the page][].", BrokenLinkKind::undefined) == Pair{"[the page][]", "the page"});
  CHECK(is_silent("An int [x][] and a [string, whole number][]."));
  CHECK(is_silent("[x] a[i][j]\n\n[x]: https://a.example\n"));
}

TEST_CASE("ordinary brackets") {
  CHECK(is_silent("Call f(x)[0] and g[i](a b)."));
  CHECK(is_silent("Mind the [note] (see below)."));
  CHECK(is_silent("In `[a](b c)` and\n\n    [a](b c)\n"));
  CHECK(is_silent("Escaped \\[a](b c) stays."));
  CHECK(is_silent("> [!NOTE]\n> Text\n\n- [x] (https://a.example)\n"));
  CHECK(is_silent("It is [1] (https://a.example)."));
  CHECK(is_silent("With $[a](b c)$ it is."));
}
