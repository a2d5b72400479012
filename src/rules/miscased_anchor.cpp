#include <string>
#include <string_view>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check_absence(const Document& document, const Fragment& wanted, const Document& page,
                   const Project& /*project*/, Sink& out) {
  const std::string_view actual = page.anchors.spelt(wanted.name);
  if (actual.empty()) return;
  out.report(document, wanted.span, cat("the anchor is spelt #", actual, ", not #", wanted.name))
      .fix(Safety::safe, cat("write #", actual), Edit{wanted.span, std::string(actual)});
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
    .check_absence = check_absence,
};

}  // namespace rules
