#include "online/visit.hpp"

#include "harness/catch.hpp"

namespace {

using lint::RemoteState;
using online::Failure;
using online::Limits;
using online::Reply;
using online::Visit;
using std::chrono::milliseconds;

const Limits limits;

Visit visit_to(const char* address) { return {address, {}, limits}; }

void lead(Visit& visit, long status, const char* location) {
  visit.take({.status = status, .location = location});
}

}  // namespace

TEST_CASE("an address is asked for by HEAD, and by GET before it is called dead", "[visit]") {
  Visit visit = visit_to("https://a.example/x");
  REQUIRE(visit.next());
  CHECK(visit.next()->is_head);
  visit.take({.status = 404});
  REQUIRE(visit.next());
  CHECK_FALSE(visit.next()->is_head);
  CHECK(visit.next()->wait == milliseconds(0));
  visit.take({.status = 404});
  CHECK_FALSE(visit.next());
  CHECK(visit.answer().state == RemoteState::dead);
  CHECK(visit.answer().reason == "the server answers 404");
}

TEST_CASE("a refusal says nothing about the address", "[visit]") {
  for (const long status : {400, 401, 403, 405, 418, 451, 501, 999}) {
    Visit visit = visit_to("https://a.example/x");
    visit.take({.status = status});
    REQUIRE(visit.next());
    visit.take({.status = status});
    CHECK_FALSE(visit.next());
    CHECK(visit.answer().state == RemoteState::undecided);
    CHECK(visit.answer().reason == "the server answers " + std::to_string(status));
  }
}

TEST_CASE("a server in trouble is asked again, later each time", "[visit]") {
  for (const long status : {429, 500, 502, 503, 504}) {
    Visit visit = visit_to("https://a.example/x");
    visit.take({.status = status});
    REQUIRE(visit.next());
    CHECK(visit.next()->wait == milliseconds(1000));
    visit.take({.status = status, .retry_after = std::chrono::seconds(7)});
    REQUIRE(visit.next());
    CHECK(visit.next()->wait == milliseconds(7000));
    visit.take({.status = status});
    CHECK_FALSE(visit.next());
    CHECK(visit.answer().state == RemoteState::undecided);
  }
}

TEST_CASE("a server that asks for too much time is not waited for", "[visit]") {
  Visit visit = visit_to("https://a.example/x");
  visit.take({.status = 429, .retry_after = std::chrono::hours(1)});
  CHECK_FALSE(visit.next());
  CHECK(visit.answer().state == RemoteState::undecided);
  CHECK(visit.answer().reason == "the server answers 429");
}

TEST_CASE("a permanent redirect names the new address, as far as it is permanent", "[visit]") {
  Visit visit = visit_to("http://a.example/x");
  lead(visit, 301, "https://a.example/x");
  lead(visit, 308, "https://b.example/y");
  lead(visit, 302, "https://b.example/login");
  lead(visit, 301, "https://b.example/login/");
  REQUIRE(visit.next());
  CHECK(visit.next()->url.whole == "https://b.example/login/");
  visit.take({.status = 200});
  CHECK(visit.answer().state == RemoteState::alive);
  CHECK(visit.answer().moved_to == "https://b.example/y");

  Visit passing = visit_to("http://a.example/x");
  lead(passing, 302, "https://a.example/x");
  passing.take({.status = 200});
  CHECK(passing.answer().moved_to.empty());
}

TEST_CASE("redirects are not followed for ever", "[visit]") {
  Visit round = visit_to("https://a.example/x");
  for (int i = 0; i < 3 && round.next(); ++i) {
    lead(round, 302, "https://a.example/y");
    lead(round, 302, "https://a.example/x");
  }
  CHECK_FALSE(round.next());
  CHECK(round.answer().state == RemoteState::undecided);
  CHECK(round.answer().reason ==
        "it leads on to https://a.example/x, and its redirects go round in a circle");

  Visit longer = visit_to("https://a.example/x");
  int hops = 0;
  for (; longer.next(); ++hops) {
    lead(longer, 302, ("https://a.example/" + std::to_string(hops)).c_str());
  }
  CHECK(hops == 22);  // eleven by HEAD, eleven by GET
  CHECK(longer.answer().state == RemoteState::undecided);
}

TEST_CASE("a redirect leads only where may be asked", "[visit]") {
  for (const auto& [to, reason] : std::vector<std::pair<const char*, const char*>>{
           {"file:///etc/passwd", "only http and https are asked, not file"},
           {"https://name:word@a.example/", "it holds a user name, which is kept"},
           {"https://a.example:22/", "port 22 is not connected to"}}) {
    Visit visit = visit_to("https://a.example/x");
    lead(visit, 301, to);
    CHECK_FALSE(visit.next());
    CHECK(visit.answer().state == RemoteState::undecided);
    CHECK(visit.answer().reason == std::string("it leads on to ") + to + ", and " + reason);
    CHECK(visit.answer().moved_to.empty());
  }
}

TEST_CASE("what leads to nothing is dead", "[visit]") {
  Visit visit = visit_to("https://a.example/x");
  lead(visit, 301, "https://a.example/y");
  visit.take({.status = 410});
  visit.take({.status = 410});
  CHECK(visit.answer().state == RemoteState::dead);
  CHECK(visit.answer().reason == "it leads on to https://a.example/y, and the server answers 410");
}

TEST_CASE("failures of the way are not those of the address", "[visit]") {
  for (const Failure failure :
       {Failure::forbidden_address, Failure::no_name_server, Failure::no_connection,
        Failure::timed_out, Failure::cut_short, Failure::no_http, Failure::no_trust,
        Failure::too_large, Failure::no_time, Failure::other}) {
    Visit visit = visit_to("https://a.example/x");
    int requests = 0;
    for (; visit.next(); ++requests) visit.take({.failure = failure, .detail = "why"});
    CHECK(requests <= 4);
    CHECK(visit.answer().state == RemoteState::undecided);
    CHECK_FALSE(visit.answer().reason.empty());
  }
  Visit nowhere = visit_to("https://a.example/x");
  nowhere.take({.failure = Failure::no_such_host});
  CHECK(nowhere.answer().state == RemoteState::dead);
  CHECK(nowhere.answer().reason == "there is no host a.example");
}

TEST_CASE("a page is asked for where a place in it matters", "[visit]") {
  const std::string page = "<a href=#parts>x</a><p id=parts>";
  Visit visit("https://a.example/x", {"parts", "gone"}, limits);
  REQUIRE(visit.next());
  CHECK_FALSE(visit.next()->is_head);
  CHECK(visit.next()->wants_page);
  visit.take({.status = 200, .is_page = true, .body = page});
  CHECK(visit.answer().state == RemoteState::alive);
  CHECK(visit.answer().missing == std::vector<std::string>{"gone"});

  Visit truncated("https://a.example/x", {"gone"}, limits);
  truncated.take({.status = 200, .is_page = false, .body = page});
  CHECK(truncated.answer().missing.empty());

  Visit elsewhere("https://a.example/x", {"gone"}, limits);
  lead(elsewhere, 302, "https://a.example/y#parts");
  elsewhere.take({.status = 200, .is_page = true, .body = page});
  CHECK(elsewhere.answer().missing.empty());
}
