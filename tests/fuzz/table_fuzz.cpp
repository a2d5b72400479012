// Any bytes are read as a table without a crash, and everything in it points to where it came from.
// A file may be cut in several by a line of three hyphens.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "facts/read.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const facts::Table& table, const facts::Origin& origin) {
  require(origin.file < table.files.size());
  require(origin.span.begin <= origin.span.end);
  require(origin.span.end <= table.files[origin.file].bytes().size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  std::vector<text::Source> files;
  while (true) {
    const std::size_t cut = rest.find("\n---\n");
    files.emplace_back("fuzz.json", std::string(rest.substr(0, cut)));
    if (cut == std::string_view::npos || files.size() == 4) break;
    rest.remove_prefix(cut + 5);
  }
  const facts::Table table = facts::read(std::move(files));
  for (const facts::Problem& problem : table.problems) check(table, problem.origin);
  for (const facts::Entity& entity : table.entities) check(table, entity.origin);
  for (const facts::Fact& fact : table.facts) {
    check(table, fact.origin);
    require(fact.entity < table.entities.size() && fact.attribute < table.attributes.size());
    require(fact.value.index() == static_cast<std::size_t>(table.attributes[fact.attribute].kind));
    const auto found = table.facts_of(fact.entity, fact.attribute);
    bool is_found = false;
    for (const facts::Fact* one : found) is_found = is_found || one == &fact;
    require(is_found);
  }
  for (std::uint32_t entity = 0; entity < table.entities.size(); ++entity) {
    require(table.is_within(entity, entity));
    static_cast<void>(table.facts_of(entity, 0));
    for (std::uint32_t at = entity, steps = 0; at != facts::none; ++steps) {
      require(steps <= table.entities.size());
      at = table.entities[at].variant_of;
    }
  }
  return 0;
}
