#include "online/anchors.hpp"

#include "harness/catch.hpp"

namespace {

using online::lacks_anchor;

constexpr const char* page = R"(<!DOCTYPE html><html><head><title>a < b <p id=no></title>
<script>if (a < b) { show("drawn", '<p id="written">'); }</script></head><body>
<a href="#parts">Parts</a> <a href='#gone'>Gone</a>
<h2 id="parts">Parts</h2> <a name=old></a> <H3 ID='G&ouml;teborg'>x</H3> <p id="user-content-care">
<!-- <p id="hidden"> --> i <3 it </body></html>)";

}  // namespace

TEST_CASE("a place that the page has is not missed", "[anchors]") {
  for (const char* name : {"parts", "PARTS", "old", "g%C3%B6teborg", "care"}) {
    INFO(name);
    CHECK_FALSE(lacks_anchor(page, name));
  }
}

TEST_CASE("a place that nothing in the page speaks of is missed", "[anchors]") {
  CHECK(lacks_anchor(page, "part"));
  CHECK(lacks_anchor(page, "wheels"));
}

TEST_CASE("what a script may make of the page is not known", "[anchors]") {
  CHECK_FALSE(lacks_anchor(page, "drawn"));
  CHECK_FALSE(lacks_anchor(page, "written"));
  CHECK_FALSE(lacks_anchor(page, "gone"));
  CHECK_FALSE(lacks_anchor(page, "no"));
  CHECK_FALSE(lacks_anchor("<html><div id=app></div><script src=x.js></script></html>", "parts"));
}

TEST_CASE("fragments that are no names are left alone", "[anchors]") {
  for (const char* name :
       {"", "top", "L10", "L10-L20", ":~:text=x", "/route", "!/route", "page=3"}) {
    INFO(name);
    CHECK_FALSE(lacks_anchor(page, name));
  }
}

TEST_CASE("a page that cannot be read to its end proves nothing", "[anchors]") {
  CHECK_FALSE(lacks_anchor("<a href=#x><p id=x><p class='", "wheels"));
  CHECK_FALSE(lacks_anchor("<a href=#x><p id=x><!-- <p>", "wheels"));
  std::string hostile = "<a href=#x><p id=x>";
  for (int i = 0; i < 200'000; ++i) hostile += "<a b='<!--";
  CHECK_FALSE(lacks_anchor(hostile, "wheels"));
}
