#include <algorithm>

#include "lint/rule.hpp"

namespace {

using namespace lint;

/// The source among some that is closest to where the figure was made, or none.
std::uint32_t find_primary(const std::vector<std::uint32_t>& sources, const facts::Table& table) {
  const auto found = std::find_if(sources.begin(), sources.end(), [&](std::uint32_t source) {
    return claims::is_primary(table.sources[source], table);
  });
  return found == sources.end() ? facts::none : *found;
}

void check(const Document& document, const Project& project, Sink& out) {
  const claims::Reading& reading = document.reading;
  const facts::Table& table = project.table;
  const claims::ReferenceIndex index(reading.references);
  claims::SourceFinder sources(table, reading.subject);
  for (std::size_t i = 0; i < reading.claims.size(); ++i) {
    if (document.backings[i] != claims::Backing::supported) continue;
    const claims::Claim& claim = reading.claims[i];
    const claims::Support& support = reading.support[i];
    const std::uint32_t primary =
        find_primary(sources.behind(claim, document.judgements[i]), table);
    if (primary == facts::none) continue;
    const claims::CitedSources cited = claims::cited_sources(support, reading, index);
    if (cited.has_unknown || find_primary(cited.sources, table) != facts::none) continue;
    out.report(document, reading.citations[support.citations.front()].span,
               cat(project.slice(document, claim.span), " is cited from a secondary source"))
        .note(document.source, claim.span, "the claim is here")
        .note(table.sources[primary].origin, cat(table.sources[primary].id, " is a primary one"));
  }
}

}  // namespace

namespace rules {

extern constinit const Rule weak_citation{
    .name = "weak-citation",
    .topic = Topic::citations,
    .severity = Severity::info,
    .fixes = Fixes::never,
    .summary = "A figure should be cited from a primary source where there is one.",
    .docs = R"md(
## Why

A page that repeats a figure can repeat it wrongly, and a reader has to follow it further. Papers,
reports, books, data sets and software count as primary sources, pages and news as secondary ones;
the vocabulary's list `primary_source_type` sets other types.

Off unless switched on: for many figures a page is what readers can open.

## Wrong

```md
The Atlas has a range of 120 km [1].

## References

1. Comet Cycles, [Atlas](https://bicycles.example/atlas), 2024.
```

## Right

```md
The Atlas has a range of 120 km [1].

## References

1. Comet Cycles, [Annual report 2024](https://bicycles.example/report-2024), 2025.
```
)md",
    .is_on_by_default = false,
    .check = check,
};

}  // namespace rules
