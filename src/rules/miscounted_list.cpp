#include "lint/rule.hpp"

namespace {

using namespace lint;

std::string_view name(claims::CountedIn kind) {
  switch (kind) {
    case claims::CountedIn::list:
      return "items in the list";
    case claims::CountedIn::table:
      return "rows in the table";
    case claims::CountedIn::tree:
      return "files in the tree";
    case claims::CountedIn::sentence:
      return "in the sentence";
  }
  return {};
}

void check(const Document& document, const Project& project, Sink& out) {
  for (const claims::Count& count : document.reading.counts) {
    if (count.said == count.found) continue;
    Sink::Handle handle = out.report(document, count.span,
                                     cat("it says ", project.slice(document, count.span),
                                         ", and there are ", count.found, ' ', name(count.kind)))
                              .note(document.source, count.items, "they begin here");
    if (count.right.empty()) continue;
    handle.fix(Safety::unsafe, cat("write ", count.right), {count.number, count.right});
  }
  for (const claims::Total& total : document.reading.wrong_totals) {
    out.report(document, total.span,
               cat("the total is ", project.slice(document, total.span),
                   ", and its parts add up to ", total.sum))
        .note(document.source, total.parts, "they begin here")
        .fix(Safety::unsafe, cat("write ", total.sum), {total.span, total.sum});
  }
}

}  // namespace

namespace rules {

extern constinit const Rule miscounted_list{
    .name = "miscounted-list",
    .topic = Topic::claims,
    .severity = Severity::warning,
    .fixes = Fixes::sometimes,
    .summary = "A number must count what it introduces, and a total add up.",
    .docs = R"md(
## Why

A list grows, and the sentence in front of it still says how many there were. The number is held
against the list, table or tree right behind its sentence, or the rest of the sentence itself, and the
total of a table against its parts. Numbers that may count something else are left: those with a limit
or an approximation, measures such as weeks, and those far off. Which of the two is wrong no program
can tell, so the repair is applied on request only.

## Wrong

```md
The shop has the following 4 models:

- Atlas
- Comet 3
- Zephyr
```

```md
| Bicycle | Sold |
| --- | --- |
| Atlas | 120 |
| Zephyr | 80 |
| Total | 210 |
```

## Right

```md
The shop has the following 2 models:

- Atlas
- Zephyr
```

```md
| Bicycle | Sold |
| --- | --- |
| Comet 3 | 25 |
| Zephyr | 80 |
| Total | 105 |
```
)md",
    .check = check,
};

}  // namespace rules
