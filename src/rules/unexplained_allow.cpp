#include "lint/rule.hpp"

namespace rules {

using namespace lint;

extern constinit const Rule unexplained_allow{
    .name = "unexplained-allow",
    .topic = Topic::text,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "A comment that allows something must say why.",
    .docs = R"md(
## Why

An exception without a reason cannot be told from an oversight, and no one dares to remove it.

## Wrong

```md
<!-- docfacts-allow mismatched-quantity -->
The Comet 3 weighs 13 kg.
```

## Right

```md
<!-- docfacts-allow mismatched-quantity: weighed with its lamps on -->
The Comet 3 weighs 13 kg.
```
)md",
    .allow_fault = AllowFault::unexplained,
};

}  // namespace rules
