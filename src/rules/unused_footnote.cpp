#include <string_view>
#include <unordered_set>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& /*project*/, Sink& out) {
  const markdown::Document& page = document.markdown;
  std::unordered_set<std::string_view> used;
  for (const markdown::FootnoteMark& mark : page.footnote_marks) used.insert(mark.label);
  for (const markdown::FootnoteMark& note : page.footnote_definitions) {
    if (used.contains(note.label)) continue;
    out.report(document, note.whole, cat("no mark leads to the footnote [^", note.label, "]"));
  }
}

}  // namespace

namespace rules {

extern constinit const Rule unused_footnote{
    .name = "unused-footnote",
    .topic = Topic::links,
    .severity = Severity::warning,
    .fixes = Fixes::never,
    .summary = "A footnote must be used.",
    .docs = R"md(
## Why

GitHub does not show a footnote that no mark leads to, so what it says is lost.

## Wrong

```md
The frame weighs 2.1 kg.

[^1]: Without pedals.
```

## Right

```md
The frame weighs 2.1 kg.[^1]

[^1]: Without pedals.
```
)md",
    .check = check,
};

}  // namespace rules
