#include "lint/rule.hpp"

namespace rules {

extern constinit const lint::Rule unknown_allow{
    .name = "unknown-allow",
    .topic = lint::Topic::text,
    .severity = lint::Severity::error,
    .fixes = lint::Fixes::never,
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
    .allow_fault = lint::AllowFault::unknown,
};

}  // namespace rules
