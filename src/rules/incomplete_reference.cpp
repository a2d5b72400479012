#include <string>
#include <string_view>

#include "lint/rule.hpp"

namespace {

using namespace lint;
using claims::ReferencePart;

std::string_view name(ReferencePart part) {
  switch (part) {
    case ReferencePart::title:
      return "its title";
    case ReferencePart::year:
      return "its year";
    case ReferencePart::author:
      return "its authors";
    case ReferencePart::identifier:
      return "its identifier";
    case ReferencePart::address:
      return "its address";
  }
  return {};
}

void check(const Document& document, const Project& project, Sink& out) {
  const claims::Reading& reading = document.reading;
  for (const claims::Gap& gap : claims::find_gaps(reading, document.markdown, project.table)) {
    const claims::ReferenceEntry& entry = reading.references[gap.entry];
    const facts::SourceItem& source = project.table.sources[entry.source];
    std::string missing;
    for (std::size_t i = 0; i < gap.parts.size(); ++i) {
      const bool is_last = i + 1 == gap.parts.size();
      missing += cat(i == 0 ? "" : is_last ? " and " : ", ", name(gap.parts[i]));
    }
    auto handle = out.report(document, entry.marker,
                             cat("the entry of ", source.id, " leaves out ", missing));
    handle.note(source.origin, "the source list has it here");
    const bool has_line = entry.form == claims::EntryForm::numbered &&
                          project.slice(document, entry.span).find('\n') == std::string_view::npos;
    if (!has_line || entry.marker.end > entry.span.end) continue;
    handle.fix(Safety::unsafe, "write the entry from the source list",
               Edit{{entry.marker.end, entry.span.end}, cat(' ', claims::spell_reference(source))});
  }
}

}  // namespace

namespace rules {

extern constinit const Rule incomplete_reference{
    .name = "incomplete-reference",
    .topic = Topic::citations,
    .severity = Severity::info,
    .fixes = Fixes::sometimes,
    .summary = "An entry of the reference list should have authors, title, year and address.",
    .docs = R"md(
## Why

A bare address dies with its site; a title without one has to be searched for. The source list knows
the rest, and the fix writes the whole entry from it. Off unless switched on: many styles leave out
parts on purpose.

## Wrong

```md
The Comet 3 weighs 12.4 kg [1].

## References

1. https://manuals.example/comet-3.pdf
```

## Right

```md
The Comet 3 weighs 12.4 kg [1].

## References

1. Wheeler and Spoke, [Comet 3: the rider's manual](https://manuals.example/comet-3.pdf), 2024
```
)md",
    .is_on_by_default = false,
    .check = check,
};

}  // namespace rules
