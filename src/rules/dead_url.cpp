#include <string>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& project, Sink& out) {
  if (project.remote.empty()) return;
  for (const RemoteLink& link : remote_links(project, document)) {
    const auto found = project.remote.find(link.address);
    if (found == project.remote.end() || found->second.state != RemoteState::dead) continue;
    out.report(document, link.span, cat(link.address, " is dead: ", found->second.reason));
  }
}

}  // namespace

namespace rules {

extern constinit const Rule dead_url{
    .name = "dead-url",
    .topic = Topic::links,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "A web address must lead somewhere, when servers are asked.",
    .docs = R"md(
## Why

Pages move, sites end, and the links to them stay. With `--online` the servers are asked, and an address
is called dead when its server says that there is nothing (404, 410), also to a second question put as a
browser puts it, or when its host has no name any more.

All else is no finding: a server that is in trouble, does not answer, wants a password, or turns programs
away. Standard error tells how many addresses were left undecided, and why. Without `--online` nothing
is asked, and this rule is silent. Which addresses are asked is set by `online` of the configuration.

## Wrong

```md
See the [test of the brakes](https://bicycles.example/tests/brakes).
```

## Right

```md
See the [test of the lamps](https://bicycles.example/tests/lamps).
```
)md",
    .check = check,
};

}  // namespace rules
