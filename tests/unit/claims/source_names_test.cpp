#include "claims/source_names.hpp"

#include <string>
#include <vector>

#include "claims/shelf.hpp"
#include "harness/catch.hpp"
#include "unit/claims/reading_of.hpp"

namespace {

std::vector<std::string> identifiers(std::string_view text) {
  std::vector<std::string> out;
  for (const claims::WrittenIdentifier& written : claims::find_identifiers(text)) {
    out.push_back(written.id);
  }
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("an address in its plain form") {
  CHECK(claims::plain_address("https://www.Example.org/A/?q=1#b") == "example.org/A");
  CHECK(claims::address_without_revision("https://github.com/A/b/blob/0f1e/README.md") ==
        "github.com/a/b");
  CHECK(claims::address_without_revision("https://github.com/a/b.git") == "github.com/a/b");
  CHECK(claims::address_without_revision("https://github.com/a/b/tree/main/docs") ==
        "github.com/a/b/docs");
  CHECK(claims::address_without_revision("https://raw.githubusercontent.com/a/b/main/README.md") ==
        "github.com/a/b");
  CHECK(claims::address_without_revision("https://github.com/a/b/issues/3") ==
        "github.com/a/b/issues/3");
}

TEST_CASE("arXiv ids and DOIs of addresses") {
  CHECK(claims::arxiv_id_of("http://arxiv.org/pdf/2401.01234v2.pdf") == "2401.01234");
  CHECK(claims::arxiv_id_of("https://doi.org/10.48550/arXiv.2401.01234") == "2401.01234");
  CHECK(claims::arxiv_id_of("https://arxiv.org/list/cs").empty());
  CHECK(claims::doi_of("https://doi.org/10.1234/Report.24") == "10.1234/report.24");
  CHECK(claims::doi_of("https://example.org/10.1234/report").empty());
}

TEST_CASE("arXiv ids and DOIs in running text") {
  CHECK(identifiers("As arXiv:2401.01234v2 and arXiv 2412.19437 say.") ==
        Texts{"2401.01234", "2412.19437"});
  CHECK(identifiers("See doi:10.1234/report.24, or (10.1234/x(1)y).") ==
        Texts{"10.1234/report.24", "10.1234/x(1)y"});
  CHECK(identifiers("10.48550/arXiv.2401.01234") == Texts{"2401.01234"});
  CHECK(identifiers("Version 10.12/3 at 2401.01234, 110.1234/5, arXiv is a server.").empty());
}

TEST_CASE("a source is found by what texts write of it") {
  const claims::Shelf shelf(ReadingOf::table());
  CHECK(shelf.by_address("https://github.com/comet/catalogue") == 1);
  CHECK(shelf.by_address("https://github.com/comet/catalogue/tree/main") == 1);
  CHECK(shelf.by_address("https://arxiv.org/pdf/2401.01234v3") == 0);
  CHECK(shelf.by_address("https://doi.org/10.1234/report.24") == 2);
  CHECK(shelf.by_address("https://bicycles.example") == facts::none);
  CHECK(shelf.by_title("the comet Catalogue!") == 1);
  CHECK(shelf.by_title_in("In: The Rider's Manual of the Swift, 2nd edition") == 0);
  CHECK(shelf.by_author("Spoke", 2024) == std::vector<std::uint32_t>{0});
  CHECK(shelf.by_author("Spoke", 2023).empty());
}
