#include <string>

#include "lint/rule.hpp"

namespace {

using namespace lint;

// Signs that would need an escape in one place or another of a markdown text.
bool is_plain(std::string_view address) {
  return address.find_first_of("()<>[]|\\`\"' ") == std::string_view::npos;
}

void check(const Document& document, const Project& project, Sink& out) {
  if (project.remote.empty()) return;
  for (const RemoteLink& link : remote_links(project, document)) {
    const auto found = project.remote.find(link.address);
    if (found == project.remote.end() || found->second.state != RemoteState::alive) continue;
    std::string now = found->second.moved_to;
    if (now.empty()) continue;
    const std::string place = link.fragment.empty() ? "" : cat('#', link.fragment);
    if (now.find('#') == std::string::npos) now += place;
    Sink::Handle finding =
        out.report(document, link.span, cat(link.address, " has moved for good to ", now));
    if (!is_plain(now) || project.slice(document, link.span) != cat(link.address, place)) continue;
    finding.fix(Safety::unsafe, cat("write ", now), Edit{link.span, now});
  }
}

}  // namespace

namespace rules {

extern constinit const Rule moved_url{
    .name = "moved-url",
    .topic = Topic::links,
    .severity = Severity::info,
    .fixes = Fixes::sometimes,
    .summary = "A web address that its server says has moved for good should be the new one.",
    .docs = R"md(
## Why

A server that answers 301 or 308 says that the address has changed and that links should too: the old
one works until someone cleans up. With `--online` the redirects are followed, as far as they are
permanent, and the fix writes the address that they lead to. It is a guess: a site may send all that it
has lost to its front page.

Without `--online` nothing is asked, and this rule is silent.

## Wrong

```md
See the [catalogue](http://bicycles.example/catalogue).
```

## Right

```md
See the [catalogue](https://bicycles.example/en/catalogue).
```
)md",
    .check = check,
};

}  // namespace rules
