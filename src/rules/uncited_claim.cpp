#include <algorithm>
#include <optional>

#include "lint/rule.hpp"

namespace {

using namespace lint;

bool cites(const claims::Reading& reading) {
  return !reading.references.empty() ||
         std::any_of(reading.citations.begin(), reading.citations.end(), claims::is_mark);
}

void check(const Document& document, const Project& project, Sink& out) {
  const claims::Reading& reading = document.reading;
  if (!cites(reading)) return;
  const claims::ReferenceIndex index(reading.references);
  claims::Citer citer(reading, project.sources[document.source], document.markdown, project.table);
  std::optional<SyncBlocks> blocks;
  claims::SourceFinder sources(project.table, reading.subject);
  for (std::size_t i = 0; i < reading.claims.size(); ++i) {
    const claims::Claim& claim = reading.claims[i];
    if (document.backings[i] != claims::Backing::uncited) continue;
    if (!claims::needs_citation(claim, index, document.markdown)) continue;
    auto handle = out.report(document, claim.span,
                             cat(project.slice(document, claim.span), " is said without a source"));
    const claims::Judgement& judgement = document.judgements[i];
    if (judgement.verdict != claims::Verdict::agrees) continue;
    const std::vector<std::uint32_t> behind = sources.behind(claim, judgement);
    if (behind.empty()) continue;
    handle.note(project.table.sources[behind.front()].origin,
                cat("the table has it from ", project.table.sources[behind.front()].id));
    std::vector<Edit> edits = citer.cite(claim, behind);
    if (!edits.empty() && !blocks) blocks = read_sync_blocks(document, project);
    if (edits.empty() || changes_block(*blocks, edits)) continue;
    handle.fix(Safety::unsafe, "cite the source", std::move(edits));
  }
}

}  // namespace

namespace rules {

extern constinit const Rule uncited_claim{
    .name = "uncited-claim",
    .topic = Topic::citations,
    .severity = Severity::warning,
    .fixes = Fixes::sometimes,
    .summary = "A claim must be covered by a citation.",
    .docs = R"md(
## Why

A figure without a source cannot be checked, and beside figures that have one it is easily taken for
checked. A claim is covered by a mark in its sentence or cell; where there is none, by one in its
paragraph, its row, the header of its column, the item above it, the line that leads to its list or
table, or its heading. Documents that cite nothing and have no reference list are left alone.

## Wrong

```md
The Comet 3 weighs 12.4 kg.

The frame of the Comet 3 weighs 2.1 kg [1].

## References

1. Comet 3: the rider's manual.
```

## Right

```md
The Comet 3 weighs 12.4 kg, and its frame 2.1 kg [1].

## References

1. Comet 3: the rider's manual.
```
)md",
    .check = check,
};

}  // namespace rules
