#include <string_view>
#include <unordered_map>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& project, Sink& out) {
  std::unordered_map<std::string_view, const markdown::Definition*> first;
  for (const markdown::Definition& definition : document.markdown.definitions) {
    const auto [found, is_new] = first.try_emplace(definition.label, &definition);
    // Many comments may have the label of one: `[//]: # (text)`.
    if (is_new || !definition.is_duplicate || definition.label == "//") continue;
    out.report(document, definition.label_span,
               cat("the label ", project.slice(document, definition.label_span),
                   " is defined already, and this definition has no effect"))
        .note(document.source, found->second->label_span, "the first definition is here");
  }
}

}  // namespace

namespace rules {

extern constinit const Rule duplicate_definition{
    .name = "duplicate-definition",
    .topic = Topic::links,
    .severity = Severity::warning,
    .fixes = Fixes::never,
    .summary = "A label must be defined once.",
    .docs = R"md(
## Why

Of two definitions of one label the first wins, wherever the second stands, so a correction made in the
second has no effect.

## Wrong

```md
See the [manual].

[manual]: https://manuals.example/comet-2.pdf
[manual]: https://manuals.example/comet-3.pdf
```

## Right

```md
See the [manual].

[manual]: https://manuals.example/comet-3.pdf
```
)md",
    .check = check,
};

}  // namespace rules
