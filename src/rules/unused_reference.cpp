#include <algorithm>
#include <unordered_set>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& /*project*/, Sink& out) {
  const claims::Reading& reading = document.reading;
  bool has_citations = false;
  std::unordered_set<std::uint32_t> cited;
  for (const claims::Citation& citation : reading.citations) {
    for (const claims::CitedItem& item : citation.items) {
      if (item.first == 0 && item.last == 0) continue;
      has_citations = true;
      const auto [low, high] = std::minmax(item.first, item.last);
      for (std::uint32_t number = low; number <= high; ++number) cited.insert(number);
    }
  }
  if (!has_citations) return;
  for (const claims::ReferenceEntry& entry : reading.references) {
    // `[0]` is read as a value, even where a list begins with it.
    if (entry.form != claims::EntryForm::numbered || entry.number == 0) continue;
    if (cited.contains(entry.number)) continue;
    out.report(document, entry.marker, cat("reference ", entry.number, " is cited nowhere"));
  }
}

}  // namespace

namespace rules {

extern constinit const Rule unused_reference{
    .name = "unused-reference",
    .topic = Topic::citations,
    .severity = Severity::warning,
    .fixes = Fixes::never,
    .summary = "Every entry of the reference list must be cited.",
    .docs = R"md(
## Why

An entry that nothing cites is either left over from a deleted sentence or the sign of a citation
that was forgotten. Documents without a single numbered citation are left alone: their lists are for
further reading.

## Wrong

```md
The frame weighs 2.1 kg [1].

## References

1. Comet Cycles. The rider's manual.
2. Comet Cycles. The catalogue.
```

## Right

```md
The frame weighs 2.1 kg [1], the wheels 1.8 kg [2].

## References

1. Comet Cycles. The rider's manual.
2. Comet Cycles. The catalogue.
```
)md",
    .check = check,
};

}  // namespace rules
