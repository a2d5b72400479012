#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& project, Sink& out) {
  for (const SyncFault& fault : read_sync_blocks(document, project).faults) {
    out.report(document, fault.span, fault.message);
  }
}

}  // namespace

namespace rules {

extern constinit const Rule malformed_block{
    .name = "malformed-block",
    .topic = Topic::facts,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "A sync comment must say what to write, and where it ends.",
    .docs = R"md(
## Why

A block whose comment names an unknown entity, or that never ends, is not written anew, and goes
stale without a word. A fact that a block shows needs one of its sources in the document's list of
references, or its row cites nothing.

## Wrong

```md
<!-- docfacts-sync glance: commet-3 -->

<!-- docfacts-sync end -->
```

## Right

```md
<!-- docfacts-sync glance: comet-3 -->

<!-- docfacts-sync end -->
```
)md",
    .check = check,
};

}  // namespace rules
