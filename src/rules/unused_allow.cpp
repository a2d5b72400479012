#include "lint/rule.hpp"

namespace rules {

using namespace lint;

extern constinit const Rule unused_allow{
    .name = "unused-allow",
    .topic = Topic::text,
    .severity = Severity::warning,
    .fixes = Fixes::sometimes,
    .summary = "A comment must allow something that is there.",
    .docs = R"md(
## Why

An exception that outlives its reason will hide the next mistake in its place.

## Wrong

```md
<!-- docfacts-allow mismatched-quantity: weighed with its lamps on -->
The Comet 3 weighs 12.4 kg.
```

## Right

```md
The Comet 3 weighs 12.4 kg.
```
)md",
    .allow_fault = AllowFault::unused,
};

}  // namespace rules
