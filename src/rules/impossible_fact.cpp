#include <string>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Project& project, Sink& out) {
  report_problems(project, "impossible-fact", out);
  if (project.today.year == 0) return;
  const std::string today = facts::spell(project.today);
  for (const facts::Fact& fact : project.table.facts) {
    if (fact.as_of <= today) continue;
    out.report(fact.origin, cat("known as of ", fact.as_of, ", which is still to come"));
  }
}

}  // namespace

namespace rules {

extern constinit const Rule impossible_fact{
    .name = "impossible-fact",
    .topic = Topic::facts,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "A fact must not contradict the vocabulary, the calendar or another fact.",
    .docs = R"md(
## Why

The table is what everything else is measured against, so it must hold together: a value within the
bounds that the vocabulary sets, a part no larger than its whole, one value for one thing, nothing
both stated and denied, and nothing known as of a day that is still to come.

## Wrong

vocabulary.json
```json
{"attributes": [{"id": "price", "label": "price", "kind": "quantity", "most": 5000}]}
```

sources.json
```json
[{"id": "catalogue", "type": "book", "title": "The catalogue"}]
```

facts.json
```json
{"entities": [{"id": "comet", "name": "Comet", "facts": [
  {"attribute": "price", "value": "9,990", "sources": [{"id": "catalogue"}]}
]}]}
```

## Right

vocabulary.json
```json
{"attributes": [{"id": "price", "label": "price", "kind": "quantity", "most": 5000}]}
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
