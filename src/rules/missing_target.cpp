#include <string>

#include "lint/rule.hpp"

namespace {

using namespace lint;

std::string describe(const Target& target) {
  if (!target.address.empty()) {
    const bool is_whole = target.written.starts_with('/');
    return is_whole ? cat("the site serves nothing at ", target.written)
                    : cat("the site serves nothing at /", target.address, " (written ",
                          target.written, ")");
  }
  if (target.written.find("://") != std::string::npos) {
    return cat("the address does not begin with its scheme: ", target.written);
  }
  const bool is_as_written = target.path == target.written;
  return cat("there is no ", target.path,
             is_as_written ? "" : cat(" (written ", target.written, ")"));
}

void check(const Document& document, const Project& project, Sink& out) {
  for (const Link& link : document.links) {
    const Destination& destination = link.destination;
    const Target& target = link.target;
    if (link.placeholder != Placeholder::none) continue;
    if (target.kind == TargetKind::mail) {
      const Span front{destination.span.begin, destination.span.begin};
      out.report(document, destination.span,
                 cat("the mail address ", destination.target, " lacks mailto:"))
          .fix(Safety::safe, "write mailto: in front", Edit{front, "mailto:"});
    } else if (target.kind == TargetKind::file_scheme) {
      out.report(document, destination.span, "a file: address leads nowhere on other machines");
    } else if (target.kind == TargetKind::path && !target.exists) {
      if (!actual_case(project, target.path).empty()) continue;  // miscased-target speaks.
      out.report(document, target.path_span, describe(target));
    }
  }
}

}  // namespace

namespace rules {

extern constinit const Rule missing_target{
    .name = "missing-target",
    .topic = Topic::links,
    .severity = Severity::error,
    .fixes = Fixes::sometimes,
    .summary = "A relative link must lead to a file or folder of the tree.",
    .docs = R"md(
## Why

A link into the repository breaks when the file moves, and nothing says so until a reader clicks it.
Paths are looked up from the document's folder, those that begin with `/` from the root, percent signs
decoded, in links, images and raw HTML alike. What leaves the root is not looked at.

In a tree that a site generator serves, which its configuration file tells, an address of a page is
right too: `page.md` is served as `page/`. What is served where, by which other addresses, and what is
not looked at, can be set by `links` of the configuration.

A mail address needs `mailto:` in front: without it browsers look for a file of that name. A `file:`
address exists on one machine only.

## Wrong

```md
See the [manual](docs/manual.md), or write to [us](bikes@bicycles.example).
```

## Right

docs/manual.md
```md
# Manual
```

README.md
```md
See the [manual](docs/manual.md), or write to [us](mailto:bikes@bicycles.example).
```
)md",
    .check = check,
};

}  // namespace rules
