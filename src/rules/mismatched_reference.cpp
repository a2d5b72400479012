#include <string>
#include <string_view>

#include "lint/rule.hpp"

namespace {

using namespace lint;
using claims::ReferencePart;

std::string complain(const claims::Mismatch& mismatch) {
  switch (mismatch.part) {
    case ReferencePart::title:
      return cat("the source list has another title than \"", mismatch.found, '"');
    case ReferencePart::year:
      return cat("the source is of ", mismatch.expected, " in the source list, not ",
                 mismatch.found);
    case ReferencePart::author:
      return cat("the source is by ", mismatch.expected, " in the source list, not by ",
                 mismatch.found);
    case ReferencePart::identifier:
      return cat("the source is ", mismatch.expected, " in the source list, not ", mismatch.found);
    case ReferencePart::address:
      return cat("the source list has another address than ", mismatch.found);
  }
  return {};
}

void check(const Document& document, const Project& project, Sink& out) {
  const claims::Reading& reading = document.reading;
  for (const claims::Mismatch& mismatch :
       claims::check_references(reading, project.sources[document.source], document.markdown,
                                project.table, project.shelf)) {
    const claims::ReferenceEntry& entry = reading.references[mismatch.entry];
    auto handle = out.report(document, mismatch.span, complain(mismatch));
    if (entry.source != facts::none) {
      handle.note(project.table.sources[entry.source].origin, "the source list has it here");
    }
    if (!mismatch.is_verbatim) continue;
    const bool is_loose = mismatch.part == ReferencePart::author;
    handle.fix(is_loose ? Safety::unsafe : Safety::safe, cat("write ", mismatch.expected),
               Edit{mismatch.span, mismatch.expected});
  }
}

}  // namespace

namespace rules {

extern constinit const Rule mismatched_reference{
    .name = "mismatched-reference",
    .topic = Topic::citations,
    .severity = Severity::warning,
    .fixes = Fixes::sometimes,
    .summary = "An entry of the reference list must say of its source what the source list says.",
    .docs = R"md(
## Why

An entry with the right title and the address of another document sends the reader to the wrong
place, and a wrong year or author makes a source hard to find. An entry is held against the item of
the source list that its address, its arXiv id or DOI, or its title names. What it leaves out is not
reported, nor is a title without its subtitle, or the date on which a page was read.

## Wrong

```md
The Comet 3 weighs 12.4 kg [1].

## References

1. Wheeler and Spoke, *Comet 3: the rider's manual*, 2023.
```

## Right

```md
The Comet 3 weighs 12.4 kg [1].

## References

1. Wheeler and Spoke, *Comet 3: the rider's manual*, 2024.
```
)md",
    .check = check,
};

}  // namespace rules
