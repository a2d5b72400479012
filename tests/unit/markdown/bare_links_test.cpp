#include "harness/catch.hpp"
#include "parsed.hpp"

namespace {

Strings bare(const std::string& text) {
  const Parsed parsed(text);
  CHECK(parsed.fault().empty());
  Strings found;
  for (const auto& link : parsed.document.links) {
    if (link.kind == markdown::LinkKind::bare) found.push_back(parsed.at(link.whole));
  }
  return found;
}

}  // namespace

TEST_CASE("addresses without markup") {
  CHECK(bare("see https://a.b/c_d?e=f#g now") == Strings{"https://a.b/c_d?e=f#g"});
  CHECK(bare("www.a.b/c and ftp://d.e") == Strings{"www.a.b/c", "ftp://d.e"});
  CHECK(bare("mail a.b+c@d-e.fg, or x@y") == Strings{"a.b+c@d-e.fg"});
  CHECK(bare("http://a.b/?x&amp;y=1 end") == Strings{"http://a.b/?x&amp;y=1"});
  CHECK(bare("**http://a.b**") == Strings{"http://a.b"});
}

TEST_CASE("the sentence's punctuation is no part of an address") {
  CHECK(bare("http://a.b. http://c.d, (http://e.f) http://g.h/(i)!") ==
        Strings{"http://a.b", "http://c.d", "http://e.f", "http://g.h/(i)"});
  CHECK(bare("\"http://a.b\" http://c.d<br>") == Strings{"http://a.b", "http://c.d"});
}

TEST_CASE("what is no bare address") {
  CHECK(bare("x://y http:// awww.b.c www. foo@bar a_b.c_d@") == Strings{});
  CHECK(bare("`http://a.b` [http://c.d](e) <http://f.g> ![http://h.i](j)") == Strings{});
  CHECK(bare("<a href=\"k\">http://l.m</a>") == Strings{});
}

TEST_CASE("bare links stand among the others in order") {
  const Parsed parsed("[a](b) http://c.d [e](f) www.g.h\n");
  Strings targets;
  for (const auto& link : parsed.document.links) targets.push_back(link.target);
  CHECK(targets == Strings{"b", "http://c.d", "f", "http://www.g.h"});
}
