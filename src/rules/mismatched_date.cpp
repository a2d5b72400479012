#include <string>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& project, Sink& out) {
  for (const Disagreement& one : disagreements(document, project, claims::ClaimKind::date)) {
    const std::string& truth = one.judgement->expected;
    Sink::Handle finding = report_value(one, document, project, out);
    if (const auto edit = rewrite(document, *one.claim, truth)) {
      finding.fix(Safety::safe, cat("write ", truth), *edit);
    }
  }
}

}  // namespace

namespace rules {

extern constinit const Rule mismatched_date{
    .name = "mismatched-date",
    .topic = Topic::claims,
    .severity = Severity::error,
    .fixes = Fixes::sometimes,
    .summary = "A date must agree with the fact table.",
    .docs = R"md(
## Why

A wrong release date puts everything that is said to have come later in the wrong order. Dates are
compared as far as both say: "March 2024" agrees with 2024-03-01.

## Wrong

```md
The Comet 3 was released on 2024-05-01.
```

## Right

```md
The Comet 3 was released on 2024-03-01. The Comet 2 was released in 2021.
```
)md",
    .check = check,
};

}  // namespace rules
