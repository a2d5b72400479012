#include <string_view>
#include <unordered_set>

#include "lint/rule.hpp"

namespace {

using namespace lint;

bool is_number(std::string_view label) {
  return !label.empty() && label.find_first_not_of("0123456789") == std::string_view::npos;
}

void check(const Document& document, const Project& /*project*/, Sink& out) {
  const markdown::Document& page = document.markdown;
  std::unordered_set<std::string_view> labels;
  for (const markdown::FootnoteMark& note : page.footnote_definitions) labels.insert(note.label);
  for (const markdown::FootnoteMark& mark : page.footnote_marks) {
    if (labels.contains(mark.label)) continue;
    if (labels.empty() && !is_number(mark.label)) continue;
    out.report(document, mark.whole, cat("the footnote [^", mark.label, "] is not defined"));
  }
}

}  // namespace

namespace rules {

extern constinit const Rule undefined_footnote{
    .name = "undefined-footnote",
    .topic = Topic::links,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "A footnote mark must have its footnote.",
    .docs = R"md(
## Why

`[^1]` without a definition is shown as it is written, and what it should have said is lost. In a
document without any footnote only numbers are reported, since `[^a-z]` is more often an expression.

## Wrong

```md
The frame weighs 2.1 kg.[^1]
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
