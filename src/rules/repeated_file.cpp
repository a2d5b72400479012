#include <algorithm>
#include <string>
#include <unordered_map>

#include "lint/rule.hpp"

namespace {

using namespace lint;

/// True for a link to a part of a file: each part may be listed.
bool leads_to_part(const Document& document, Span span) {
  return std::any_of(document.markdown.links.begin(), document.markdown.links.end(),
                     [&](const markdown::Link& link) {
                       return link.whole.contains(span) &&
                              link.target.find('#') != std::string::npos;
                     });
}

/// The list that a block is an item of, or lies in an item of; `markdown::none` without one.
std::uint32_t list_around(const std::vector<markdown::Block>& blocks, std::uint32_t block) {
  while (block < blocks.size() && blocks[block].kind != markdown::BlockKind::item) {
    block = blocks[block].parent;
  }
  return block < blocks.size() ? blocks[block].parent : markdown::none;
}

void check(const Document& document, const Project& project, Sink& out) {
  const std::vector<markdown::Block>& blocks = document.markdown.blocks;
  for (const claims::FileList& list : document.file_lists) {
    // By the list that an item stands in, since lists within lists may sort the same files anew.
    std::unordered_map<std::string, Span> first;
    for (const claims::ListedFile& item : list.items) {
      const std::uint32_t around = list_around(blocks, item.block);
      if (item.path.empty() || item.is_folder || around == markdown::none) continue;
      if (item.is_link && leads_to_part(document, item.span)) continue;
      const std::string key = cat(around, ' ', item.path);
      const auto [earlier, is_new] = first.try_emplace(key, item.span);
      if (is_new || !project.entries.contains(item.path)) continue;
      out.report(document, item.span, cat("the list names ", item.path, " already"))
          .note(document.source, earlier->second, "it stands here");
    }
  }
}

}  // namespace

namespace rules {

extern constinit const Rule repeated_file{
    .name = "repeated-file",
    .topic = Topic::files,
    .severity = Severity::warning,
    .fixes = Fixes::never,
    .summary = "A list of files must name each of them once.",
    .docs = R"md(
## Why

A file that a list names twice is one that was copied to stand for another, or a line that was moved
and left behind. Lists within lists, and links to several parts of one file, may name it again.

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
- comet-2.md
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
