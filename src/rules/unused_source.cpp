#include <string_view>
#include <unordered_set>
#include <vector>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Project& project, Sink& out) {
  const facts::Table& table = project.table;
  // What is malformed is left out of the table, and may be what refers to them.
  if (!table.problems.empty()) return;
  std::unordered_set<std::string_view> used;
  const auto use = [&](const std::vector<facts::Reference>& references) {
    for (const facts::Reference& reference : references) used.insert(reference.source);
  };
  for (const facts::Fact& fact : table.facts) {
    use(fact.references);
    for (const facts::Reading& reading : fact.readings) use(reading.references);
  }
  for (const facts::Acronym& acronym : table.acronyms) use(acronym.references);
  for (const Document& document : project.documents) {
    for (const claims::ReferenceEntry& entry : document.reading.references) {
      if (entry.source != facts::none) used.insert(table.sources[entry.source].id);
    }
  }
  for (const facts::SourceItem& source : table.sources) {
    if (used.contains(source.id)) continue;
    out.report(source.origin, cat("nothing refers to the source ", source.id));
  }
}

}  // namespace

namespace rules {

extern constinit const Rule unused_source{
    .name = "unused-source",
    .topic = Topic::facts,
    .severity = Severity::info,
    .fixes = Fixes::never,
    .summary = "Every item of the source list should be the source of something.",
    .docs = R"md(
## Why

A source that no fact, acronym or reference list names is left over, or a fact lost its reference.

## Wrong

vocabulary.json
```json
{"attributes": [{"id": "price", "label": "price", "kind": "quantity"}]}
```

sources.json
```json
[{"id": "catalogue", "type": "book", "title": "The catalogue"},
 {"id": "leaflet", "type": "book", "title": "A leaflet"}]
```

facts.json
```json
{"entities": [{"id": "comet", "name": "Comet", "facts": [
  {"attribute": "price", "value": "990", "sources": [{"id": "catalogue"}]}
]}]}
```

## Right

vocabulary.json
```json
{"attributes": [{"id": "price", "label": "price", "kind": "quantity"}]}
```

sources.json
```json
[{"id": "catalogue", "type": "book", "title": "The catalogue"}]
```

facts.json
```json
{"entities": [{"id": "comet", "name": "Comet", "facts": [
  {"attribute": "price", "value": "990", "sources": [{"id": "catalogue"}]}
]}]}
```
)md",
    .check_project = check,
};

}  // namespace rules
