#include <optional>
#include <string_view>

#include "lint/rule.hpp"

namespace {

using namespace lint;

/// The label in brackets behind a name, with the blank before it; nothing when there are none.
std::optional<Span> label_around(std::string_view bytes, Span word) {
  const bool is_bracketed = word.begin > 0 && bytes[word.begin - 1] == '(' &&
                            word.end < bytes.size() && bytes[word.end] == ')';
  if (!is_bracketed) return std::nullopt;
  Span label{word.begin - 1, word.end + 1};
  if (label.begin > 0 && bytes[label.begin - 1] == ' ') --label.begin;
  return label;
}

void check(const Document& document, const Project& project, Sink& out) {
  for (const Disagreement& one : disagreements(document, project, claims::ClaimKind::status)) {
    Sink::Handle finding = out.report(document, one.claim->span,
                                      cat('"', one.written, "\": ", one.name, " is ",
                                          one.judgement->expected, " in the fact table"));
    explain(finding, one, project);
    const std::string_view bytes = project.sources[document.source].bytes();
    if (const std::optional<Span> label = label_around(bytes, one.claim->span)) {
      finding.fix(Safety::unsafe, "remove the label", {*label, ""});
    }
  }
}

}  // namespace

namespace rules {

extern constinit const Rule wrong_status{
    .name = "wrong-status",
    .topic = Topic::claims,
    .severity = Severity::error,
    .fixes = Fixes::sometimes,
    .summary = "What is official must not be called unofficial, nor the other way round.",
    .docs = R"md(
## Why

A release that is called a rumour is not looked for, and a rumour that is called a release is. The
rule reads labels behind names too, as lists of files have them.

## Wrong

```md
- comet-3.md (unofficial)

The Comet 3 is unofficial.
```

## Right

```md
The Comet X is unofficial.
```
)md",
    .check = check,
};

}  // namespace rules
