// slugs FIXTURES.json: holds our anchors against pairs of `input` and `expected`, all of one page.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "markdown/slugs.hpp"
#include "text/json.hpp"
#include "text/source.hpp"

namespace {

std::string member(const text::Json& object, std::string_view name) {
  const text::Json* found = object.find(name);
  return found == nullptr ? std::string() : found->string;
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 2) return 2;
  std::ifstream stream(arguments[1], std::ios::binary);
  const text::Source source(arguments[1], {std::istreambuf_iterator<char>(stream), {}});
  const text::JsonText fixtures = text::parse_json(source);
  markdown::Slugs slugs;
  std::size_t right = 0;
  for (const text::Json& fixture : fixtures.root.items) {
    const std::string expected = member(fixture, "expected");
    const std::string slug = slugs.add(member(fixture, "input"));
    if (slug == expected) {
      ++right;
    } else {
      std::cout << member(fixture, "input") << ": expected " << expected << ", not " << slug
                << '\n';
    }
  }
  const std::size_t count = fixtures.root.items.size();
  std::cout << right << " of " << count << " anchors agree\n";
  return right == count && count > 0 ? 0 : 1;
}
