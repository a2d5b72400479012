#include <optional>
#include <string>

#include "lint/rule.hpp"

namespace {

using namespace lint;

std::string describe(const Misdirection& one) {
  if (one.is_insecure) {
    return cat("the ", one.kind->label, " of ", one.named->name, " is reached by https");
  }
  if (one.reached != nullptr) {
    return cat("the link says ", one.named->name, " and leads to the ", one.kind->label, " of ",
               one.reached->name);
  }
  return cat("this is not the ", one.kind->label, " of ", one.named->name);
}

void check(const Document& document, const Project& project, Sink& out) {
  for (const Link& link : document.links) {
    const Destination& destination = link.destination;
    const std::optional<Misdirection> one = misdirection_of(project, document, destination);
    if (!one) continue;
    out.report(document, destination.span, describe(*one))
        .note(one->official->origin, "the table has its address here")
        .fix(one->is_insecure ? Safety::safe : Safety::unsafe, cat("write ", one->official->url),
             Edit{destination.span, one->official->url});
  }
}

}  // namespace

namespace rules {

extern constinit const Rule misdirected_link{
    .name = "misdirected-link",
    .topic = Topic::links,
    .severity = Severity::error,
    .fixes = Fixes::always,
    .summary = "A link that names an entity must lead to its official address.",
    .docs = R"md(
## Why

A link copied from the line above leads to the page of another thing, and works. The table says where
the official pages are. A link is held against it when its text is a name, alone or with words for the
kind of page, and its address is one of that kind: another owner, another variant, another paper, or
`http` where the table says `https`. Pages below the official one are right too.

## Wrong

```md
See the [Comet 3 product page](https://bicycles.example/comet-2).
```

## Right

```md
See the [Comet 3 product page](https://bicycles.example/comet-3), and
[Comet 3 in the news](https://bicycles.example/news).
```
)md",
    .check = check,
};

}  // namespace rules
