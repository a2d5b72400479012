#include <optional>
#include <string_view>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& project, Sink& out) {
  for (const claims::FileList& list : document.file_lists) {
    for (const claims::ListedFile& item : list.items) {
      if (item.is_link || item.path.empty()) continue;
      const std::string_view actual = actual_case(project, item.path);
      if (actual.empty()) continue;
      const std::optional<Edit> edit = spell_path(project, document, item.span, actual);
      if (!edit) continue;
      out.report(document, item.span,
                 cat("the file is spelt ", edit->replacement, ", not ",
                     project.slice(document, item.span)))
          .fix(Safety::safe, cat("write ", edit->replacement), *edit);
    }
  }
}

}  // namespace

namespace rules {

extern constinit const Rule miscased_file{
    .name = "miscased-file",
    .topic = Topic::files,
    .severity = Severity::error,
    .fixes = Fixes::always,
    .summary = "A list of files must spell names in the letter case of the tree.",
    .docs = R"md(
## Why

On most systems `Readme.md` and `README.md` are two files. A name in another case works for its
author, and for nobody else.

## Wrong

Comet-2.md
```md
# Comet 2
```

Comet-3.md
```md
# Comet 3
```

Atlas.md
```md
# Atlas
```

README.md
```md
- Comet-2.md
- Comet-3.md
- atlas.md
```

## Right

Comet-2.md
```md
# Comet 2
```

Comet-3.md
```md
# Comet 3
```

Atlas.md
```md
# Atlas
```

README.md
```md
- Comet-2.md
- Comet-3.md
- Atlas.md
```
)md",
    .check = check,
};

}  // namespace rules
