#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& project, Sink& out) {
  for (const claims::FileList& list : document.file_lists) {
    for (const claims::ListedFile& item : list.items) {
      if (item.is_link || item.path.empty() || project.entries.contains(item.path)) continue;
      if (project.is_in_submodule(item.path)) continue;
      if (!actual_case(project, item.path).empty()) continue;  // miscased-file speaks about these.
      out.report(document, item.span, cat("the list names ", item.path, ", which does not exist"));
    }
  }
}

}  // namespace

namespace rules {

extern constinit const Rule missing_file{
    .name = "missing-file",
    .topic = Topic::files,
    .severity = Severity::error,
    .fixes = Fixes::never,
    .summary = "A file that a list of files names must exist.",
    .docs = R"md(
## Why

A list of a repository's files is the first thing a newcomer reads, and a renamed file stays in it
unnoticed. A list, table column or drawn tree counts as one when most of what it names exists. Items
that are links are left to the rules about links.

## Wrong

comet-2.md
```md
# Comet 2
```

comet-3.md
```md
# Comet 3
```

README.md
```md
- comet-2.md
- comet-3.md
- comet-4.md
```

## Right

comet-2.md
```md
# Comet 2
```

comet-3.md
```md
# Comet 3
```

atlas.md
```md
# Atlas
```

README.md
```md
- comet-2.md
- comet-3.md
- atlas.md
```
)md",
    .check = check,
};

}  // namespace rules
