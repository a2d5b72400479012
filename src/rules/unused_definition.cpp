#include <vector>

#include "lint/rule.hpp"

namespace {

using namespace lint;

/// `[//]: # (text)` and `[comment]: <> (text)` are comments that people write.
bool is_comment(const markdown::Definition& definition) {
  return definition.target.empty() || definition.target == "#" || definition.label == "//";
}

void check(const Document& document, const Project& project, Sink& out) {
  const markdown::Document& page = document.markdown;
  std::vector<bool> is_used(page.definitions.size());
  for (const markdown::Link& link : page.links) {
    if (link.definition < is_used.size()) is_used[link.definition] = true;
  }
  for (std::size_t i = 0; i < page.definitions.size(); ++i) {
    const markdown::Definition& definition = page.definitions[i];
    if (is_used[i] || definition.is_duplicate || is_comment(definition)) continue;
    out.report(document, definition.label_span,
               cat("no link uses the label ", project.slice(document, definition.label_span)));
  }
}

}  // namespace

namespace rules {

extern constinit const Rule unused_definition{
    .name = "unused-definition",
    .topic = Topic::links,
    .severity = Severity::warning,
    .fixes = Fixes::never,
    .summary = "A link definition must be used.",
    .docs = R"md(
## Why

A definition that no link uses is left over, or the label of the link that should use it is mistyped.
Definitions that only hold a comment, `[//]: # (text)`, are left alone.

## Wrong

```md
See the [manual][manual-3].

[manual-3]: https://manuals.example/comet-3.pdf
[catalogue]: https://bicycles.example/catalogue
```

## Right

```md
See the [manual][manual-3].

[manual-3]: https://manuals.example/comet-3.pdf
```
)md",
    .check = check,
};

}  // namespace rules
