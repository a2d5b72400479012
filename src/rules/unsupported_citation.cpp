#include <string>
#include <vector>

#include "lint/rule.hpp"

namespace {

using namespace lint;

std::string list(const std::vector<std::uint32_t>& sources, const Project& project) {
  std::string out;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (i == 3) return cat(out, " and ", sources.size() - i, " more");
    out += cat(i == 0 ? "" : ", ", project.table.sources[sources[i]].id);
  }
  return out;
}

void check(const Document& document, const Project& project, Sink& out) {
  const claims::Reading& reading = document.reading;
  const claims::ReferenceIndex index(reading.references);
  claims::SourceFinder sources(project.table, reading.subject);
  for (std::size_t i = 0; i < reading.claims.size(); ++i) {
    if (document.backings[i] != claims::Backing::unsupported) continue;
    const claims::Claim& claim = reading.claims[i];
    const claims::Support& support = reading.support[i];
    const std::string_view written = project.slice(document, claim.span);
    const claims::Citation& citation = reading.citations[support.citations.front()];
    const std::size_t count = claims::cited_sources(support, reading, index).sources.size();
    const std::vector<std::uint32_t> behind = sources.behind(claim, document.judgements[i]);
    auto handle = out.report(
        document, citation.span,
        cat(count == 1 ? "the source cited here does not give " : "no source cited here gives ",
            written));
    handle.note(document.source, claim.span, "the claim is here");
    const std::string from = cat("the table has it from ", list(behind, project));
    if (document.judgements[i].fact != nullptr) {
      handle.note(document.judgements[i].fact->origin, from);
    } else {
      handle.note(from);
    }
  }
}

}  // namespace

namespace rules {

extern constinit const Rule unsupported_citation{
    .name = "unsupported-citation",
    .topic = Topic::citations,
    .severity = Severity::warning,
    .fixes = Fixes::never,
    .summary = "A cited source must be one that gives the figure.",
    .docs = R"md(
## Why

A citation that leads to a document without the figure is worse than none: it looks checked. The
fact table says which sources give each fact. A claim that is right, and whose citations all lead to
listed sources of which none is among those, cites the wrong thing.

Wrong claims are the business of other rules, and a source that the list does not have may well
give the figure, so both are left alone here.

## Wrong

```md
The Comet 2 costs $1,150 [1].

## References

1. Comet Cycles, *Annual report 2024*, 2025.
2. Comet Cycles, *The Comet catalogue*, 2024.
```

## Right

```md
The Comet 2 costs $1,150 [2].

## References

1. Comet Cycles, *Annual report 2024*, 2025.
2. Comet Cycles, *The Comet catalogue*, 2024.
```
)md",
    .check = check,
};

}  // namespace rules
