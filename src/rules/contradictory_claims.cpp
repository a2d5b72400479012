#include <utility>

#include "lint/rule.hpp"

namespace {

using namespace lint;

/// What a claim says, without its subject.
std::string saying(const claims::Claim& claim, const Document& document, const Project& project) {
  const std::string_view written = project.slice(document, claim.span);
  switch (claim.kind) {
    case claims::ClaimKind::feature:
      return cat(claim.is_denied ? "lacks " : "has ", written);
    case claims::ClaimKind::status:
      return cat("is ", written);
    default:
      return cat("has the ", project.table.attributes[claim.attribute].label, ' ', written);
  }
}

void check_project(const Project& project, Sink& out) {
  for (const Contradiction& found : find_contradictions(project)) {
    const Document* here = &project.documents[found.here.document];
    const Document* there = &project.documents[found.elsewhere.document];
    const claims::Claim* claim = &here->reading.claims[found.here.claim];
    const claims::Claim* other = &there->reading.claims[found.elsewhere.claim];
    if (!here->is_reported) {
      std::swap(here, there);
      std::swap(claim, other);
    }
    if (!here->is_reported) continue;
    const std::string& name = project.table.entities[claim->entity].name;
    out.report(*here, claim->span,
               cat(name, ' ', saying(*claim, *here, project), " here, and ",
                   saying(*other, *there, project), " elsewhere"))
        .note(there->source, other->span, "the other is here");
  }
}

}  // namespace

namespace rules {

extern constinit const Rule contradictory_claims{
    .name = "contradictory-claims",
    .topic = Topic::claims,
    .severity = Severity::warning,
    .fixes = Fixes::never,
    .summary = "Two places must not say different things of the same.",
    .docs = R"md(
## Why

What a repository says twice it corrects once: the other place goes stale, and nothing in either shows
it. Where the fact table knows better, its own rules speak; where it is silent, two places that cannot
both hold show that one of them is wrong. Numbers are compared at the precision they are written in.
Statements for other dates, stages or settings, limits, ranges and former values contradict nothing.

## Wrong

zephyr.md
```md
The Zephyr weighs 11.2 kg.
```

README.md
```md
| Bicycle | Weight (kg) |
| --- | --- |
| Zephyr | 12.1 |
```

## Right

README.md
```md
The Zephyr weighs 11 kg.
```

zephyr.md
```md
With a bell the Zephyr still weighs 11.2 kg.
```
)md",
    .check_project = check_project,
    .keep = has_comparable_claim,
};

}  // namespace rules
