#include <optional>
#include <string_view>

#include "lint/rule.hpp"

namespace {

using namespace lint;

void check(const Document& document, const Project& project, Sink& out) {
  for (const Link& link : document.links) {
    const Target& target = link.target;
    if (target.kind != TargetKind::path || target.exists) continue;
    const std::string_view actual = actual_case(project, target.path);
    if (actual.empty()) continue;
    auto handle = out.report(document, target.path_span,
                             cat("the path is spelt ", actual, " in the tree, not ", target.path));
    const std::optional<Edit> edit = spell_path(project, document, target.path_span, actual);
    if (edit) handle.fix(Safety::safe, cat("write ", edit->replacement), *edit);
  }
}

}  // namespace

namespace rules {

extern constinit const Rule miscased_target{
    .name = "miscased-target",
    .topic = Topic::links,
    .severity = Severity::error,
    .fixes = Fixes::sometimes,
    .summary = "A relative link must spell its path in the letter case of the tree.",
    .docs = R"md(
## Why

A link to `readme.md` opens `README.md` on some systems and nothing on others, the web among them. It
is reported on all systems alike.

## Wrong

docs/Manual.md
```md
# Manual
```

README.md
```md
See the [manual](docs/manual.md).
```

## Right

docs/Manual.md
```md
# Manual
```

README.md
```md
See the [manual](docs/Manual.md).
```
)md",
    .check = check,
};

}  // namespace rules
