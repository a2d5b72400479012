#include "lint/rule.hpp"

namespace rules {

using namespace lint;

extern constinit const Rule expired_allow{
    .name = "expired-allow",
    .topic = Topic::text,
    .severity = Severity::warning,
    .fixes = Fixes::sometimes,
    .summary = "What a comment allows until a day must be looked at after it.",
    .docs = R"md(
## Why

"Until" is a promise to come back. From that day on the comment allows nothing, and says so.

## Wrong

```md
<!-- docfacts-allow mismatched-quantity until 2020-01-31: the new scales come in January -->
The Comet 3 weighs 13 kg.
```

## Right

```md
<!-- docfacts-allow mismatched-quantity until 2099-12-31: the new scales are on their way -->
The Comet 3 weighs 13 kg.
```
)md",
    .allow_fault = AllowFault::expired,
};

}  // namespace rules
