#include "claims/renumber.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "harness/catch.hpp"
#include "unit/claims/reading_of.hpp"

namespace {

using Numbers = std::vector<std::uint32_t>;

std::string renumbered(const std::string& text,
                       const std::map<std::uint32_t, std::uint32_t>& numbers) {
  const ReadingOf page(text);
  auto edits = claims::renumber(page.reading, page.source, page.document, numbers);
  if (!edits) return "none";
  std::sort(edits->begin(), edits->end(),
            [](const text::Edit& a, const text::Edit& b) { return b.span < a.span; });
  std::string out = text;
  for (const text::Edit& edit : *edits) {
    out.replace(edit.span.begin, edit.span.size(), edit.replacement);
  }
  return out;
}

}  // namespace

TEST_CASE("numbers are spelled in order, runs as ranges") {
  CHECK(claims::spell_numbers({3, 1, 2, 7, 8}) == "1-3, 7, 8");
  CHECK(claims::spell_numbers({2, 2}) == "2");
}

TEST_CASE("the order of first use") {
  const ReadingOf page(
      "It is [3], it was [1, 3-5].\n\n## References\n\n1. a\n2. b\n3. c\n4. d\n5. e");
  CHECK(claims::numbers_by_use(page.reading) == Numbers{3, 1, 4, 5});
}

TEST_CASE("marks and entries change together") {
  CHECK(renumbered("It is [2], it was [1].\n\n## References\n\n1. a\n2. b\n", {{1, 2}, {2, 1}}) ==
        "It is [1], it was [2].\n\n## References\n\n1. b\n2. a\n");
  CHECK(renumbered("It is [2], it was [1, 3].\n\n## References\n\n1. a\n2. b\n3. a\n",
                   {{1, 1}, {2, 2}, {3, 1}}) ==
        "It is [2], it was [1].\n\n## References\n\n1. a\n2. b\n");
  CHECK(renumbered("It is [1].\n\n## References\n\n2. a\n3. b\n", {{2, 1}, {3, 2}}) == "none");
}
