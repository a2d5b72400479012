#include <string_view>
#include <unordered_map>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& /*project*/, Sink& out) {
  std::unordered_map<std::string_view, const markdown::FootnoteMark*> first;
  for (const markdown::FootnoteMark& note : document.markdown.footnote_definitions) {
    const auto [found, is_new] = first.try_emplace(note.label, &note);
    if (is_new) continue;
    out.report(document, note.whole, cat("the footnote [^", note.label, "] is defined already"))
        .note(document.source, found->second->whole, "the first one is here");
  }
}

}  // namespace

namespace rules {

extern constinit const Rule duplicate_footnote{
    .name = "duplicate-footnote",
    .topic = Topic::links,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "A footnote must be defined once.",
    .docs = R"md(
## Why

Of two footnotes with one label GitHub shows the first only; the other is lost.

## Wrong

```md
The frame weighs 2.1 kg.[^1]

[^1]: Without pedals.
[^1]: With pedals.
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
