#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& project, Sink& out) {
  std::vector<std::string_view> labels;
  for (const markdown::Definition& definition : document.markdown.definitions) {
    labels.push_back(definition.label);
  }
  std::size_t guesses = 0;
  for (const claims::BrokenLink& link : document.reading.broken_links) {
    if (link.kind != claims::BrokenLinkKind::undefined) continue;
    const std::string_view label = project.slice(document, link.target);
    const std::string meant =
        guesses++ < text::most_guesses ? text::did_you_mean(label, labels) : std::string();
    out.report(document, link.target, cat("the label ", label, " is not defined", meant));
  }
}

}  // namespace

namespace rules {

extern constinit const Rule undefined_reference_link{
    .name = "undefined-reference-link",
    .topic = Topic::links,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "The label of a reference link must be defined.",
    .docs = R"md(
## Why

`[text][label]` without a definition of the label is shown with its brackets. Only what can be nothing
else is reported: two brackets that touch, in a document that defines other labels, and words with
`[]` behind them. Alerts, task boxes, citations and ordinary brackets are no references.

## Wrong

```md
See the [manual][manual-3] and the [catalogue][catalog].

[manual-3]: https://manuals.example/comet-3.pdf
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
