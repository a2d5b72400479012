#include "lint/rule.hpp"

namespace rules {

using namespace lint;

extern constinit const Rule unknown_allow{
    .name = "unknown-allow",
    .topic = Topic::text,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "A comment must allow rules or topics that exist.",
    .docs = R"md(
## Why

A mistyped name allows nothing, and the finding that it was meant for comes back.

## Wrong

```md
<!-- docfacts-allow mismatched-quantities: weighed with its lamps on -->
The Comet 3 weighs 13 kg.
```

## Right

```md
<!-- docfacts-allow mismatched-quantity: weighed with its lamps on -->
The Comet 3 weighs 13 kg.
```
)md",
    .allow_fault = AllowFault::unknown,
};

}  // namespace rules
