#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Project& project, Sink& out) { report_problems(project, "unknown-source", out); }

}  // namespace

namespace rules {

extern constinit const Rule unknown_source{
    .name = "unknown-source",
    .topic = Topic::facts,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "A source that a fact names must be in the source list.",
    .docs = R"md(
## Why

A reference that leads nowhere is no reference.

## Wrong

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
  {"attribute": "price", "value": "990", "sources": [{"id": "catalog"}]}
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
