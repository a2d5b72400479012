#include "lint/rule.hpp"

namespace {

using namespace lint;

/// Longer texts would bury what the message says.
constexpr std::size_t most_shown = 60;

std::string lines(std::size_t count) { return cat(count, count == 1 ? " line" : " lines"); }

std::string describe(const StalePart& part) {
  if (part.found_lines == 0) return cat("the block lacks ", lines(part.expected_lines));
  if (part.expected_lines == 0) {
    return cat(lines(part.found_lines), " of the block ", part.found_lines == 1 ? "is" : "are",
               " not in the table");
  }
  if (part.found_lines != 1 || part.expected_lines != 1) {
    return cat(lines(part.found_lines), " of the block, where the table has ",
               lines(part.expected_lines));
  }
  if (part.found.size() > most_shown || part.replacement.size() > most_shown) {
    return "the line is not what the table has here";
  }
  if (part.replacement.empty()) return cat("the table does not have \"", part.found, "\" here");
  return cat("the table has \"", part.replacement, "\" here, not \"", part.found, '"');
}

void check(const Document& document, const Project& project, Sink& out) {
  const std::string_view bytes = project.sources[document.source].bytes();
  for (const SyncBlock& block : read_sync_blocks(document, project).blocks) {
    for (const StalePart& part : stale_parts(bytes, block)) {
      // An insertion has no width to point to.
      const Span place = part.span.empty() ? block.marker : part.span;
      out.report(document, place, describe(part))
          .note(document.source, block.marker, "the block is written from the table")
          .fix(Safety::safe, "write what the table has", {part.span, part.replacement});
    }
  }
}

}  // namespace

namespace rules {

extern constinit const Rule stale_block{
    .name = "stale-block",
    .topic = Topic::facts,
    .severity = Severity::error,
    .fixes = Fixes::always,
    .summary = "What stands between sync comments must be what the table has.",
    .docs = R"md(
## Why

A table of figures that is copied by hand goes stale with the first correction. Between the comments
`docfacts-sync KIND: id, id` and `docfacts-sync end` the text is written from the fact table, so that
each figure has one home. The kind is one of the vocabulary's summaries, followed by the ids of
entities, or `references`, followed by the ids of sources; the numbers in a summary's last column are
the places of its sources in that list. `docfacts sync` writes all blocks anew.

## Wrong

```md
<!-- docfacts-sync glance: comet-3 -->

| Attribute | [Comet 3](comet-3.md) |
|---|---|
| Released | 2024-03-01 |
| Weight | 12.5 |
| Price | $1,480 |
| Equipment | disc brakes, anti-lock braking |

<!-- docfacts-sync end -->
```

## Right

```md
<!-- docfacts-sync glance: comet-3 -->

| Attribute | [Comet 3](comet-3.md) |
|---|---|
| Released | 2024-03-01 |
| Weight | 12.4 |
| Price | $1,480 |
| Equipment | disc brakes, anti-lock braking |

<!-- docfacts-sync end -->
```
)md",
    .check = check,
};

}  // namespace rules
