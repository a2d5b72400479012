#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& project, Sink& out) {
  for (const SplitLink& split : split_links(project, document)) {
    out.report(document, split.second,
               cat("another link leads to another ", split.kind->label, " of ", split.named->name,
                   ": ", split.first_target))
        .note(document.source, split.first, "it stands here");
  }
}

}  // namespace

namespace rules {

extern constinit const Rule contradictory_link{
    .name = "contradictory-link",
    .topic = Topic::links,
    .severity = Severity::warning,
    .fixes = Fixes::never,
    .summary = "Links that name the same thing must not lead to different pages of one kind.",
    .docs = R"md(
## Why

When a document leads to two product pages of one product, one of them is wrong, or one of the labels.
Where the table has the official address, every link is held against that instead. A link counts when
its text is a name, alone or with words for the kind of page; pages on other hosts, or of another sort
by their addresses, such as a page below the other, are no contradiction.

## Wrong

```md
See the [Comet 2 product page](https://bicycles.example/comet-2) and
[Comet 2](https://bicycles.example/comet-two).
```

## Right

```md
See the [Comet 2 product page](https://bicycles.example/comet-2) and
[Comet 2](https://bicycles.example/comet-2).
```
)md",
    .check = check,
};

}  // namespace rules
