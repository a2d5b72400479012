#include <algorithm>
#include <map>

#include "lint/rule.hpp"

namespace {

using namespace lint;

/// The new number of each entry: by first use, and those that nothing cites behind.
std::map<std::uint32_t, std::uint32_t> by_use(const claims::Reading& reading) {
  std::map<std::uint32_t, std::uint32_t> out;
  std::uint32_t next = 1;
  for (const std::uint32_t number : claims::numbers_by_use(reading)) out[number] = next++;
  for (const claims::ReferenceEntry& entry : reading.references) {
    if (claims::is_numbered(entry) && out.try_emplace(entry.number, next).second) ++next;
  }
  return out;
}

void check(const Document& document, const Project& project, Sink& out) {
  const claims::Reading& reading = document.reading;
  std::uint32_t next = 1;
  for (const claims::Citation& citation : reading.citations) {
    for (const claims::CitedItem& item : citation.items) {
      if (item.first == 0 || item.last < item.first) continue;
      if (item.first <= next) {
        next = std::max(next, item.last + 1);
        continue;
      }
      auto handle =
          out.report(document, item.span,
                     cat("the first citation of ", item.first, " stands before that of ", next));
      const auto edits = claims::renumber(reading, project.sources[document.source],
                                          document.markdown, by_use(reading));
      if (edits && !changes_block(read_sync_blocks(document, project), *edits)) {
        handle.fix(Safety::unsafe, "number the references by first use", *edits);
      }
      return;
    }
  }
}

}  // namespace

namespace rules {

extern constinit const Rule unordered_citations{
    .name = "unordered-citations",
    .topic = Topic::citations,
    .severity = Severity::info,
    .fixes = Fixes::sometimes,
    .summary = "References should be numbered in the order in which they are first cited.",
    .docs = R"md(
## Why

Many styles number references by first use, so that a reader who follows the text walks down the
list. The first number out of order is reported, and the fix numbers the whole document anew. Off
unless switched on: lists by author are as good.

## Wrong

```md
The frame weighs 2.1 kg [2], the wheels 1.8 kg [1].

## References

1. The catalogue.
2. The manual.
```

## Right

```md
The frame weighs 2.1 kg [1], the wheels 1.8 kg [2].

## References

1. The manual.
2. The catalogue.
```
)md",
    .is_on_by_default = false,
    .check = check,
};

}  // namespace rules
