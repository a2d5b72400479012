#include "claims/backing.hpp"

#include <string>
#include <vector>

#include "claims/support.hpp"
#include "harness/catch.hpp"
#include "unit/claims/reading_of.hpp"

namespace {

using claims::Backing;

const std::string list =
    "\n\n## References\n\n1. The rider's manual of the Swift\n"
    "2. [Catalogue](https://github.com/comet/catalogue)\n3. A diary\n";

std::vector<Backing> backings(const std::string& text) {
  const ReadingOf page(text + list);
  const facts::Table& table = ReadingOf::table();
  const claims::ReferenceIndex index(page.reading.references);
  claims::SourceFinder sources(table, page.reading.subject);
  std::vector<Backing> out;
  for (std::size_t i = 0; i < page.reading.claims.size(); ++i) {
    const claims::Claim& claim = page.reading.claims[i];
    out.push_back(claims::backing_of(claim,
                                     claims::judge(claim, table, page.source.slice(claim.span)),
                                     page.reading.support[i], page.reading, index, sources));
  }
  return out;
}

using Backings = std::vector<Backing>;

}  // namespace

TEST_CASE("what is cited is where the figure comes from, or is not") {
  CHECK(backings("The Swift weighs 12.4 kg.") == Backings{Backing::uncited});
  CHECK(backings("The Swift weighs 12.4 kg [1].") == Backings{Backing::supported});
  CHECK(backings("The Swift weighs 12.4 kg [2].") == Backings{Backing::unsupported});
  CHECK(backings("The Swift weighs 12.4 kg [1, 2].") == Backings{Backing::supported});
  CHECK(backings("The Swift costs $1,480 [2].") == Backings{Backing::supported});
}

TEST_CASE("of several lists a citation means the one behind it") {
  const ReadingOf page(
      "The Swift weighs 12.4 kg [1].\n\n[1]: The Comet catalogue\n\n[2]: A diary\n\n"
      "The Swift weighs 12.4 kg [1].\n\n[1]: The rider's manual of the Swift\n\n[2]: A diary\n");
  const facts::Table& table = ReadingOf::table();
  REQUIRE(page.reading.support.size() == 2);
  const auto cited = [&](std::size_t claim) {
    const claims::ReferenceIndex index(page.reading.references);
    const auto sources =
        claims::cited_sources(page.reading.support[claim], page.reading, index).sources;
    return sources.size() == 1 ? table.sources[sources.front()].id : std::string();
  };
  CHECK(cited(0) == "catalogue");
  CHECK(cited(1) == "manual");
}

TEST_CASE("what is not listed may support anything, and a wrong figure is not asked about") {
  CHECK(backings("The Swift weighs 12.4 kg [3].") == Backings{Backing::undecided});
  CHECK(backings("The Swift weighs 12.4 kg [2, 3].") == Backings{Backing::undecided});
  CHECK(backings("The Swift weighs 13 kg [2].") == Backings{Backing::undecided});
  CHECK(backings("The Swift weighs 12.4 kg (doi:10.9999/other).") == Backings{Backing::undecided});
}
