#include <algorithm>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& /*project*/, Sink& out) {
  const claims::Reading& reading = document.reading;
  if (std::any_of(reading.references.begin(), reading.references.end(), claims::is_numbered)) {
    return;
  }
  const claims::Citation* first = nullptr;
  std::size_t marks = 0;
  for (const claims::Citation& citation : reading.citations) {
    if (citation.form != claims::CitationForm::bracket) continue;
    if (first == nullptr) first = &citation;
    ++marks;
  }
  if (first == nullptr) return;
  const bool is_one = marks == 1;
  out.report(document, first->span,
             cat("the document has ", is_one ? "a citation mark" : cat(marks, " citation marks"),
                 " and no reference list"));
}

}  // namespace

namespace rules {

extern constinit const Rule missing_reference_list{
    .name = "missing-reference-list",
    .topic = Topic::citations,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "A document that cites by number must have a list of references.",
    .docs = R"md(
## Why

Text that was copied without its list keeps the marks and loses what they mean. This is said once, at
the first mark; each number is reported at its own place by another rule.

## Wrong

```md
The frame weighs 2.1 kg [1], the wheels 1.8 kg [2, 3].
```

## Right

```md
The frame weighs 2.1 kg [1].

## References

1. Comet Cycles. The rider's manual.
```
)md",
    .check = check,
};

}  // namespace rules
