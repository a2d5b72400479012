#include <optional>
#include <string>
#include <string_view>

#include "lint/rule.hpp"

namespace {

using namespace lint;

/// `#/page` belongs to a program that draws pages in the browser, `#tab/name` to one that folds the
/// sections of a page into tabs.
bool is_route(std::string_view fragment) {
  return fragment.starts_with('/') || fragment.starts_with('!') || fragment.starts_with("tab/");
}

/// Reports a line past the end of the file that a link leads to.
void check(const Document& document, const Project& /*project*/, Sink& out) {
  for (const Link& link : document.links) {
    const Target& target = link.target;
    if (target.kind != TargetKind::path || !target.has_fragment) continue;
    const std::optional<std::uint32_t> last = last_line_of(target.fragment);
    const auto count = document.line_counts.find(target.path);
    if (!last || count == document.line_counts.end() || *last <= count->second) continue;
    out.report(document, target.fragment_span,
               cat(target.path, " has ", count->second, count->second == 1 ? " line" : " lines",
                   ", no line ", *last));
  }
}

void check_absence(const Document& document, const Fragment& wanted, const Document& page,
                   const Project& project, Sink& out) {
  if (is_route(wanted.name) || !has_known_anchors(project, page)) return;
  if (!page.anchors.spelt(wanted.name).empty()) return;  // miscased-anchor speaks.
  const std::string where = &page == &document ? std::string() : cat(" in ", page.path);
  auto handle = out.report(document, wanted.span, cat("there is no anchor #", wanted.name, where));
  const std::string_view meant = page.anchors.nearest(wanted.name);
  if (!meant.empty()) {
    handle.fix(Safety::unsafe, cat("write #", meant), Edit{wanted.span, std::string(meant)});
  }
}

}  // namespace

namespace rules {

extern constinit const Rule missing_anchor{
    .name = "missing-anchor",
    .topic = Topic::links,
    .severity = Severity::error,
    .fixes = Fixes::sometimes,
    .summary = "The part of a link behind # must be an anchor of the page it leads to.",
    .docs = R"md(
## Why

Browsers say nothing when an anchor is missing: they show the top of the page. Anchors are those that
GitHub gives to headings, the `id` and `name` of raw HTML elements, footnotes, lines such as `#L10`
and `#top`; `user-content-` in front and percent signs are understood. Links to other documents are
followed, to the README of a folder too, and a file must have the lines that a link names.

In a tree that a site generator serves its own anchors are right beside GitHub's. `anchors` in `links`
of the configuration says whose alone are: those of GitHub, GitLab, Docusaurus, Hugo, Jekyll, mdBook,
MkDocs or VitePress.

## Wrong

```md
# Weights and measures

See [weights](#weights).
```

## Right

```md
# Weights and measures

See [weights](#weights-and-measures), or go to the [top](#top).
```
)md",
    .check = check,
    .check_absence = check_absence,
};

}  // namespace rules
