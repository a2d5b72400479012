#include <string>
#include <string_view>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& project, Sink& out) {
  for (const Destination& destination : destinations(document)) {
    const Target target = read_target(project, document, destination);
    const Document* page = target.has_fragment ? shown_document(project, target) : nullptr;
    if (page == nullptr || has_anchor(*page, target.fragment)) continue;
    const std::string_view actual = actual_anchor(*page, target.fragment);
    if (actual.empty()) continue;
    out.report(document, target.fragment_span,
               cat("the anchor is spelt #", actual, ", not #", target.fragment))
        .fix(Safety::safe, cat("write #", actual), Edit{target.fragment_span, std::string(actual)});
  }
}

}  // namespace

namespace rules {

extern constinit const Rule miscased_anchor{
    .name = "miscased-anchor",
    .topic = Topic::links,
    .severity = Severity::warning,
    .fixes = Fixes::always,
    .summary = "The part of a link behind # must have the letter case of the anchor.",
    .docs = R"md(
## Why

Anchors of headings are in small letters, and browsers take `#Weights` and `#weights` for two. Some
sites mend the difference with a script; other readers of the same file do not.

## Wrong

```md
# Weights

See [weights](#Weights).
```

## Right

```md
# Weights

See [weights](#weights).
```
)md",
    .check = check,
};

}  // namespace rules
