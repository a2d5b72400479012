#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Project& project, Sink& out) { report_problems(project, "unsourced-fact", out); }

}  // namespace

namespace rules {

extern constinit const Rule unsourced_fact{
    .name = "unsourced-fact",
    .topic = Topic::facts,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "Every fact must say where it was published.",
    .docs = R"md(
## Why

A table without sources is one more opinion. Everything that is checked against a fact rests on it,
so each one names the item of the source list that it was read in.

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
  {"attribute": "price", "value": "990"}
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
