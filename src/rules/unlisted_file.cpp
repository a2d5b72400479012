#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "lint/rule.hpp"

namespace {

using namespace lint;

bool is_index(std::string_view name) {
  const std::string_view stem = name.substr(0, name.rfind('.'));
  return stem == "README" || stem == "readme" || stem == "index" || stem == "_index";
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

/// True for a file that a complete list would name: in its folder, of its kind, no index page.
bool belongs(const claims::FileList& list, const Document& document, std::string_view path) {
  if (!path.ends_with(list.extension) || folder_of(path) != list.folder) return false;
  if (path == document.path) return false;
  const std::string_view name = path.substr(path.rfind('/') + 1);
  if (is_index(name)) return false;
  return name.size() > list.extension.size() + 1 && name.ends_with(list.extension) &&
         name[name.size() - list.extension.size() - 1] == '.';
}

/// Where to speak about what a document does not name: its last listed file, or its title.
Span end_of_lists(const Document& document) {
  if (!document.file_lists.empty()) return document.file_lists.back().items.back().span;
  const std::vector<markdown::Heading>& headings = document.markdown.headings;
  return headings.empty() ? Span{0, 0} : document.markdown.blocks[headings.front().block].span;
}

void check(const Document& document, const Project& project, Sink& out) {
  const WantedList wanted = wanted_list(project, document);
  for (const std::string_view path : wanted.missing) {
    out.report(document, end_of_lists(document), cat("the document does not name ", path));
  }
  if (wanted.is_configured || document.file_lists.empty()) return;
  const std::unordered_set<std::string_view> listed = listed_in(project, document);
  for (const claims::FileList& list : document.file_lists) {
    if (list.extension.empty()) continue;
    const auto count = static_cast<std::size_t>(std::count_if(
        list.items.begin(), list.items.end(),
        [&](const claims::ListedFile& item) { return belongs(list, document, item.path); }));
    std::vector<std::string_view> unlisted;
    if (count < 3) continue;
    for (const std::string_view path : files_in(project, list.folder)) {
      if (unlisted.size() * 2 > count) break;
      if (!listed.contains(path) && belongs(list, document, path)) unlisted.push_back(path);
    }
    if (unlisted.size() * 2 > count) continue;
    for (const std::string_view path : unlisted) {
      out.report(document, list.items.back().span, cat("the list does not name ", path));
    }
  }
}

}  // namespace

namespace rules {

extern constinit const Rule unlisted_file{
    .name = "unlisted-file",
    .topic = Topic::files,
    .severity = Severity::warning,
    .fixes = Fixes::never,
    .summary = "A list that enumerates the files of a folder must name all of them.",
    .docs = R"md(
## Why

A list that names nearly every file of a folder is read as complete. A file that was added later and
not listed is then as good as not there. A list counts as complete when it names at least two thirds
of the files of its kind, and at least three; the document itself and index pages need no mention.
`lists` of the configuration says which documents must name which files, however they do it.

## Wrong

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

zephyr.md
```md
# Zephyr
```

README.md
```md
- comet-2.md
- comet-3.md
- atlas.md
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
