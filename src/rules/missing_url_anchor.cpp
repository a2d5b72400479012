#include <algorithm>
#include <string>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& project, Sink& out) {
  if (project.remote.empty()) return;
  for (const RemoteLink& link : remote_links(project, document)) {
    const auto found = project.remote.find(link.address);
    if (found == project.remote.end()) continue;
    const std::vector<std::string>& missing = found->second.missing;
    if (std::find(missing.begin(), missing.end(), link.fragment) == missing.end()) continue;
    out.report(document, link.span,
               cat("the page ", link.address, " has no place named ", link.fragment));
  }
}

}  // namespace

namespace rules {

extern constinit const Rule missing_url_anchor{
    .name = "missing-url-anchor",
    .topic = Topic::links,
    .severity = Severity::warning,
    .fixes = Fixes::never,
    .summary = "A link to a place in a web page must find it there, when servers are asked.",
    .docs = R"md(
## Why

A link to a section leads to the top of the page once the section is renamed, and nothing says so. With
`--online` the page is read, and a place is called missing when no element has it as its `id` or `name`,
nothing else in the page speaks of it, such as a script that may make it, and other places of the page
are found in this way.

Without `--online` nothing is asked, and this rule is silent.

## Wrong

```md
See [how lamps are tested](https://bicycles.example/tests/lamps#rain).
```

## Right

```md
See [how lamps are tested](https://bicycles.example/tests/lamps#fog).
```
)md",
    .check = check,
};

}  // namespace rules
