#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Project& project, Sink& out) { report_problems(project, "duplicate-alias", out); }

}  // namespace

namespace rules {

extern constinit const Rule duplicate_alias{
    .name = "duplicate-alias",
    .topic = Topic::facts,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "A name must belong to one entity of the table.",
    .docs = R"md(
## Why

When two entities share a name, a sentence that uses it cannot be checked against either. Letter
case, blanks and hyphens do not make names different.

## Wrong

facts.json
```json
{"entities": [
  {"id": "comet-3", "name": "Comet 3", "aliases": ["Comet III"]},
  {"id": "comet-3-lite", "name": "Comet-III"}
]}
```

## Right

facts.json
```json
{"entities": [
  {"id": "comet-3", "name": "Comet 3", "aliases": ["Comet III"]},
  {"id": "comet-3-lite", "name": "Comet 3 Lite"}
]}
```
)md",
    .check_project = check,
};

}  // namespace rules
