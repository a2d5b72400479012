#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Project& project, Sink& out) { report_problems(project, "malformed-table", out); }

}  // namespace

namespace rules {

extern constinit const Rule malformed_table{
    .name = "malformed-table",
    .topic = Topic::facts,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary =
        "The files of the fact table must be valid JSON of the shape that their schemas describe.",
    .docs = R"md(
## Why

A slip in the table must not switch off what it guards. What is malformed is left out, the rest is
still used, and the report says which member was expected.

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
  {"attribute": "price", "worth": "990", "sources": [{"id": "catalogue"}]}
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
