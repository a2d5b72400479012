#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& project, Sink& out) {
  for (const claims::Citation& citation : document.reading.citations) {
    const std::string shorter = claims::collapse(citation);
    if (shorter.empty() || !document.markdown.is_verbatim(citation.prose)) continue;
    out.report(document, citation.span,
               cat(project.slice(document, citation.span), " can be said as ", shorter))
        .fix(Safety::safe, cat("write ", shorter), Edit{citation.span, shorter});
  }
}

}  // namespace

namespace rules {

extern constinit const Rule uncollapsed_citation{
    .name = "uncollapsed-citation",
    .topic = Topic::citations,
    .severity = Severity::info,
    .fixes = Fixes::always,
    .summary = "Three numbers in a row should be cited as a range.",
    .docs = R"md(
## Why

`[1, 2, 3, 7]` is harder to read than `[1-3, 7]`. Off unless switched on.

## Wrong

```md
The frame weighs 2.1 kg [1, 2, 3].

## References

1. The manual.
2. The catalogue.
3. The price list.
```

## Right

```md
The frame weighs 2.1 kg [1-3].

## References

1. The manual.
2. The catalogue.
3. The price list.
```
)md",
    .is_on_by_default = false,
    .check = check,
};

}  // namespace rules
