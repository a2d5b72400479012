#include <string>
#include <string_view>

#include "lint/rule.hpp"

namespace {

using namespace lint;

std::string_view describe(claims::BrokenLinkKind kind) {
  switch (kind) {
    case claims::BrokenLinkKind::spaces:
      return "this is no link, because its target has blanks";
    case claims::BrokenLinkKind::quoted:
      return "this is no link, because there are quotes within its title";
    case claims::BrokenLinkKind::reversed:
      return "this is no link, because its brackets are reversed";
    case claims::BrokenLinkKind::spaced:
      return "this is no link, because of the blank between label and target";
    case claims::BrokenLinkKind::unclosed:
      return "this is no link, because a bracket is missing";
    case claims::BrokenLinkKind::undefined:
      return {};
  }
  return {};
}

/// The quotes within a title, escaped: `a.png "The \"x\" key"`.
std::string escape_title(std::string_view target) {
  const std::size_t first = target.find_first_of("\"'");
  const std::size_t last = target.rfind(target[first]);
  std::string out(target.substr(0, first + 1));
  for (std::size_t at = first + 1; at < last; ++at) {
    if (target[at] == target[first] && target[at - 1] != '\\') out += '\\';
    out += target[at];
  }
  return out.append(target.substr(last));
}

/// The link that was meant; empty when that cannot be known.
std::string repair(claims::BrokenLinkKind kind, std::string_view label, std::string_view target) {
  const bool has_title = target.find('"') != std::string_view::npos;
  switch (kind) {
    case claims::BrokenLinkKind::spaces:
      if (has_title || target.find_first_of("<>") != std::string_view::npos) return {};
      return cat("[", label, "](<", target, ">)");
    case claims::BrokenLinkKind::quoted:
      return cat("[", label, "](", escape_title(target), ")");
    case claims::BrokenLinkKind::reversed:
    case claims::BrokenLinkKind::spaced:
      return cat("[", label, "](", target, ")");
    case claims::BrokenLinkKind::unclosed:
    case claims::BrokenLinkKind::undefined:
      return {};
  }
  return {};
}

void check(const Document& document, const Project& project, Sink& out) {
  for (const claims::BrokenLink& link : document.reading.broken_links) {
    const std::string_view target = project.slice(document, link.target);
    const std::string_view label = project.slice(document, link.label);
    if (link.kind == claims::BrokenLinkKind::undefined) continue;
    if (link.kind == claims::BrokenLinkKind::spaces && is_words(project, target)) {
      continue;  // placeholder-target speaks about these.
    }
    auto handle = out.report(document, link.span, std::string(describe(link.kind)));
    const std::string repaired = repair(link.kind, label, target);
    if (!repaired.empty()) {
      handle.fix(Safety::unsafe, cat("write ", repaired), Edit{link.span, repaired});
    }
  }
}

}  // namespace

namespace rules {

extern constinit const Rule malformed_link{
    .name = "malformed-link",
    .topic = Topic::links,
    .severity = Severity::error,
    .fixes = Fixes::sometimes,
    .summary = "Text that was meant as a link must be one.",
    .docs = R"md(
## Why

Markdown shows `(label)[address]`, `[label] (address)` and links that lack a bracket, have blanks in
their target or quotes within their title as plain text. Only text that can be nothing else is
reported: all but blanks in the target count only when the target is an address.

## Wrong

```md
Read the (manual)[https://manuals.example/comet-3.pdf].
```

## Right

```md
Read the [manual](https://manuals.example/comet-3.pdf). Call f(x)[0], and mind the [note] (see below).
```
)md",
    .check = check,
};

}  // namespace rules
