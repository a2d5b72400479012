#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Project& project, Sink& out) { report_problems(project, "unknown-id", out); }

}  // namespace

namespace rules {

extern constinit const Rule unknown_id{
    .name = "unknown-id",
    .topic = Topic::facts,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "An entity, attribute, unit or feature that the table names must be defined in it.",
    .docs = R"md(
## Why

A fact about an attribute that no one defined is read by no rule: it looks as if it guarded
something, and does not.

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
  {"attribute": "prize", "value": "990", "sources": [{"id": "catalogue"}]}
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
