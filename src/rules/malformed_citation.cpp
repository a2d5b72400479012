#include <string>
#include <string_view>

#include "lint/rule.hpp"

namespace {

using namespace lint;

/// The item before this one in the same brackets that shares a number with it, or null.
const claims::CitedItem* overlapping(const claims::Citation& citation, std::size_t index) {
  const claims::CitedItem& item = citation.items[index];
  for (std::size_t i = 0; i < index; ++i) {
    const claims::CitedItem& other = citation.items[i];
    if (other.first <= item.last && item.first <= other.last) return &other;
  }
  return nullptr;
}

void check(const Document& document, const Project& project, Sink& out) {
  for (const claims::Citation& citation : document.reading.citations) {
    if (citation.form != claims::CitationForm::bracket) continue;
    for (std::size_t i = 0; i < citation.items.size(); ++i) {
      const claims::CitedItem& item = citation.items[i];
      const std::string_view written = project.slice(document, item.span);
      if (item.first == 0 || item.last == 0) {
        out.report(document, item.span, "citation 0 can point to no reference; lists begin with 1");
      } else if (item.last < item.first) {
        const std::string right = cat(item.last, "-", item.first);
        out.report(document, item.span, cat("the range ", written, " runs backwards"))
            .fix(Safety::unsafe, cat("write ", right), Edit{item.span, right});
      } else if (item.is_range && item.first == item.last) {
        const std::string right = cat(item.first);
        out.report(document, item.span, cat("the range ", written, " holds one number"))
            .fix(Safety::unsafe, cat("write ", right), Edit{item.span, right});
      } else if (const claims::CitedItem* other = overlapping(citation, i)) {
        const std::string_view before = project.slice(document, other->span);
        const bool is_same = before == written;
        out.report(document, item.span,
                   is_same
                       ? cat(written, " is cited twice in the same brackets")
                       : cat(written, " is cited already by ", before, " in the same brackets"));
      }
    }
  }
}

}  // namespace

namespace rules {

extern constinit const Rule malformed_citation{
    .name = "malformed-citation",
    .topic = Topic::citations,
    .severity = Severity::error,
    .fixes = Fixes::sometimes,
    .summary = "The numbers of a citation must be in order, without repeats, overlaps and zero.",
    .docs = R"md(
## Why

`[7-5]` and `[3, 3]` are slips of the keyboard, and what they hide is usually another number. They
are reported even where the reference list has every number.

## Wrong

```md
The frame weighs 2.1 kg [3-1].

## References

1. Comet Cycles. The rider's manual.
2. Comet Cycles. The catalogue.
3. Comet Cycles. The price list.
```

## Right

```md
The frame weighs 2.1 kg [1-3].

## References

1. Comet Cycles. The rider's manual.
2. Comet Cycles. The catalogue.
3. Comet Cycles. The price list.
```
)md",
    .check = check,
};

}  // namespace rules
