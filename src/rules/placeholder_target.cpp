#include <string>
#include <string_view>

#include "lint/rule.hpp"

namespace {

using namespace lint;

std::string describe(Placeholder placeholder, std::string_view target) {
  switch (placeholder) {
    case Placeholder::none:
      return {};
    case Placeholder::empty:
      return "the link has no target";
    case Placeholder::hash:
      return "the target # leads nowhere";
    case Placeholder::words:
      return cat("the target is words, not an address: ", target);
    case Placeholder::word:
      return cat("the target stands in for an address: ", target);
    case Placeholder::example:
      return cat("the target is an example, not an address: ", target);
  }
  return {};
}

// The quotation marks around an attribute are no others.
bool stands_in_quotes(const Project& project, const Document& document, const Destination& place) {
  return place.link != nullptr && place.link->kind != markdown::LinkKind::html &&
         is_quoted(project, document, place.link->whole);
}

void check(const Document& document, const Project& project, Sink& out) {
  for (const Link& link : document.links) {
    const std::string message = describe(link.placeholder, link.destination.target);
    if (message.empty() || stands_in_quotes(project, document, link.destination)) continue;
    out.report(document, link.destination.span, message);
  }
  for (const claims::BrokenLink& broken : document.reading.broken_links) {
    if (broken.kind != claims::BrokenLinkKind::spaces) continue;
    const std::string_view written = project.slice(document, broken.target);
    if (!is_words(project, written)) continue;  // malformed-link speaks about these.
    if (is_quoted(project, document, broken.span)) continue;
    out.report(document, broken.target, describe(Placeholder::words, written));
  }
}

}  // namespace

namespace rules {

extern constinit const Rule placeholder_target{
    .name = "placeholder-target",
    .topic = Topic::links,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "A link must lead somewhere, not to a note of where it should lead.",
    .docs = R"md(
## Why

`[Hugging Face page](Hugging Face page)` shows that the author meant to look the address up. Readers
see brackets, or a link that leads nowhere. Reported are destinations that are empty, `#`, a word such
as "link" or "TBD", words with blanks, and text between the brackets of a link that is none because
of its blanks. A link to `#` that says "top", or holds an image, is left alone, and so is
what stands between quotation marks: a text that says how links are written.

Words that stand in for an address are the list `placeholder_target` of the vocabulary; hosts such as
`example.com` are reported when the list `placeholder_host` names them.

## Wrong

```md
See the [product page](Comet 3 product page) and the [manual](TBD).
```

## Right

```md
See the [product page](https://bicycles.example/comet-3).
```
)md",
    .check = check,
};

}  // namespace rules
