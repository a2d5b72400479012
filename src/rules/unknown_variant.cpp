#include <string>
#include <variant>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& project, Sink& out) {
  for (const Disagreement& one : disagreements(document, project, claims::ClaimKind::member)) {
    const bool is_amount = std::holds_alternative<facts::Quantity>(one.claim->value);
    const std::string message = is_amount
                                    ? cat("the fact table knows no ", one.name, " of ", one.written)
                                    : cat("the fact table knows no ", one.written);
    explain(out.report(document, one.claim->span, message), one, project);
  }
}

}  // namespace

namespace rules {

extern constinit const Rule unknown_variant{
    .name = "unknown-variant",
    .topic = Topic::claims,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "A family must not be said to have a member that the fact table does not know.",
    .docs = R"md(
## Why

Sizes and versions are easily made up: a name that fits the pattern of its sisters looks as if it
existed. The rule speaks only of families whose members the table lists completely, and of names
that are made of numbers or of words that other names of the table have too.

## Wrong

```md
The Comet 3 Lite is lighter than the Comet-5.
```

## Right

```md
The Comet 3 Lite is lighter than the Comet 2.
```
)md",
    .check = check,
};

}  // namespace rules
