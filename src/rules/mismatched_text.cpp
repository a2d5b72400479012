#include <string>
#include <variant>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& project, Sink& out) {
  for (const Disagreement& one : disagreements(document, project, claims::ClaimKind::text)) {
    const std::string& truth = one.judgement->expected;
    Sink::Handle finding = report_value(one, document, project, out);
    const bool is_one = std::holds_alternative<std::string>(one.judgement->fact->value);
    const auto edit = rewrite(document, *one.claim, truth);
    if (is_one && edit) finding.fix(Safety::unsafe, cat("write ", truth), *edit);
  }
}

}  // namespace

namespace rules {

extern constinit const Rule mismatched_text{
    .name = "mismatched-text",
    .topic = Topic::claims,
    .severity = Severity::error,
    .fixes = Fixes::sometimes,
    .summary =
        "A name that the fact table fixes, such as a licence or a material, must agree with it.",
    .docs = R"md(
## Why

What is said in words goes wrong as easily as a number: another licence, another material, another
model that this one was built from. Blanks, hyphens and letter case do not count.

## Wrong

```md
The frame of the Comet 3 is made of steel.
```

## Right

```md
The frame of the Comet 3 is made of aluminium.
```
)md",
    .check = check,
};

}  // namespace rules
