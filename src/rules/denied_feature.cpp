#include <string>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& project, Sink& out) {
  for (const Disagreement& one : disagreements(document, project, claims::ClaimKind::feature)) {
    const std::string& feature = project.table.features[one.claim->feature].name;
    const std::string_view verb = one.claim->is_denied ? " has " : " has no ";
    explain(
        out.report(document, one.claim->span, cat(one.name, verb, feature, " in the fact table")),
        one, project);
  }
}

}  // namespace

namespace rules {

extern constinit const Rule denied_feature{
    .name = "denied-feature",
    .topic = Topic::claims,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary =
        "A text must not give an entity what the fact table denies it, nor deny what the table "
        "gives.",
    .docs = R"md(
## Why

A feature of one model wanders easily into the description of the next. The table says what an
entity has, and for some of them also what it lacks; where it says neither, the rule is silent.

## Wrong

```md
The Comet 3 has a belt drive.
```

## Right

```md
The Comet 3 has disc brakes, and the Atlas has a belt drive.
```
)md",
    .check = check,
};

}  // namespace rules
