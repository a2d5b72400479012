#include <string>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& project, Sink& out) {
  for (const Disagreement& one : disagreements(document, project, claims::ClaimKind::expansion)) {
    const std::string& truth = one.judgement->expected;
    Sink::Handle finding = out.report(document, one.claim->span,
                                      cat(project.table.acronyms[one.claim->acronym].short_form,
                                          " stands for ", truth, ", not for ", one.written));
    explain(finding, one, project);
    if (const auto edit = rewrite(document, *one.claim, truth)) {
      finding.fix(Safety::safe, cat("write ", truth), *edit);
    }
  }
}

}  // namespace

namespace rules {

extern constinit const Rule wrong_expansion{
    .name = "wrong-expansion",
    .topic = Topic::claims,
    .severity = Severity::error,
    .fixes = Fixes::sometimes,
    .summary = "An acronym must stand for the words that the fact table gives it.",
    .docs = R"md(
## Why

An acronym invites guesses. Once a wrong long form is printed next to it, readers search for a thing
that does not exist.

## Wrong

```md
It has an automatic braking system (ABS).
```

## Right

```md
It has an anti-lock braking system (ABS).
```
)md",
    .check = check,
};

}  // namespace rules
