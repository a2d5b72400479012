#include <optional>
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
  // Other pages may take in a page of nothing but definitions.
  if (page.definitions.empty() || page.prose.empty()) return;
  std::vector<bool> is_used(page.definitions.size());
  for (const markdown::Link& link : page.links) {
    if (link.definition < is_used.size()) is_used[link.definition] = true;
  }
  std::optional<bool> takes_in;  // once asked for
  for (std::size_t i = 0; i < page.definitions.size(); ++i) {
    const markdown::Definition& definition = page.definitions[i];
    if (is_used[i] || definition.is_duplicate || is_comment(definition)) continue;
    if (!takes_in) takes_in = takes_in_markdown(project.sources[document.source].bytes());
    if (*takes_in) return;
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
Definitions that only hold a comment, `[//]: # (text)`, are left alone, and so are those of a page of
nothing else, and those of a page that a template puts text into (`{{% param text %}}`): what stands
there may use them.

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
